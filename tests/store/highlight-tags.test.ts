import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { listHighlightTags, removeArticles, restoreArticles, saveHighlights } from '../../utils/store';
import { makeHighlight } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from './library';

const drafts = makeArticles(2);
const [a, b] = drafts.map(({ id }) => id) as [string, string];
const tags = async () => Object.fromEntries((await listHighlightTags()).map(({ value, count }) => [value, count]));

beforeEach(async () => {
  await freshLibrary();
  await seed(drafts);
});

it('counts highlights by tag, once for each parent, and not those of articles in the trash', async () => {
  expect(await listHighlightTags()).toEqual([]);
  await saveHighlights([
    { ...makeHighlight(a, { exact: 'h1', tags: ['维权/欠薪', '维权/工伤'] }), id: 'h1' },
    { ...makeHighlight(a, { exact: 'h2', tags: ['引用'] }), id: 'h2' },
    { ...makeHighlight(b, { exact: 'h3', tags: ['引用', '维权'] }), id: 'h3' },
  ]);
  expect(await tags()).toEqual({ 维权: 2, '维权/欠薪': 1, '维权/工伤': 1, 引用: 2 });
  await removeArticles([b]);
  expect(await tags()).toEqual({ 维权: 1, '维权/欠薪': 1, '维权/工伤': 1, 引用: 1 });
  await restoreArticles([b]);
  expect((await tags()).引用).toBe(2);
});
