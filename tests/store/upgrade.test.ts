import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Article, Version } from '../../utils/model/article';
import type { NewArticle } from '../../utils/model/new-article';
import {
  countArticles,
  getArticle,
  keepImage,
  listIds,
  listImageRefs,
  listTags,
  openLibrary,
  saveArticle,
  summarizeMissing,
  type Witness,
} from '../../utils/store';
import { db } from '../../utils/store/database';
import { toVersion } from '../../utils/store/save';
import { makeHighlights } from '../fixtures/highlights';
import { asStored, makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { expectWhole, freshLibrary, restartBrowser } from './library';

const drafts = makeArticles(450);
const [first, second] = drafts as [NewArticle, NewArticle];
const AT = '2026-11-20T10:00:00+08:00';
const A = 'https://a.example/1.png';
const OLD = 'https://a.example/old.png';

/** The tables of the first version, as they were released, and what the second one changed. */
const VERSION_2 = { images: 'hash, size', imageRefs: '[articleId+url], hash, [hash+host]' };
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

/** An article with the keys that the first two versions read their lists by. */
function toFormerRow(article: Article): object {
  const time = -Date.parse(article.capturedAt);
  const { id, host, tags, deletedAt, publishedAt } = article;
  if (deletedAt) return { ...article, keys: { tags: [], trash: [-Date.parse(deletedAt), id] } };
  const published = publishedAt ? { published: [publishedAt.slice(0, 10), time, id] } : {};
  return { ...article, keys: { live: [time, id], host: [host, time, id], tags: tags.map((tag) => [tag, time, id]), ...published } };
}

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
  await old.table('articles').bulkPut(articles.map(toFormerRow));
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
  await leaveWitness({ schemaVersion: 1, articleCount: 450, highlightCount: 0 });
}

async function leaveWitness(counts: Pick<Witness, 'schemaVersion' | 'articleCount' | 'highlightCount'>): Promise<void> {
  await browser.storage.local.set({ 'library-witness': { libraryId: 'mine', changes: 450, ...counts } satisfies Witness });
}

beforeEach(freshLibrary);

afterEach(async () => {
  await db.delete({ disableAutoOpen: false });
});

describe('a library of the first version', () => {
  beforeEach(makeVersion1);

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

/** A library that the second version wrote: highlights with colours and notes, a collection, something in the trash, sums of files. */
async function makeVersion2(): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await restartBrowser();
  await leaveWitness({ schemaVersion: 2, articleCount: 449, highlightCount: 40 });
  const old = new Dexie('unionclip');
  old.version(1).stores(VERSION_1);
  old.version(2).stores(VERSION_2);
  const stored = drafts.map((draft, i): Article => ({ ...asStored(draft, i + 1), isRead: i % 2 === 0, isStarred: i % 3 === 0 }));
  const marks = makeHighlights(drafts.slice(0, 20), 40);
  const rows = stored.map((article, i): Article => {
    const highlights = marks.filter(({ articleId }) => articleId === article.id).length;
    return { ...article, counts: { ...article.counts, highlights }, ...(i === 3 ? { deletedAt: AT } : {}) };
  });
  await old.table('articles').bulkPut(rows.map(toFormerRow));
  await old.table('bodies').bulkPut(drafts.map(({ id, markdown }) => ({ articleId: id, markdown })));
  await old.table('highlights').bulkPut(marks);
  await old.table('collections').put({ id: 'c', name: '专题', description: '', createdAt: AT, updatedAt: AT });
  const places = [1, 2, 3].map((i) => ({ collectionId: 'c', articleId: drafts[i]?.id, position: -i }));
  await old.table('memberships').bulkPut(places);
  const totals = { articles: drafts.length - 1, trashed: 1, highlights: 40, images: 0, imageBytes: 0 };
  await old.table('counters').bulkPut(Object.entries(totals).map(([value, count]) => ({ kind: 'total', value, count })));
  await old.table('counters').put({ kind: 'tag', value: '旧的', count: 5 });
  await old.table('meta').put({ key: 'library', libraryId: 'mine', createdAt: AT, lastSeq: 450, changes: 450, minWriter: 2 });
  old.close();
}

describe('a library of the second version', () => {
  beforeEach(makeVersion2);

  it('is filtered, sorted and counted as if it had always been of this one', async () => {
    expect(await openLibrary()).toEqual({ state: 'ready' });
    await expectWhole();
    expect(await listTags()).not.toContainEqual({ value: '旧的', count: 5 });
    const unread = drafts.filter((_, i) => i % 2 === 1 && i !== 3);
    expect(await countArticles({ isUnread: true })).toBe(unread.length);
    expect((await listIds({ isUnread: true })).length).toBe(unread.length);
    expect(await listIds({ collection: 'c' }, 'hand')).toEqual([drafts[2]?.id, drafts[1]?.id]);
    expect(await countArticles({ collection: 'c' })).toBe(2);
    const [mark] = makeHighlights(drafts.slice(0, 20), 40);
    const colored = await listIds({ color: mark?.color });
    expect(await countArticles({ color: mark?.color })).toBe(colored.length);
    expect(colored.length).toBeGreaterThan(0);
    expect((await listIds({}, 'title')).length).toBe(drafts.length - 1);
  });

  it('opens all the same when it is upgraded only in part: all of it is done or nothing', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(openLibrary()).rejects.toBeDefined();
    put.mockRestore();
    await restartBrowser();
    expect(await openLibrary()).toEqual({ state: 'ready' });
    await expectWhole();
  });
});
