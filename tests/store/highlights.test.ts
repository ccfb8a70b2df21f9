import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewHighlight } from '../../utils/model/highlight';
import type { NewArticle } from '../../utils/model/new-article';
import {
  dumpLibrary,
  eachHighlight,
  editHighlight,
  getArticle,
  getHighlight,
  getHighlightSettings,
  getSummary,
  listHighlights,
  listHighlightsOf,
  mergeDump,
  removeArticles,
  removeHighlights,
  restoreHighlights,
  saveArticle,
  saveHighlights,
  setHighlightSettings,
} from '../../utils/store';
import { makeHighlight } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary } from './library';

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];
const early = makeHighlight(first.id, { exact: '先出现的一句', start: 10 });
const late = makeHighlight(first.id, { exact: '后出现的一句', start: 200, color: 'check', note: '找主办方核实', tags: ['维权/欠薪'] });
const other = makeHighlight(second.id, { exact: '另一篇的话', start: 5 });

beforeEach(async () => {
  await freshLibrary();
  for (const article of [first, second]) await saveArticle(article);
});

describe('highlights', () => {
  it('come back in the order of the text, and are counted', async () => {
    await saveHighlights([late]);
    await saveHighlights([early]);
    expect((await listHighlights(first.id)).map(quoteOf)).toEqual(['先出现的一句', '后出现的一句']);
    expect((await getArticle(first.id))?.counts.highlights).toBe(2);
    expect((await getSummary()).highlightCount).toBe(2);
    await expectWhole();
  });

  it('saved twice are there once, and what was changed meanwhile stays', async () => {
    await saveHighlights([early]);
    await editHighlight(early.id, { note: '已核' });
    const before = await getSummary();
    await saveHighlights([early]);
    expect(await getHighlight(early.id)).toMatchObject({ note: '已核' });
    expect(await getSummary()).toEqual(before);
    await expectWhole();
  });

  it('need an article and a passage', async () => {
    const nowhere = makeHighlight('gone', { exact: '句' });
    await expect(saveHighlights([early, nowhere])).rejects.toMatchObject({ code: 'article-missing' });
    await expect(saveHighlights([makeHighlight(first.id, { exact: ' \n ' })])).rejects.toMatchObject({ code: 'bad-request' });
    expect(await listHighlights(first.id)).toEqual([]);
    await expectWhole();
  });

  it('of several articles are read at once', async () => {
    await saveHighlights([other, late, early]);
    const found = await listHighlightsOf([second.id, first.id, 'gone']);
    expect(found.size).toBe(2);
    expect(found.get(first.id)?.map(quoteOf)).toEqual(['先出现的一句', '后出现的一句']);
    expect(found.get(second.id)?.map(quoteOf)).toEqual(['另一篇的话']);
  });

  it('of articles far apart are read without those of the articles between', async () => {
    const [last, middle, earliest] = makeArticles(3) as [NewArticle, NewArticle, NewArticle];
    await saveArticle(earliest);
    const many = Array.from({ length: 90 }, (_, start) => makeHighlight(middle.id, { exact: `第${start}句`, start }));
    await saveHighlights([...many, makeHighlight(last.id, { exact: '末' }), makeHighlight(earliest.id, { exact: '初' })]);
    const found = await listHighlightsOf([earliest.id, last.id]);
    expect(found.size).toBe(2);
    expect(found.get(earliest.id)?.map(quoteOf)).toEqual(['初']);
    expect(found.get(last.id)?.map(quoteOf)).toEqual(['末']);
    expect((await listHighlightsOf([])).size).toBe(0);
  });
});

describe('a change', () => {
  it('of colour, note and tags is kept', async () => {
    await saveHighlights([early]);
    await editHighlight(early.id, { color: 'question', note: ' 为什么？\n', tags: ['待查', '待查'] });
    expect(await getHighlight(early.id)).toMatchObject({ color: 'question', note: '为什么？', tags: ['待查'] });
  });

  it('of place remembers what was marked before', async () => {
    await saveHighlights([early]);
    await editHighlight(early.id, { selectors: [{ ...early.selectors[0], exact: '改后的一句' }] });
    expect(await getHighlight(early.id)).toMatchObject({ selectors: [{ exact: '改后的一句' }], formerQuotes: ['先出现的一句'] });
  });

  it('of nothing is none, and one of a highlight that is gone says so', async () => {
    await saveHighlights([early]);
    const before = await getSummary();
    await editHighlight(early.id, { color: early.color, note: '' });
    expect(await getSummary()).toEqual(before);
    await expect(editHighlight('gone', { note: 'x' })).rejects.toMatchObject({ code: 'highlight-missing' });
  });
});

describe('removing', () => {
  it('takes highlights away, and undo brings them back as they were', async () => {
    await saveHighlights([early, late]);
    const before = await listHighlights(first.id);
    const removed = await removeHighlights([late.id, 'gone']);
    expect((await listHighlights(first.id)).map(quoteOf)).toEqual(['先出现的一句']);
    expect((await getArticle(first.id))?.counts.highlights).toBe(1);
    await expectWhole();
    await restoreHighlights(removed);
    await restoreHighlights(removed);
    expect(await listHighlights(first.id)).toEqual(before);
    await expectWhole();
  });
});

describe('all highlights', () => {
  it('are listed the newest first, with their articles, in batches', async () => {
    await saveHighlights([early, late, other]);
    const batches: string[][] = [];
    for await (const batch of eachHighlight({ batch: 2 })) batches.push(batch.map(({ highlight }) => quoteOf(highlight)));
    expect(batches).toEqual([['另一篇的话', '后出现的一句'], ['先出现的一句']]);
    expect((await all())[0]).toMatchObject({ article: { id: second.id, title: second.metadata.title } });
  });

  it('leave the trash out', async () => {
    await saveHighlights([early, other]);
    await removeArticles([second.id]);
    expect((await all()).map(({ highlight }) => quoteOf(highlight))).toEqual(['先出现的一句']);
  });
});

describe('highlights from a backup', () => {
  it('come back whole, with what was marked before', async () => {
    await saveHighlights([early, late]);
    await editHighlight(early.id, { selectors: [{ ...early.selectors[0], exact: '改后的一句' }] });
    const before = await listHighlights(first.id);
    const dump = await dumpLibrary();
    await freshLibrary();
    await mergeDump(dump);
    expect(await listHighlights(first.id)).toEqual(before);
    await expectWhole();
  });
});

describe('highlight settings', () => {
  it('keep names of colours, one by one; an empty name gives the colour its own back', async () => {
    await setHighlightSettings({ names: { fact: '要点', check: '待办' }, markStyle: 'mark' });
    await setHighlightSettings({ names: { check: ' ' } });
    expect(await getHighlightSettings()).toMatchObject({ names: { fact: '要点' }, markStyle: 'mark', list: 'end', color: 'fact' });
  });

  it('that make no sense are the defaults', async () => {
    await setHighlightSettings(JSON.parse('{"color":"red","list":7,"hasNotes":"no"}'));
    expect(await getHighlightSettings()).toMatchObject({ color: 'fact', list: 'end', hasNotes: true });
  });
});

async function all() {
  const found = [];
  for await (const batch of eachHighlight()) found.push(...batch);
  return found;
}

function quoteOf({ selectors }: Pick<NewHighlight, 'selectors'>): string {
  return selectors[0].exact;
}
