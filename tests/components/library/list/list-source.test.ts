import { expect, it } from 'vitest';
import { bySource } from '../../../../components/library/list/list-source';

it('puts articles under their sources by name, in the order of the list, and those without one last', () => {
  const sources = new Map([
    ['1', 'Tribune'],
    ['2', '工人日报'],
    ['4', 'Tribune'],
    ['5', 'Herald'],
  ]);
  expect(bySource(['1', '2', '3', '4', '5'], sources, 'en')).toEqual(['5', '1', '4', '2', '3']);
  expect(bySource([], sources)).toEqual([]);
});
