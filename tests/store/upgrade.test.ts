import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { Article, Version } from '../../utils/model/article';
import type { NewArticle } from '../../utils/model/new-article';
import { getArticle, keepImage, listImageRefs, openLibrary, saveArticle, summarizeMissing, type Witness } from '../../utils/store';
import { db } from '../../utils/store/database';
import { toRow } from '../../utils/store/list-keys';
import { toVersion } from '../../utils/store/save';
import { makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { freshLibrary, restartBrowser } from './library';

const drafts = makeArticles(450);
const [first, second] = drafts as [NewArticle, NewArticle];
const AT = '2026-11-20T10:00:00+08:00';
const A = 'https://a.example/1.png';
const OLD = 'https://a.example/old.png';

/** The tables of the first version, as they were released. */
const VERSION_1 = {
  articles: 'id, urlKey, keys.live, *keys.tags, keys.host, keys.published, keys.trash',
  bodies: 'articleId',
  versions: 'id, [articleId+revision]',
  highlights: 'id, articleId',
  images: 'hash',
  imageRefs: '[articleId+url], hash',
  collections: 'id',
  memberships: '[collectionId+articleId], articleId, [collectionId+position]',
  counters: '[kind+value]',
  settings: 'key',
  meta: 'key',
};

/** A library that the first version wrote: more articles than one batch, pictures in one text and in an older one, one file kept by hand. */
async function makeVersion1(): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await restartBrowser();
  const old = new Dexie('unionclip');
  old.version(1).stores(VERSION_1);
  const articles = drafts.map(({ metadata, markdown: _m, images: _i, attachments: _a, ...rest }, i): Article => {
    const counts = { highlights: 0, images: i === 0 ? 1 : 0, versions: i === 0 ? 1 : 0 };
    return {
      ...metadata,
      ...rest,
      hash: 'h',
      updatedAt: AT,
      revision: i === 0 ? 2 : 1,
      seq: i + 1,
      counts,
      isRead: false,
      isStarred: false,
    };
  });
  const versions: Version[] = articles.slice(0, 1).map((row) => ({ ...toVersion({ ...row, revision: 1 }, 'v1', `旧 ![](${OLD})`) }));
  await old.table('articles').bulkPut(articles.map(toRow));
  await old
    .table('bodies')
    .bulkPut(drafts.map(({ id, markdown }, i) => ({ articleId: id, markdown: i % 200 === 0 ? `${markdown}\n\n![](${A})` : markdown })));
  await old.table('versions').bulkPut(versions);
  await old.table('images').put({ hash: 'kept', blob: new Blob(['12345']), type: 'image/png', size: 5 });
  await old.table('imageRefs').put({ articleId: second.id, url: 'https://www.b.example:8080/2.png', hash: 'kept' });
  const totals = { articles: drafts.length, trashed: 0, highlights: 0 };
  await old.table('counters').bulkPut(Object.entries(totals).map(([value, count]) => ({ kind: 'total', value, count })));
  await old.table('meta').put({ key: 'library', libraryId: 'mine', createdAt: AT, lastSeq: 450, changes: 450, minWriter: 1 });
  old.close();
  const witness: Witness = { libraryId: 'mine', schemaVersion: 1, changes: 450, articleCount: 450, highlightCount: 0 };
  await browser.storage.local.set({ 'library-witness': witness });
}

beforeEach(async () => {
  await freshLibrary();
  await makeVersion1();
});

afterEach(async () => {
  await db.delete({ disableAutoOpen: false });
});

describe('a library of the first version', () => {
  it('opens with every article, and lists the pictures of its texts as missing', async () => {
    expect(await openLibrary()).toEqual({ state: 'ready' });
    expect(await db.articles.count()).toBe(450);
    expect(await listImageRefs(first.id)).toEqual([
      { articleId: first.id, url: A, kind: 'image', hash: '', host: 'a.example' },
      { articleId: first.id, url: OLD, kind: 'image', hash: '', host: 'a.example' },
    ]);
    expect(await summarizeMissing()).toEqual([{ host: 'a.example', count: 4, articleCount: 3 }]);
  });

  it('keeps what it had kept, and can be clipped into and given pictures', async () => {
    await openLibrary();
    expect(await listImageRefs(second.id)).toMatchObject([{ kind: 'image', hash: 'kept', host: 'www.b.example' }]);
    const total = async () => (await db.counters.get(['total', 'imageBytes']))?.count;
    expect(await total()).toBe(5);
    const ref = await keepImage({ articleId: first.id, url: A, blob: pictureBlob() });
    expect(await total()).toBe(5 + (ref.size ?? 0));
    expect(await saveArticle({ ...first, id: '0192f0c1-0000-7000-8000-000000000009', markdown: '新' })).toMatchObject({
      outcome: 'new-version',
    });
    expect((await getArticle(first.id))?.counts).toMatchObject({ images: 0, versions: 2 });
    expect(await listImageRefs(first.id)).toHaveLength(2);
  });

  // Older code can still open it: Dexie goes on with a newer schema.
  it('is not written to by older code any more', async () => {
    await openLibrary();
    expect((await db.meta.get('library'))?.minWriter).toBe(3);
  });
});
