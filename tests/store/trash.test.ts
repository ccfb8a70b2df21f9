import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  dumpLibrary,
  getArticle,
  getSummary,
  mergeDump,
  purgeArticles,
  purgeOverdue,
  removeArticles,
  restoreArticles,
  saveArticle,
} from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary } from './library';

const [first, second, third] = makeArticles(3) as [NewArticle, NewArticle, NewArticle];
const DAY = 86_400_000;
const START = Date.parse('2026-03-02T08:00:00Z');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  await freshLibrary();
  for (const one of [first, second, third]) await saveArticle(one);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets days pass as an office machine sees them: the background looks twice a day. */
async function pass(days: number): Promise<void> {
  for (let half = 0; half < days * 2; half++) {
    vi.setSystemTime(Date.now() + DAY / 2);
    await purgeOverdue();
  }
}
const isThere = async (one: NewArticle) => (await getArticle(one.id)) !== undefined;

it('what was deleted goes after thirty days, not before, and what was brought back stays', async () => {
  await purgeOverdue();
  await removeArticles([first.id, second.id]);
  await pass(5);
  await restoreArticles([second.id]);
  await pass(24.5);
  expect(await isThere(first)).toBe(true);
  await pass(1);
  expect([await isThere(first), await isThere(second), await isThere(third)]).toEqual([false, true, true]);
  expect(await getSummary()).toMatchObject({ articleCount: 2, trashedCount: 0 });
  await expectWhole();
});

it('deleted, brought back and deleted again it has its thirty days anew', async () => {
  await removeArticles([first.id]);
  await pass(20);
  await restoreArticles([first.id]);
  await removeArticles([first.id]);
  await pass(29);
  expect(await isThere(first)).toBe(true);
});

it('a clock that jumps takes nothing away, whether it comes back or stays', async () => {
  await removeArticles([first.id]);
  await pass(10);
  const right = Date.now();
  vi.setSystemTime(right + 3650 * DAY);
  await purgeOverdue();
  expect(await isThere(first)).toBe(true);
  // Deleted while the clock is wrong, either way.
  await removeArticles([second.id]);
  vi.setSystemTime(Date.parse('2000-01-01T00:00:00Z'));
  await removeArticles([third.id]);
  vi.setSystemTime(right + DAY);
  await pass(29);
  expect([await isThere(first), await isThere(second), await isThere(third)]).toEqual([true, true, true]);
  await pass(2);
  expect([await isThere(first), await isThere(second), await isThere(third)]).toEqual([false, false, false]);
  await expectWhole();
});

it('what a backup brings into the trash has thirty days from then on', async () => {
  await removeArticles([first.id]);
  const backup = await dumpLibrary();
  await purgeArticles([first.id]);
  await pass(100);
  await mergeDump(backup);
  await purgeOverdue();
  expect(await isThere(first)).toBe(true);
  await pass(29);
  expect(await isThere(first)).toBe(true);
  await pass(2);
  expect(await isThere(first)).toBe(false);
});

it('looking at the clock is no change that a backup would lack', async () => {
  const { changesSinceBackup } = await getSummary();
  await pass(3);
  expect(await getSummary()).toMatchObject({ changesSinceBackup });
});

it.each(['ours is older', 'ours has another text'])('what a backup sends to the trash has thirty days from then on: %s', async (how) => {
  await removeArticles([first.id]);
  const backup = await dumpLibrary();
  await restoreArticles([first.id]);
  await pass(100);
  const updatedAt = new Date(Date.now() + DAY).toISOString();
  const articles = backup.articles.map((row) => (row.id === first.id ? { ...row, updatedAt } : row));
  const isOther = how.includes('another');
  const bodies = backup.bodies.map((body) => (body.articleId === first.id && isOther ? { ...body, markdown: 'Another text.' } : body));
  const { copies } = await mergeDump({ ...backup, articles, bodies });
  const id = copies[0]?.copyId ?? first.id;
  expect(await getArticle(id)).toMatchObject({ deletedAt: expect.any(String) });
  await pass(29);
  expect(await getArticle(id)).toBeDefined();
  await pass(2);
  expect(await getArticle(id)).toBeUndefined();
});
