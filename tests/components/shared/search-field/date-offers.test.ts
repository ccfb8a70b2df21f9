import { expect, it } from 'vitest';
import { SearchOptions } from '../../../../components/shared/search-field/completion-options';
import { problemSentences } from '../../../../components/shared/search-field/problem-sentences';

const options = new SearchOptions({ now: () => new Date(2024, 4, 15, 12) });
const offersFor = (typed: string, isChinese = false) => options.optionsFor({ field: 'date', typed, start: 0, end: 0, isChinese });

it('says from which day on the last days are', async () => {
  const [typed] = await offersFor('7d');
  expect(typed).toMatchObject({ label: '7d' });
  expect(typed?.hint).toMatch(/9.*15/);
  expect((await offersFor('last-7')).map(({ label, hint }) => [label, hint])).toEqual([['last-7-days', typed?.hint]]);
});

it('offers the last days among the usual dates, and all of these', async () => {
  const labels = async (isChinese: boolean) => (await offersFor('', isChinese)).map(({ label }) => label);
  expect(await labels(true)).toEqual(expect.arrayContaining(['最近7天', '最近30天', '去年']));
  expect(await labels(false)).toEqual(expect.arrayContaining(['last-7-days', 'last-30-days', 'last-year']));
});

it('says why dates that exclude each other find nothing, and that there is no choice between words', async () => {
  expect(await problemSentences('after:2024 before:2023')).toEqual([expect.stringContaining('exclude each other')]);
  expect(await problemSentences('wages OR pay')).toEqual([expect.stringMatching(/“OR”.*all of them must be there/)]);
});
