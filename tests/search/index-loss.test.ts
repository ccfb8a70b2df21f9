import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { searchArticles, searchIds } from '../../utils/search';
import { runSteps } from '../../utils/search/indexing/catch-up';
import { makePace } from '../../utils/search/pace';
import { acceptLoss, dumpLibrary, mergeDump, readUnindexed, removeArticles, saveArticle } from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary, reopen, seed } from '../store/library';

const LIMITS = { pending: 1, atOnce: 4, dirty: 1, stripe: 2000 };
const articles = makeArticles(20);
const texts = articles.map((article, i) => ({ ...article, markdown: `${article.markdown}\n\nmarker${i}\n` }));
const newer = { ...makeArticles(21)[20], markdown: 'latecomer' } as (typeof articles)[number];

const catchUp = () => runSteps(makePace(), { limits: LIMITS });
const findEach = async () => {
  const found: number[] = [];
  for (const [i, { id }] of texts.entries()) if ((await searchIds(`"marker${i}"`, {})).includes(id)) found.push(i);
  return found;
};
const all = texts.map((_, i) => i);

beforeEach(async () => {
  await freshLibrary();
  await seed(texts);
  await catchUp();
});

describe('an index that outlives a loss', () => {
  it('finds texts whose rows were lost, however many', async () => {
    await db.articles.bulkDelete(texts.slice(0, 12).map(({ id }) => id));
    expect(await reopen()).toMatchObject({ state: 'recovery' });
    await acceptLoss();
    expect(await findEach()).toEqual(all);
    await catchUp();
    expect(await findEach()).toEqual(all);
    await expectWhole();
  });

  it.each([
    ['once the loss is accepted', () => acceptLoss()],
    ['once a backup is restored', async () => mergeDump(await dumpLibrary())],
  ])('finds what is saved after the own row of the library was lost, %s', async (_, recover) => {
    await db.meta.clear();
    expect(await reopen()).toMatchObject({ state: 'recovery' });
    await recover();
    await saveArticle(newer);
    expect(await searchIds('latecomer', {})).toEqual([newer.id]);
    await catchUp();
    expect(await searchIds('latecomer', {})).toEqual([newer.id]);
    expect(await findEach()).toEqual(all);
  });

  it('finds an article with the older text that is left of it', async () => {
    const [first] = texts;
    if (!first) return;
    await saveArticle({ ...first, id: newer.id, markdown: 'another text' });
    await catchUp();
    await db.bodies.delete(first.id);
    expect(await reopen()).toMatchObject({ state: 'recovery' });
    await acceptLoss();
    expect(await searchIds('"marker0"', {})).toContain(first.id);
    expect(await searchIds('"another text"', {})).toEqual([]);
  });
});

it('finds articles that bear one number', async () => {
  await db.articles.toCollection().modify((row) => {
    row.seq = 7;
  });
  await db.searchState.clear();
  await catchUp();
  expect(await findEach()).toEqual(all);
});

it('reads fewer long texts at once, and none of them never', async () => {
  const [first, second] = await readUnindexed(-1, 20);
  const words = (first?.article.wordCount ?? 0) + (second?.article.wordCount ?? 0);
  expect(await readUnindexed(-1, 20, words)).toEqual([first, second]);
  expect(await readUnindexed(-1, 20, 1)).toEqual([first]);
  expect(await readUnindexed(first?.article.seq ?? 0, 1, 1)).toEqual([second]);
});

it('shows hits of the trash in any order', async () => {
  const [first] = texts;
  await removeArticles([first?.id ?? '']);
  const { hits } = await searchArticles('"marker0"', { isTrashed: true }, { sort: 'title' });
  expect(hits.map(({ article }) => article.id)).toEqual([first?.id]);
});
