import { expect, it } from 'vitest';
import { type Step, targetOf } from '../../../../components/library/collections/order/steps';
import { moveBefore } from '../../../../utils/model/positions';

const list = ['a', 'b', 'c', 'd', 'e'];
const after = (moving: string[], step: Step) => {
  const before = targetOf(list, new Set(moving), step);
  return before === null ? 'nowhere' : moveBefore(list, new Set(moving), before).join('');
};

it.each<[string[], Step, string]>([
  [['b'], 'up', 'bacde'],
  [['b'], 'down', 'acbde'],
  [['d'], 'down', 'abced'],
  [['a'], 'up', 'nowhere'],
  [['e'], 'down', 'nowhere'],
  [['c'], 'first', 'cabde'],
  [['c'], 'last', 'abdec'],
  [['a'], 'first', 'nowhere'],
  [['e'], 'last', 'nowhere'],
  [['b', 'c'], 'up', 'bcade'],
  [['b', 'c'], 'down', 'adbce'],
  [['b', 'd'], 'up', 'bdace'],
  [['b', 'd'], 'down', 'acebd'],
  [['a', 'c'], 'up', 'acbde'],
  [['c', 'e'], 'down', 'abdce'],
  [['a', 'c'], 'first', 'acbde'],
  [['x'], 'up', 'nowhere'],
])('%j %s gives %s', (moving, step, expected) => {
  expect(after(moving, step)).toBe(expected);
});
