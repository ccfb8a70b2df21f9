import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  editArticle,
  findArticleByUrlKey,
  getArticle,
  getBody,
  getSummary,
  listTags,
  listVersions,
  removeArticles,
  saveArticle,
  undoSave,
} from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary } from './library';

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];
const again = (changes: Partial<NewArticle> = {}): NewArticle => ({ ...first, id: second.id, ...changes });

beforeEach(freshLibrary);

describe('a first clip', () => {
  it('is there with its text, and counted', async () => {
    expect(await saveArticle(first)).toEqual({ articleId: first.id, outcome: 'added', revision: 1 });
    expect(await getArticle(first.id)).toMatchObject({ title: first.metadata.title, tags: first.tags, revision: 1, seq: 1 });
    expect((await getBody(first.id))?.markdown).toBe(first.markdown);
    expect(await listTags()).toEqual(first.tags.map((value) => ({ value, count: 1 })).sort((a, b) => (a.value < b.value ? -1 : 1)));
    expect(await getSummary()).toMatchObject({
      articleCount: 1,
      unreadCount: 1,
      trashedCount: 0,
      highlightCount: 0,
      changesSinceBackup: 1,
    });
    await expectWhole();
  });

  it('tried again after a lost answer gives the same answer and changes nothing', async () => {
    const answer = await saveArticle(first);
    const stored = await getArticle(first.id);
    expect(await saveArticle(first)).toEqual(answer);
    expect(await getArticle(first.id)).toEqual(stored);
    expect((await getSummary()).changesSinceBackup).toBe(1);
  });

  it('shows none of the keys that lists are read by', async () => {
    await saveArticle(first);
    expect(await getArticle(first.id)).not.toHaveProperty('keys');
    expect(await findArticleByUrlKey(first.urlKey)).not.toHaveProperty('keys');
  });

  it('takes a title of a megabyte, broken characters and an impossible date without harm', async () => {
    const title = `工${'会'.repeat(500_000)}`;
    await saveArticle({
      ...first,
      metadata: { ...first.metadata, title, source: 'a\u0000b\ud800\u202ec\nd', publishedAt: '2024-13-45' },
      markdown: '正文\ud800',
    });
    const article = await getArticle(first.id);
    expect(article?.title).toHaveLength(500);
    expect(article?.source).toBe('ab\ufffdc d');
    expect(article?.publishedAt).toBeUndefined();
    expect((await getBody(first.id))?.markdown).toBe('正文\ufffd');
  });
});

describe('a page clipped again', () => {
  it('with the same text adds nothing but what was unknown', async () => {
    await saveArticle({ ...first, metadata: { title: '旧题', section: [] } });
    expect(await saveArticle(again({ tags: ['新标签'] }))).toEqual({ articleId: first.id, outcome: 'unchanged', revision: 1 });
    expect(await getArticle(first.id)).toMatchObject({ title: '旧题', source: first.metadata.source, tags: [...first.tags, '新标签'] });
    expect(await listVersions(first.id)).toEqual([]);
    await expectWhole();
  });

  it('with another text keeps the old one as a version, under one article', async () => {
    await saveArticle(first);
    expect(await saveArticle(again({ markdown: '改过的正文' }))).toEqual({ articleId: first.id, outcome: 'new-version', revision: 2 });
    expect((await getBody(first.id))?.markdown).toBe('改过的正文');
    expect(await listVersions(first.id)).toMatchObject([
      { revision: 1, markdown: first.markdown, metadata: { title: first.metadata.title } },
    ]);
    expect(await getArticle(first.id)).toMatchObject({ revision: 2, seq: 2, counts: { versions: 1 } });
    expect((await getSummary()).articleCount).toBe(1);
    await expectWhole();
  });

  it('tried again after a lost answer makes no second version', async () => {
    await saveArticle(first);
    const answer = await saveArticle(again({ markdown: '改过的正文' }));
    expect(await saveArticle(again({ markdown: '改过的正文' }))).toEqual(answer);
    expect(await listVersions(first.id)).toHaveLength(1);
  });

  it('keeps what the user corrected, emptied, tagged and noted', async () => {
    await saveArticle(first);
    await editArticle(first.id, { title: '我改的题', editor: '', tags: ['我的'], note: '要核对' });
    await saveArticle(
      again({ markdown: '二', metadata: { ...first.metadata, editor: '别人', source: '新来源' }, tags: ['页面'], note: '又看到' }),
    );
    expect(await getArticle(first.id)).toMatchObject({
      title: '我改的题',
      source: '新来源',
      tags: ['我的', '页面'],
      note: '要核对\n\n又看到',
    });
    expect((await getArticle(first.id))?.editor).toBeUndefined();
  });

  it('takes what the user corrected while clipping again', async () => {
    await saveArticle(first);
    await editArticle(first.id, { title: '第一次改' });
    const metadata = { ...first.metadata, title: '第二次改' };
    await saveArticle(again({ metadata, provenance: { title: { origin: 'user', isSure: true } } }));
    expect(await getArticle(first.id)).toMatchObject({ title: '第二次改', provenance: { title: { origin: 'user' } } });
  });

  it('comes back from the trash with its tags', async () => {
    await saveArticle(first);
    await removeArticles([first.id]);
    expect(await findArticleByUrlKey(first.urlKey)).toBeUndefined();
    expect(await saveArticle(again())).toEqual({ articleId: first.id, outcome: 'added', revision: 1 });
    expect(await findArticleByUrlKey(first.urlKey)).toMatchObject({ tags: first.tags });
    expect(await getSummary()).toMatchObject({ articleCount: 1, trashedCount: 0 });
    await expectWhole();
  });

  it('as a bare link does not give up the text that is kept', async () => {
    await saveArticle(first);
    expect(await saveArticle(again({ kind: 'link', markdown: '', note: '再看' }))).toMatchObject({ outcome: 'unchanged' });
    expect((await getBody(first.id))?.markdown).toBe(first.markdown);
    expect(await getArticle(first.id)).toMatchObject({ kind: 'article', note: expect.stringContaining('再看') });
  });

  it('is not mistaken for another text without an address', async () => {
    await saveArticle({ ...first, kind: 'text', url: '', urlKey: '', host: '' });
    expect(await saveArticle({ ...second, kind: 'text', url: '', urlKey: '', host: '' })).toMatchObject({ outcome: 'added' });
    expect((await getSummary()).articleCount).toBe(2);
  });
});

describe('undo', () => {
  it('sends what was added to the trash', async () => {
    await undoSave(await saveArticle(first));
    expect(await getSummary()).toMatchObject({ articleCount: 0, trashedCount: 1 });
    await expectWhole();
  });

  it('brings the former text, tags and values back', async () => {
    await saveArticle(first);
    const before = await getArticle(first.id);
    await undoSave(await saveArticle(again({ markdown: '二', metadata: { title: '新题', section: [] }, tags: ['多余'], note: '多余' })));
    expect(await getArticle(first.id)).toEqual({ ...before, updatedAt: expect.any(String), seq: 3 });
    expect((await getBody(first.id))?.markdown).toBe(first.markdown);
    expect(await listVersions(first.id)).toEqual([]);
    await expectWhole();
  });

  it('says so when it is too late', async () => {
    const result = await saveArticle(first);
    await saveArticle(again({ markdown: '二' }));
    await expect(undoSave(result)).rejects.toMatchObject({ code: 'undo-expired' });
  });
});
