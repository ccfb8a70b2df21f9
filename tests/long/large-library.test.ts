import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { exportZip } from '../../utils/export';
import type { Article } from '../../utils/model/article';
import type { Highlight } from '../../utils/model/highlight';
import { searchArticles } from '../../utils/search';
import {
  countArticles,
  eachHighlight,
  getSummary,
  listArticles,
  listHighlightsOf,
  removeArticles,
  removeHighlights,
  restoreArticles,
  restoreHighlights,
  saveArticle,
} from '../../utils/store';
import { optionsWith } from '../export/highlight-words';
import { stubLocks } from '../export/locks';
import { readZip } from '../export/read-zip';
import { makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary, seed } from '../store/library';

const drafts = makeArticles(10_001);
const [extra] = drafts.splice(0, 1);
const highlights = makeHighlights(drafts, 5_000);

const newestFirst = (ids: string[]) => [...ids].sort().reverse();
const squeeze = (text: string) => text.replace(/\s+/g, '');

beforeAll(async () => {
  await freshLibrary();
  stubLocks();
  await seed(drafts, highlights);
});
afterAll(() => vi.unstubAllGlobals());

async function listAll(between: (page: number) => Promise<unknown> = async () => {}): Promise<Article[]> {
  const all: Article[] = [];
  let cursor: string | undefined;
  for (let page = 0; ; page += 1) {
    const read = await listArticles({}, { limit: 100, cursor });
    all.push(...read.articles);
    if (!read.cursor) return all;
    cursor = read.cursor;
    await between(page);
  }
}

it('counts what there is', async () => {
  expect(await getSummary()).toMatchObject({ articleCount: 10_000, highlightCount: 5_000, trashedCount: 0 });
  expect(await countArticles({})).toBe(10_000);
});

it('lists every article once, the newest first', async () => {
  expect((await listAll()).map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
});

it('loses none from its list while a page is clipped and others go to the trash between two parts of it', async () => {
  const [early, late] = [drafts[50]?.id ?? '', drafts[9_000]?.id ?? ''];
  const listed = await listAll(async (page) => {
    if (page === 3 && extra) await saveArticle(extra);
    if (page === 4) await removeArticles([early, late]);
  });
  const expected = drafts.map(({ id }) => id).filter((id) => id !== late);
  expect(listed.map(({ id }) => id)).toEqual(expected);
  await restoreArticles([early, late]);
});

it('finds in it what is in one text only', async () => {
  const text = '只有这一篇写到的青石巷饮水站';
  if (!extra) throw new Error('no article');
  const { articleId } = await saveArticle({ ...extra, markdown: `${extra.markdown}\n\n${text}` });
  const { hits, isComplete } = await searchArticles('青石巷饮水站', {}, { limit: 100 });
  expect(hits.map(({ article }) => article.id)).toEqual([articleId]);
  expect(isComplete).toBe(true);
});

it('reads every highlight once, the newest first, each with its article', async () => {
  const read: { highlight: Highlight; article: Article }[] = [];
  for await (const batch of eachHighlight({ batch: 250 })) read.push(...batch);
  expect(read.map(({ highlight }) => highlight.id)).toEqual(newestFirst(highlights.map(({ id }) => id)));
  expect(read.every(({ highlight, article }) => highlight.articleId === article.id)).toBe(true);
  const byId = new Map(highlights.map((one) => [one.id, one]));
  for (const { highlight } of read) expect(highlight).toEqual(byId.get(highlight.id));
});

it('loses no highlight while others come and go between two batches', async () => {
  const order = newestFirst(highlights.map(({ id }) => id));
  const [early, late] = [order[10] ?? '', order[4_000] ?? ''];
  const read: string[] = [];
  let removed: Highlight[] = [];
  for await (const batch of eachHighlight({ batch: 250 })) {
    read.push(...batch.map(({ highlight }) => highlight.id));
    if (read.length === 1_000) removed = await removeHighlights([early, late]);
    if (read.length === 1_500) await restoreHighlights(removed.filter(({ id }) => id === early));
  }
  expect(read).toEqual(order.filter((id) => id !== late));
  await restoreHighlights(removed);
});

it('has the highlights of all articles, each in the order of its text', async () => {
  const all = await listHighlightsOf(drafts.map(({ id }) => id));
  expect([...all.values()].flat()).toHaveLength(5_000);
  for (const own of all.values()) {
    const starts = own.map(({ selectors }) => selectors[1]?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  }
});

it('exports all highlights, each in the file of its article', async () => {
  const { blob, articleCount, highlightCount } = await exportZip({}, { highlights: { ...optionsWith(), isOnly: true } });
  const byArticle = new Map<string, Highlight[]>();
  for (const one of highlights) byArticle.set(one.articleId, [...(byArticle.get(one.articleId) ?? []), one]);
  expect({ articleCount, highlightCount }).toEqual({ articleCount: byArticle.size, highlightCount: 5_000 });
  const files = await readZip(blob);
  expect(files.size).toBe(byArticle.size);
  const ofUrl = new Map([...files.values()].map((text) => [/^url: "?(\S+?)"?$/m.exec(text)?.[1], squeeze(text)]));
  for (const { id, url } of drafts) {
    for (const { selectors, note } of byArticle.get(id) ?? []) {
      expect(ofUrl.get(url)).toContain(squeeze(selectors[0].exact));
      expect(ofUrl.get(url)).toContain(squeeze(note));
    }
  }
});

it('is whole after all that', async () => {
  await expectWhole();
});
