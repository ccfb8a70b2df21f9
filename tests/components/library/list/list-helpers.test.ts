import { describe, expect, it } from 'vitest';
import { keepRead } from '../../../../components/library/list/keep-read';
import { stepsAround } from '../../../../components/library/list/steps-around';

describe('a list of unread articles', () => {
  it.each<[string, string[], string[], string]>([
    ['keeps the open one in its place', ['a', 'c', 'd'], ['b'], 'abcd'],
    ['keeps those that were opened before', ['d'], ['b', 'c'], 'bcd'],
    ['lets go what was not opened', ['a', 'c', 'd'], ['d'], 'acd'],
    ['keeps it at the head', ['b', 'c', 'd'], ['a'], 'abcd'],
    ['keeps it behind what came in before it', ['n', 'a', 'c'], ['b'], 'nabc'],
    ['keeps the last of all', [], ['b'], 'b'],
    ['knows nothing of an article that was never in it', ['a'], ['x'], 'a'],
    ['has nothing to keep', ['a'], [], 'a'],
  ])('%s', (_, next, opened, result) => {
    expect(keepRead(['a', 'b', 'c', 'd'], next, new Set(opened)).join('')).toBe(result);
  });
});

it.each([
  ['a', undefined, 'b', 1],
  ['b', 'a', 'c', 2],
  ['c', 'b', undefined, 3],
  ['x', undefined, undefined, undefined],
])('knows what lies beside %s', (openId, previous, next, at) => {
  const steps = stepsAround(['a', 'b', 'c'], openId, () => {});
  expect([steps.previous, steps.next, steps.at, steps.count]).toEqual([previous, next, at, 3]);
});
