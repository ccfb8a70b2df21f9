import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Highlight } from '../../utils/model/highlight';
import type { NewArticle } from '../../utils/model/new-article';
import {
  dumpLibrary,
  editArticle,
  getArticle,
  getBody,
  getSummary,
  listTags,
  listVersions,
  mergeDump,
  purgeArticles,
  removeArticles,
  restoreArticles,
  saveArticle,
  tagArticles,
} from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary } from './library';

const [first, second, third] = makeArticles(3) as [NewArticle, NewArticle, NewArticle];

beforeEach(async () => {
  await freshLibrary();
  for (const article of [first, second]) await saveArticle(article);
});

describe('editing', () => {
  it('stores the value, and that it comes from the user', async () => {
    await editArticle(first.id, { title: ' 新\n题 ', publishedAt: '2026-01-02', isRead: true, note: '一\n二' });
    expect(await getArticle(first.id)).toMatchObject({
      title: '新 题',
      publishedAt: '2026-01-02',
      isRead: true,
      note: '一\n二',
      provenance: { title: { origin: 'user', isSure: true }, publishedAt: { origin: 'user', isSure: true } },
    });
    await expectWhole();
  });

  it('empties a value, but never the title', async () => {
    await editArticle(first.id, { source: '', title: ' ' });
    const article = await getArticle(first.id);
    expect(article).not.toHaveProperty('source');
    expect(article?.title).toBe(first.metadata.title);
  });

  it('that changes nothing is no change', async () => {
    const before = await getSummary();
    await tagArticles([first.id], { add: first.tags.slice(0, 1) });
    await editArticle(first.id, { isStarred: false });
    expect(await getSummary()).toEqual(before);
  });

  it('refuses a day that does not exist', async () => {
    await expect(editArticle(first.id, { publishedAt: '2024-13-45' })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('says when the article is gone', async () => {
    await expect(editArticle('gone', { title: 'x' })).rejects.toMatchObject({ code: 'article-missing' });
  });

  it('tags many at once, without twins, and counts them', async () => {
    await tagArticles([first.id, second.id, 'gone'], { add: ['新', '新', '  '], remove: [first.tags[0] ?? ''] });
    expect(await listTags()).toContainEqual({ value: '新', count: 2 });
    expect((await getArticle(first.id))?.tags).toEqual([...first.tags.slice(1), '新']);
    await expectWhole();
  });
});

describe('the trash', () => {
  it('takes an article out of lists and counts, and gives it back as it was', async () => {
    const before = await getArticle(first.id);
    await removeArticles([first.id, first.id]);
    expect(await getSummary()).toMatchObject({ articleCount: 1, trashedCount: 1 });
    expect(await getArticle(first.id)).toMatchObject({ deletedAt: expect.any(String) });
    await expectWhole();
    await restoreArticles([first.id]);
    expect(await getArticle(first.id)).toEqual({ ...before, updatedAt: expect.any(String) });
    expect(await getSummary()).toMatchObject({ articleCount: 2, trashedCount: 0 });
    await expectWhole();
  });

  it('emptied, leaves nothing of the article behind, and nothing of others is touched', async () => {
    await saveArticle({ ...first, id: third.id, markdown: '二' });
    await addBelongings();
    await purgeArticles([first.id, 'gone']);
    expect(await getArticle(first.id)).toBeUndefined();
    expect(await getBody(first.id)).toBeUndefined();
    expect(await listVersions(first.id)).toEqual([]);
    expect((await db.highlights.toArray()).map(({ articleId }) => articleId)).toEqual([second.id]);
    expect((await db.memberships.toArray()).map(({ articleId }) => articleId)).toEqual([second.id]);
    expect((await db.images.toArray()).map(({ hash }) => hash)).toEqual(['shared']);
    expect(await getSummary()).toMatchObject({ articleCount: 1, highlightCount: 1 });
    await expectWhole();
  });
});

async function addBelongings() {
  const at = '2026-11-22T09:00:00+08:00';
  const highlight = (id: string, articleId: string): Highlight => ({
    ...{ id, articleId, color: 'fact', note: '', tags: [], createdOn: 'reader', createdAt: at, updatedAt: at },
    selectors: [{ type: 'TextQuoteSelector', exact: '工会', prefix: '', suffix: '' }],
  });
  const image = (hash: string) => ({ hash, blob: new Blob([hash]), type: 'image/png', size: hash.length });
  const ref = (articleId: string, url: string, hash: string) => ({ articleId, url, hash, kind: 'image' as const, host: 'a.example' });
  await mergeDump({
    ...(await dumpLibrary()),
    highlights: [highlight('h1', first.id), highlight('h2', second.id)],
    images: [image('own'), image('shared')],
    imageRefs: [ref(first.id, 'a', 'own'), ref(first.id, 'b', 'shared'), ref(second.id, 'b', 'shared')],
    collections: [{ id: 'c', name: '专题', description: '', createdAt: at, updatedAt: at }],
    memberships: [first.id, second.id].map((articleId, position) => ({ collectionId: 'c', articleId, position })),
  });
}
