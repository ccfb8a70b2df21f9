import { describe, expect, it } from 'vitest';
import { BLOCK } from '../../../../components/library/list/block-heights';
import { listItems } from '../../../../components/library/list/list-items';
import type { Article } from '../../../../utils/model/article';

const headings = { keyOf: ({ source }: Article) => source ?? '', textOf: (key: string) => `= ${key}` };

/** The list in short: rows by number, headings in brackets (`<…>` for one that began above), space as dots. */
function drawn(
  sources: string[],
  ranges: [number, number][],
  { isKnown = () => true, hasHeadings = true }: { isKnown?: (at: number) => boolean; hasHeadings?: boolean } = {},
): string {
  const ids = sources.map((_, at) => String(at));
  const items = listItems({
    ids,
    get: (id) =>
      isKnown(Number(id)) && sources[Number(id)] !== undefined ? { article: { source: sources[Number(id)] } as Article } : undefined,
    ...(hasHeadings ? { headings } : {}),
    ranges,
    space: (from, to) => (to - from) * 100,
    blockCount: Math.ceil(sources.length / BLOCK),
  });
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  return items
    .map((item) => {
      if (item.type === 'space') return `…${item.height}`;
      if (item.type === 'heading') return item.isContinued ? `<${item.text.slice(2)}>` : `[${item.text.slice(2)}]`;
      return item.row ? String(item.at) : '?';
    })
    .join(' ');
}

const of = (...parts: [string, number][]) => parts.flatMap(([name, count]) => Array.from({ length: count }, () => name));

describe('what is drawn of a long list', () => {
  it('has a heading above each stretch', () => {
    expect(drawn(of(['a', 2], ['b', 1]), [[0, 1]])).toBe('[a] 0 1 [b] 2');
  });

  it('has space for what is far, and the heading of a stretch that began there', () => {
    expect(drawn(of(['a', 12], ['b', 28]), [[2, 3]])).toBe(`…200 <b> 20 21 22 23 24 25 26 27 28 29 …100`);
  });

  it('begins a stretch exactly at an edge', () => {
    expect(drawn(of(['a', 10], ['b', 3]), [[1, 2]])).toBe('…100 [b] 10 11 12');
  });

  it('keeps a row far above with its own heading', () => {
    const text = drawn(of(['a', 50]), [
      [0, 1],
      [4, 5],
    ]);
    expect(text).toBe('[a] 0 1 2 3 4 5 6 7 8 9 …300 <a> 40 41 42 43 44 45 46 47 48 49');
  });

  it('draws places for rows that are still read, and heads them when they come', () => {
    expect(drawn(of(['a', 3]), [[0, 1]], { isKnown: () => false })).toBe('? ? ?');
    expect(drawn(of(['a', 13]), [[1, 2]], { isKnown: (at) => at >= 10 })).toBe('…100 <a> 10 11 12');
  });

  it('has no headings where the list has none', () => {
    expect(drawn(of(['a', 1], ['b', 1]), [[0, 1]], { hasHeadings: false })).toBe('0 1');
  });
});
