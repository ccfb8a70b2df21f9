import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexState, searchArticles, searchIds } from '../../utils/search';
import { runSteps } from '../../utils/search/indexing/catch-up';
import { makePace } from '../../utils/search/pace';
import { editArticle, editHighlight, listHighlights, readSearchState, removeHighlights, saveHighlights } from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { makeRandom } from '../fixtures/random';
import { freshLibrary, seed } from '../store/library';

const LIMITS = { pending: 1, atOnce: 9, dirty: 1, stripe: 2000 };
const drafts = makeArticles(40);
const words = ['工会', '协商', '会', '劳动', '集体协商', '工', 'bargaining', 'the'];

const catchUp = () => runSteps(makePace(), { limits: LIMITS });
const find = async (query: string) => (await searchArticles(query, {}, { limit: 100 })).hits.map(({ article }) => article.id).sort();
const findAll = async () => Promise.all(words.map(find));

beforeEach(async () => {
  await freshLibrary();
  await seed(drafts);
});

describe('an index that is damaged', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['without its list of segments', () => db.searchState.clear()],
    ['without its blocks', () => db.searchBlocks.clear()],
    ['with blocks of zeros', () => everyBlock((bytes) => bytes.fill(0))],
    ['with blocks that are cut short', () => everyBlock((bytes) => bytes.slice(0, 5))],
    ['of another format', () => db.searchState.toCollection().modify({ format: 99 })],
  ])('%s answers as the texts do, and is made anew', async (_, damage) => {
    const truth = await findAll();
    await catchUp();
    await damage();
    expect(await findAll()).toEqual(truth);
    await catchUp();
    expect((await readSearchState())?.segments.length).toBeGreaterThan(0);
    expect(await findAll()).toEqual(truth);
    expect(await indexState()).toEqual({ state: 'ready' });
  });

  it('in one byte, or lacking one block, answers as the texts do', async () => {
    const random = makeRandom(5);
    const truth = await findAll();
    for (let round = 0; round < 12; round++) {
      await catchUp();
      const keys = await db.searchBlocks.toCollection().keys();
      const key = random.pick(keys) as never;
      if (round % 2 === 0) await db.searchBlocks.delete(key);
      else {
        const bytes = (await db.searchBlocks.get(key)) as Uint8Array;
        bytes[random.below(bytes.length)] = random.below(256);
        await (db.searchBlocks.put as (bytes: Uint8Array, key: unknown) => Promise<unknown>)(bytes, key);
      }
      expect(await findAll(), JSON.stringify(key)).toEqual(truth);
    }
  });

  async function everyBlock(change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
    const keys = await db.searchBlocks.toCollection().keys();
    const blocks = await db.searchBlocks.toArray();
    await db.searchBlocks.bulkPut(blocks.map(change), keys as unknown as number[]);
  }
});

describe('fields beside words', () => {
  it.each([
    'tag:维权 工会',
    'in:title 工会',
    'is:starred 工会',
    'source:日报 工会',
    '工会 -协商',
    '-tag:维权 工会',
    'has:note 工',
    'before:2026-11-19 会',
  ])('%s is answered alike by the index and by the texts', async (query) => {
    const truth = { found: await find(query), ids: await searchIds(query, {}) };
    await catchUp();
    expect(await find(query)).toEqual(truth.found);
    expect(await searchIds(query, {})).toEqual(truth.ids);
    expect([...truth.ids].sort()).toEqual(truth.found);
    let last = 0;
    const { total } = await searchArticles(query, {}, { limit: 1, onTotal: ({ count }) => (last = count) });
    if (!total.isExact) await vi.waitFor(() => expect(last).toBe(truth.ids.length));
  });
});

describe('words beside the text', () => {
  it('are found as soon as they are there, and no longer when they are gone', async () => {
    await catchUp();
    const [highlight] = makeHighlights(drafts, 1);
    if (!highlight) throw new Error('no highlight');
    const id = highlight.articleId;
    const expectFound = async (query: string, isFound: boolean) => {
      expect(await find(query), query).toEqual(isFound ? [id] : []);
      await catchUp();
      expect(await find(query), `${query}, indexed`).toEqual(isFound ? [id] : []);
    };
    await saveHighlights([{ ...highlight, note: '青石巷的数字', tags: ['待核实甲'] }]);
    await expectFound('青石巷', true);
    await expectFound('待核实甲', true);
    await expectFound(`青石巷 ${highlight.selectors[0].exact.slice(0, 4)}`, true);
    const [stored] = await listHighlights(id);
    await editHighlight(stored?.id ?? '', { note: '改成了黑瓦街' });
    await expectFound('青石巷', false);
    await expectFound('黑瓦街', true);
    await removeHighlights([stored?.id ?? '']);
    await expectFound('黑瓦街', false);
    await editArticle(id, { tags: ['红砖厂'], note: '問過紅磚廠' });
    await expectFound('红砖厂', true);
    await expectFound('问过红砖', true);
    await editArticle(id, { tags: [], note: '' });
    await expectFound('红砖厂', false);
  });

  it('change nothing of what is kept of the texts', async () => {
    await catchUp();
    const texts = async () => (await db.searchBlocks.where(':id').between([0], [9999]).toArray()).length;
    const before = (await readSearchState())?.segments.map(({ id }) => id);
    await editArticle(drafts[3]?.id ?? '', { tags: ['甲乙丙'] });
    await catchUp();
    expect((await readSearchState())?.segments.map(({ id }) => id)).toEqual(before);
    expect(await texts()).toBeGreaterThan(0);
    expect(await find('甲乙丙')).toEqual([drafts[3]?.id]);
  });
});
