import { describe, expect, it } from 'vitest';
import { BLOCK, BlockHeights, blockOf, withKept } from '../../../../components/library/list/block-heights';

function heightsOf(count: number, measured: [number, number][] = []): BlockHeights {
  const heights = new BlockHeights();
  heights.resize(count);
  heights.measure(measured);
  return heights;
}

describe('the heights of a long list', () => {
  it('lets 100,000 rows be as high as those that were measured', () => {
    const heights = heightsOf(100_000, [
      [0, 1000],
      [1, 1100],
      [2, 900],
      [3, 1000],
    ]);
    expect(heights.between(0, heights.blockCount)).toBe(10_000_000);
  });

  it('does not move what is out of sight with every new measure', () => {
    const heights = heightsOf(
      1000,
      [0, 1, 2, 3].map((block) => [block, 1000]),
    );
    heights.measure([[4, 3000]]);
    expect(heights.between(5, 6)).toBe(1000);
  });

  it('counts a last block that is not full by its rows', () => {
    const full = heightsOf(BLOCK).between(0, 1);
    expect(heightsOf(BLOCK + 1).between(1, 2)).toBeCloseTo(full / BLOCK);
  });

  it.each<[top: number, bottom: number, range: [number, number]]>([
    [0, 500, [0, 1]],
    [0, 1500, [0, 2]],
    [1000, 1500, [1, 2]],
    [2500, 99_999, [2, 5]],
    [99_999, 199_999, [4, 5]],
    [-1000, 10, [0, 1]],
  ])('finds what lies between %d and %d', (top, bottom, range) => {
    const measured = Array.from({ length: 5 }, (_, block): [number, number] => [block, 1000]);
    expect(heightsOf(5 * BLOCK, measured).within(top, bottom)).toEqual(range);
  });

  it('has nothing to draw of an empty list', () => {
    expect(heightsOf(0).within(0, 1000)).toEqual([0, 0]);
  });

  it('keeps what was measured when one row comes or goes, and forgets it when the width is another', () => {
    const heights = heightsOf(100, [[0, 777]]);
    heights.resize(99);
    expect(heights.between(0, 1)).toBe(777);
    heights.reset();
    heights.measure([[1, 500]]);
    expect(heights.between(0, 1)).toBe(500);
  });
});

it.each<[string, [number, number], number[], [number, number][]]>([
  ['a row in sight adds nothing', [2, 5], [3], [[2, 5]]],
  [
    'a row above is kept by itself',
    [20, 25],
    [3],
    [
      [3, 4],
      [20, 25],
    ],
  ],
  [
    'a row below too',
    [2, 5],
    [90],
    [
      [2, 5],
      [90, 91],
    ],
  ],
  ['a neighbour is drawn with the others', [2, 5], [5], [[2, 6]]],
])('%s', (_, window, kept, ranges) => {
  expect(withKept(window, kept)).toEqual(ranges);
});

it('knows the block of a row', () => {
  expect([0, BLOCK - 1, BLOCK].map(blockOf)).toEqual([0, 0, 1]);
});
