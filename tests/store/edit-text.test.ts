import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../utils/model/article';
import type { NewArticle } from '../../utils/model/new-article';
import {
  editArticle,
  getArticle,
  getBody,
  getSummary,
  keepDraft,
  listDrafts,
  listImageRefs,
  listVersions,
  purgeArticles,
  removeArticles,
  removeDraft,
  restoreVersion,
  saveArticle,
  saveText,
  undoSave,
  undoText,
} from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary } from './library';

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];
let versions = 0;
const read = async () => (await getArticle(first.id)) as Article;
const text = async () => (await getBody(first.id))?.markdown;

/** Corrects the text as it stands now. */
async function correct(markdown: string, more: Partial<Parameters<typeof saveText>[0]> = {}) {
  const { id: articleId, hash: baseHash } = await read();
  versions += 1;
  return saveText({ articleId, versionId: `v${versions}`, markdown, excerpt: '开头', wordCount: 4, baseHash, ...more });
}

beforeEach(async () => {
  await freshLibrary();
  await saveArticle(first);
});

describe('a corrected text', () => {
  it('is the article’s, and what was clipped is an older version', async () => {
    const before = await read();
    expect(await correct('改过的正文')).toEqual({ articleId: first.id, outcome: 'saved', revision: 2 });
    expect(await text()).toBe('改过的正文');
    const after = await read();
    expect(after).toMatchObject({ excerpt: '开头', wordCount: 4, revision: 2, capturedAt: before.capturedAt, tags: before.tags });
    expect(after.textEditedAt).toBeDefined();
    expect(after.seq).toBeGreaterThan(before.seq);
    const [clipped] = await listVersions(first.id);
    expect(clipped).toMatchObject({ markdown: first.markdown, hash: before.hash, revision: 1 });
    expect(clipped).not.toHaveProperty('textEditedAt');
    await expectWhole();
  });

  it('saved twice by a retry is there once', async () => {
    const { hash: baseHash } = await read();
    const answer = await correct('改过的正文', { versionId: 'same', baseHash });
    expect(await correct('改过的正文', { versionId: 'same', baseHash })).toEqual(answer);
    expect(await listVersions(first.id)).toHaveLength(1);
  });

  it('that says the same changes nothing', async () => {
    expect(await correct(first.markdown)).toMatchObject({ outcome: 'unchanged' });
    expect((await read()).textEditedAt).toBeUndefined();
    expect((await getSummary()).changesSinceBackup).toBe(1);
  });

  it('typed back to what was clipped counts as clipped', async () => {
    await correct('改过的正文');
    await correct(first.markdown);
    expect((await read()).textEditedAt).toBeUndefined();
  });

  it('is refused when the text was changed meanwhile, and nothing is written', async () => {
    const { hash: baseHash } = await read();
    await correct('别处的改动');
    await keepDraft({ id: 'd', articleId: first.id, markdown: '我的改动', baseHash, updatedAt: '2026-11-01T00:00:00.000Z' });
    await expect(correct('我的改动', { baseHash, draftId: 'd' })).rejects.toMatchObject({ code: 'text-changed' });
    expect(await text()).toBe('别处的改动');
    expect(await listDrafts(first.id)).toHaveLength(1);
  });

  it('with a new picture lists it, and without it after an undo no more', async () => {
    const saved = await correct('![](https://a.example/new.png)');
    expect((await listImageRefs(first.id)).map(({ url }) => url)).toContain('https://a.example/new.png');
    expect((await read()).counts.images).toBe(1);
    await undoText(saved);
    expect((await listImageRefs(first.id)).map(({ url }) => url)).not.toContain('https://a.example/new.png');
    await expectWhole();
  });

  it('is refused for an article in the trash', async () => {
    const { hash: baseHash } = await read();
    await removeArticles([first.id]);
    await expect(correct('改', { baseHash })).rejects.toMatchObject({ code: 'article-missing' });
  });
});

describe('taking a correction back', () => {
  it('brings the former text back, and leaves title and tags as they are now', async () => {
    const before = await read();
    const saved = await correct('改过的正文');
    await editArticle(first.id, { title: '后来的标题', tags: ['后来'] });
    await undoText(saved);
    expect(await text()).toBe(first.markdown);
    expect(await read()).toMatchObject({ title: '后来的标题', tags: ['后来'], revision: 1, hash: before.hash, excerpt: before.excerpt });
    expect((await read()).textEditedAt).toBeUndefined();
    expect(await listVersions(first.id)).toEqual([]);
    await expectWhole();
  });

  it('comes too late after another change', async () => {
    const saved = await correct('一');
    await correct('二');
    await expect(undoText(saved)).rejects.toMatchObject({ code: 'undo-expired' });
  });
});

describe('an older version', () => {
  it('comes back, and what stood there becomes one', async () => {
    await correct('改过的正文');
    const [clipped] = await listVersions(first.id);
    const restored = await restoreVersion(clipped?.id ?? '', 'r1');
    expect(await text()).toBe(first.markdown);
    expect((await read()).textEditedAt).toBeUndefined();
    expect((await listVersions(first.id)).map(({ markdown }) => markdown)).toEqual(['改过的正文', first.markdown]);
    await expectWhole();
    await undoText(restored);
    expect(await text()).toBe('改过的正文');
    expect((await read()).textEditedAt).toBeDefined();
    await expectWhole();
  });

  it('that is the present text changes nothing; one that is not there is said to be missing', async () => {
    await correct('改过的正文');
    const [clipped] = await listVersions(first.id);
    await restoreVersion(clipped?.id ?? '', 'r1');
    expect(await restoreVersion(clipped?.id ?? '', 'r2')).toMatchObject({ outcome: 'unchanged' });
    await expect(restoreVersion('nothing', 'r3')).rejects.toMatchObject({ code: 'version-missing' });
  });
});

describe('clipping the page again after a correction', () => {
  it('keeps the correction while the page says what it said', async () => {
    await correct('改过的正文');
    const again = { ...first, id: second.id };
    expect(await saveArticle(again)).toEqual({ articleId: first.id, outcome: 'unchanged', revision: 2 });
    expect(await text()).toBe('改过的正文');
    expect((await read()).textEditedAt).toBeDefined();
    await expectWhole();
  });

  it('puts a new text of the page on top, keeps the correction as a version, and says so', async () => {
    await correct('改过的正文');
    const again = { ...first, id: second.id, markdown: '网页的新正文' };
    const result = await saveArticle(again);
    expect(result).toEqual({ articleId: first.id, outcome: 'new-version', revision: 3, replacedEdit: true });
    expect(await saveArticle(again)).toEqual(result);
    expect(await text()).toBe('网页的新正文');
    expect((await read()).textEditedAt).toBeUndefined();
    expect((await listVersions(first.id))[0]).toMatchObject({ markdown: '改过的正文', textEditedAt: expect.any(String) });
    await expectWhole();
    await undoSave(result);
    expect(await text()).toBe('改过的正文');
    expect((await read()).textEditedAt).toBeDefined();
    await expectWhole();
  });
});

describe('a draft', () => {
  const draft = { id: 'd1', articleId: first.id, markdown: '写到一半', baseHash: 'h', updatedAt: '2026-11-01T00:00:00.000Z' };

  it('is kept beside others, counts as no change, and goes with the article', async () => {
    await keepDraft(draft);
    await keepDraft({ ...draft, id: 'd2', updatedAt: '2026-11-02T00:00:00.000Z' });
    expect((await listDrafts(first.id)).map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect((await getSummary()).changesSinceBackup).toBe(1);
    await removeDraft('d2');
    expect(await listDrafts(first.id)).toEqual([draft]);
    await purgeArticles([first.id]);
    expect(await listDrafts(first.id)).toEqual([]);
    await keepDraft(draft);
    expect(await listDrafts(first.id)).toEqual([]);
  });

  it('goes when it is saved', async () => {
    await keepDraft(draft);
    await correct('写完了', { draftId: 'd1' });
    expect(await listDrafts(first.id)).toEqual([]);
  });
});
