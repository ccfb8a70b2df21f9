import { describe, expect, it } from 'vitest';
import { moveBefore, positionsBetween } from '../../utils/model/positions';

describe('places between two others', () => {
  it.each([
    [undefined, undefined, 2, [1, 2]],
    [3, undefined, 2, [4, 5]],
    [3.5, undefined, 1, [4]],
    [undefined, 1, 2, [-1, 0]],
    [1, 2, 1, [1.5]],
    [1, 2, 3, [1.25, 1.5, 1.75]],
  ])('%s and %s for %s', (before, after, count, expected) => {
    expect(positionsBetween(before, after, count)).toEqual(expected);
  });

  it('are none when there is no room left', () => {
    expect(positionsBetween(1, 1, 1)).toBeUndefined();
    expect(positionsBetween(1, 1 + Number.EPSILON, 1)).toBeUndefined();
    expect(positionsBetween(2, 1, 1)).toBeUndefined();
    expect(positionsBetween(Number.MAX_SAFE_INTEGER, undefined, 3)).toBeUndefined();
  });
});

describe('moving in a list', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];
  it.each([
    [['d'], 'b', 'adbce'],
    [['a'], undefined, 'bcdea'],
    [['e', 'b'], 'a', 'beacd'],
    [['b', 'c'], 'c', 'abcde'],
    [['b', 'c'], 'b', 'abcde'],
    [['b', 'd'], 'd', 'acbde'],
    [['a', 'b', 'c', 'd', 'e'], 'c', 'abcde'],
    [['x'], 'a', 'abcde'],
    [['b'], 'x', 'acdeb'],
  ])('%j before %s', (moving, before, expected) => {
    expect(moveBefore(list, new Set(moving), before).join('')).toBe(expected);
  });
});
