import { expect, it } from 'vitest';
import { cutGroups, groupHighlights, orderGroups } from '../../../../components/library/highlights/highlight-groups';
import { crane, markIn, someHighlights } from './some-highlights';

it('groups by article, the newest first, in the order of the text', () => {
  const groups = groupHighlights(someHighlights);
  expect(groups.map((group) => group.article.id)).toEqual(['a2', 'a1']);
  expect(groups[0]?.highlights.map(({ selectors }) => selectors[0].exact)).toEqual(['fixed hours', 'a locker and a place to sit']);
});

it('cuts an article with very many highlights, names it once and says how many there are', () => {
  const many = Array.from({ length: 14 }, (_, n) => markIn(crane, `第${n}句`, { start: n }));
  const parts = cutGroups(groupHighlights([...many, ...someHighlights.slice(0, 1)]), 3);
  expect(parts.map((part) => part.map(({ highlights }) => highlights.length))).toEqual([[3], [3], [3], [3], [2, 1]]);
  expect(parts.map((part) => part[0]?.isContinued ?? false)).toEqual([false, true, true, true, true]);
  expect(parts[0]?.[0]?.total).toBe(14);
});

it('leaves an article whole that is a screen or two high', () => {
  const some = Array.from({ length: 7 }, (_, n) => markIn(crane, `第${n}句`, { start: n }));
  const parts = cutGroups(groupHighlights([...someHighlights, ...some]), 2);
  expect(parts.map((part) => part.map(({ highlights }) => highlights.length))).toEqual([[2], [8]]);
});

it('keeps to an order that was found only while the positions do not tell it', () => {
  const [first, last] = [markIn(crane, '先', { start: 1 }), markIn(crane, '后', { start: 9 })];
  const groups = groupHighlights([last, first]);
  // Found when there was one of another text too, before the first of these was made.
  const orders = new Map([[crane.id, new Map([[last.highlight.id, 0]])]]);
  const quotes = orderGroups(groups, orders).flatMap(({ highlights }) => highlights.map(({ selectors }) => selectors[0].exact));
  expect(quotes).toEqual(['先', '后']);
});
