// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { wrongQuotes } from './marks-of-quotes';

it('marks what was highlighted in the reader, or tells the loss, in thirty random articles', async () => {
  let [made, marked] = [0, 0];
  for (let seed = 0; seed < 30; seed += 1) {
    const result = await wrongQuotes(seed);
    expect(result.faults).toEqual([]);
    made += result.made;
    marked += result.marked;
  }
  expect(made).toBeGreaterThan(50);
  expect(marked / made).toBeGreaterThan(0.6);
}, 120_000);
