import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalHash } from '../../utils/export';
import type { Article, Version } from '../../utils/model/article';
import {
  dumpLibrary,
  editArticle,
  getArticle,
  getBody,
  getSummary,
  type LibraryDump,
  listArticles,
  listVersions,
  mergeDump,
  saveArticle,
  tagArticles,
} from '../../utils/store';
import { db } from '../../utils/store/database';
import { toVersion } from '../../utils/store/save';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary, seed } from '../store/library';
import { AT, first, second, third } from './full-library';
import { stubLocks } from './locks';

// Hundreds of transactions: slow where other work runs beside.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
});

afterEach(() => vi.unstubAllGlobals());

describe('a restore', () => {
  let theirs: LibraryDump;

  beforeEach(async () => {
    for (const article of [first, second]) await saveArticle(article);
    theirs = await dumpLibrary();
  });

  const edit = async (act: () => Promise<unknown>): Promise<LibraryDump> => {
    await freshLibrary();
    await mergeDump(theirs);
    await act();
    return dumpLibrary();
  };
  const twice = async (dump: LibraryDump) => {
    const summary = await mergeDump(dump);
    await expectWhole();
    const once = await dumpLibrary();
    expect(await mergeDump(dump)).toMatchObject({ added: 0, updated: 0, conflicts: 0 });
    expect(await dumpLibrary()).toEqual(once);
    return summary;
  };

  it('takes the newer values of the same text, and keeps all tags', async () => {
    const older = await edit(() => tagArticles([first.id], { add: ['旧'] }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const newer = await edit(async () => {
      await tagArticles([first.id], { add: ['新'] });
      await editArticle(first.id, { title: '新题', note: '新记' });
    });
    await edit(async () => undefined);
    await mergeDump(newer);
    expect(await twice(older)).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await getArticle(first.id)).toMatchObject({ title: '新题', note: '新记', tags: [...first.tags, '新', '旧'] });
  });

  it('leaves a text alone that is older than ours', async () => {
    await saveArticle({ ...first, id: third.id, markdown: '二' });
    const before = await dumpLibrary();
    expect(await twice(theirs)).toMatchObject({ updated: 0, unchanged: 2 });
    expect(await dumpLibrary()).toEqual(before);
  });

  it('goes on to a text that follows ours, and keeps ours as a version', async () => {
    const later = await edit(() => saveArticle({ ...first, id: third.id, markdown: '二' }));
    await edit(() => tagArticles([first.id], { add: ['本机'] }));
    expect(await twice(later)).toMatchObject({ updated: 1, unchanged: 1, conflicts: 0 });
    expect((await getBody(first.id))?.markdown).toBe('二');
    expect(await listVersions(first.id)).toMatchObject([{ markdown: first.markdown }]);
    expect(await getArticle(first.id)).toMatchObject({ revision: 2, tags: [...first.tags, '本机'] });
  });

  it('keeps both of two texts that differ, under ids that stay the same', async () => {
    const there = await edit(() => saveArticle({ ...first, id: third.id, markdown: '那边的' }));
    await edit(() => saveArticle({ ...first, id: third.id, markdown: '这边的' }));
    const summary = await twice(there);
    expect(summary).toMatchObject({ conflicts: 1, unchanged: 1 });
    const [copy] = summary.copies;
    expect(copy?.articleId).toBe(first.id);
    expect((await getBody(first.id))?.markdown).toBe('这边的');
    expect((await getBody(copy?.copyId ?? ''))?.markdown).toBe('那边的');
    expect((await listArticles({})).articles).toHaveLength(3);
  });

  it('does not make a twin of a page that both sides clipped on their own', async () => {
    const there = await edit(() => saveArticle(third));
    await edit(() => saveArticle({ ...third, id: '0192f0c1-0000-7000-8000-000000000009', tags: ['本机'] }));
    expect(await twice(there)).toMatchObject({ added: 0, updated: 1 });
    expect(
      (await listArticles({ host: third.host, ids: undefined })).articles.filter(({ urlKey }) => urlKey === third.urlKey),
    ).toHaveLength(1);
  });

  it('unites two articles of a file with the one page of ours that both are', async () => {
    const here = { ...third, id: '0192f0c1-0000-7000-8000-000000000009', tags: ['本机'] };
    const there = await edit(() => saveArticle({ ...third, tags: ['甲'] }));
    const [original] = there.articles.filter(({ id }) => id === third.id);
    if (!original) throw new Error('not saved');
    const twin = { ...original, id: '0192f0c1-0000-7000-8000-00000000000a', tags: ['乙'], seq: original.seq + 1 };
    const version = (id: string, articleId: string) => ({ ...versionOf(original), id, articleId });
    await edit(() => saveArticle(here));
    await mergeDump({
      ...there,
      articles: [...there.articles, twin],
      bodies: [...there.bodies, { articleId: twin.id, markdown: third.markdown }],
      versions: [
        version('0192f0c1-0000-7000-8000-00000000000b', third.id),
        { ...version('0192f0c1-0000-7000-8000-00000000000c', twin.id), hash: 'c' },
      ],
    });
    await expectWhole();
    expect((await getArticle(here.id))?.tags.sort()).toEqual(['乙', '本机', '甲']);
  });

  it('lets no file reach into the highlights and versions of other articles', async () => {
    const highlight = (articleId: string, note: string) => ({
      ...{ id: 'h', articleId, color: 'fact' as const, note, tags: [], createdOn: 'page' as const, createdAt: AT, updatedAt: AT },
      selectors: [{ type: 'TextQuoteSelector' as const, exact: 'x', prefix: '', suffix: '' }] as [never],
    });
    await mergeDump({ ...theirs, highlights: [highlight(first.id, '我的')] });
    await mergeDump({ ...theirs, highlights: [{ ...highlight(second.id, '别人'), updatedAt: '2027-01-01T00:00:00Z' }] });
    expect(await db.highlights.toArray()).toMatchObject([{ articleId: first.id, note: '我的' }]);
    await expectWhole();
  });

  it('runs in batches that can be interrupted and taken up again', async () => {
    await freshLibrary();
    await seed(makeArticles(300));
    const full = await dumpLibrary();
    await freshLibrary();
    const stop = new AbortController();
    const seen: number[] = [];
    const running = mergeDump(full, { signal: stop.signal, onProgress: (done) => seen.push(done) && done === 250 && stop.abort() });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect((await getSummary()).articleCount).toBe(250);
    await expectWhole();
    expect(await mergeDump(full, { onProgress: (done, total) => seen.push(done, total) })).toMatchObject({ added: 50, unchanged: 250 });
    expect(seen).toEqual([250, 250, 300, 300, 300]);
    expect(await canonicalHash(await dumpLibrary())).toBe(await canonicalHash(full));
  }, 60_000);
});

function versionOf(article: Article): Version {
  return { ...toVersion(article, '', '旧'), revision: 0, hash: 'b' };
}
