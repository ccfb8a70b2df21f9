// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { wrongQuotes } from '../export/marks-of-quotes';
import { wrongMarks } from '../markdown/marks-property';

it('marks random passages of hundreds of random pages: the words, and nothing else', () => {
  for (let seed = 1000; seed < 1400; seed += 1) expect(wrongMarks(seed).faults).toEqual([]);
}, 1_200_000);

it('marks what was highlighted in the reader, or tells the loss, in hundreds of random articles', async () => {
  for (let seed = 1000; seed < 1200; seed += 1) expect((await wrongQuotes(seed)).faults).toEqual([]);
}, 1_200_000);
