import { expect, it } from 'vitest';
import type { HighlightSelectors } from '../../utils/model/highlight';
import { inPlaceOrder, inTextOrder, isOrderOpen } from '../../utils/model/highlight-order';

const quote = { type: 'TextQuoteSelector', exact: '句', prefix: '', suffix: '' } as const;
const at = (id: string, start?: number, textHash = 'page'): { id: string; selectors: HighlightSelectors } => ({
  id,
  selectors: start === undefined ? [quote] : [quote, { type: 'TextPositionSelector', start, end: start + 1, textHash }],
});
const ids = (highlights: { id: string }[]) => highlights.map(({ id }) => id).join('');

const MIXED = [at('a', 900), at('b', 5, 'reader'), at('c', 300), at('d', 700, 'reader'), at('e')];

it('compares positions only in one text', () => {
  expect(ids(inTextOrder(MIXED))).toBe('cabde');
  expect(ids(inTextOrder([...MIXED].reverse()))).toBe('cabde');
});

it('knows when only the text can tell', () => {
  expect(isOrderOpen(MIXED)).toBe(true);
  expect(isOrderOpen([at('a', 1), at('b', 2)])).toBe(false);
  expect(isOrderOpen([at('a'), at('b')])).toBe(true);
  expect([isOrderOpen([]), isOrderOpen([at('a')])]).toEqual([false, false]);
});

it('goes by the places where they are known', () => {
  const starts = new Map([
    ['a', 40],
    ['b', 10],
    ['d', 20],
  ]);
  expect(ids(inPlaceOrder(inTextOrder(MIXED), (id) => starts.get(id)))).toBe('bdace');
});
