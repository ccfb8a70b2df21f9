import { describe, expect, it } from 'vitest';
import { emptyList, type ListAct, type ListModel, reduceList, targetsOf } from '../../../components/library/list/list-model';

const start = (part: Partial<ListModel> = {}): ListModel => ({ ...emptyList, ids: ['a', 'b', 'c', 'd', 'e'], ...part });
const listAfter = (list: ListModel, ...acts: ListAct[]) => acts.reduce(reduceList, list);
const shown = (list: ListModel) => `${list.active ?? '-'} [${[...list.selected].sort().join('')}]`;

describe('the list under the keyboard', () => {
  it.each<[string, ListModel, ListAct[], string]>([
    ['the first key makes the first row active', start(), [{ type: 'move', by: 1 }], 'a []'],
    ['j moves down', start({ active: 'a' }), [{ type: 'move', by: 1 }], 'b []'],
    ['k at the top stays', start({ active: 'a' }), [{ type: 'move', by: -1 }], 'a []'],
    ['j at the bottom stays', start({ active: 'e' }), [{ type: 'move', by: 1 }], 'e []'],
    ['End goes to the last', start({ active: 'b' }), [{ type: 'jump', to: 'last' }], 'e []'],
    ['a row that was tabbed to is the one that keys mean', start(), [{ type: 'focus', id: 'c' }, { type: 'toggle' }], 'c [c]'],
    [
      'a click with Shift, which focuses first, keeps the beginning of its range',
      start(),
      [
        { type: 'activate', id: 'b' },
        { type: 'focus', id: 'd' },
        { type: 'range', id: 'd' },
      ],
      'd [bcd]',
    ],
    ['x selects the active row', start({ active: 'b' }), [{ type: 'toggle' }], 'b [b]'],
    ['x again lets go', start({ active: 'b' }), [{ type: 'toggle' }, { type: 'toggle' }], 'b []'],
    ['moving keeps the selection', start({ active: 'b' }), [{ type: 'toggle' }, { type: 'move', by: 2 }, { type: 'toggle' }], 'd [bd]'],
    [
      'Shift and arrows take a range',
      start({ active: 'b' }),
      [
        { type: 'move', by: 1, isRange: true },
        { type: 'move', by: 1, isRange: true },
      ],
      'd [bcd]',
    ],
    ['Shift and End take all below', start({ active: 'd' }), [{ type: 'jump', to: 'last', isRange: true }], 'e [de]'],
    [
      'Shift and click take the range from the last row touched',
      start(),
      [
        { type: 'activate', id: 'd' },
        { type: 'range', id: 'b' },
      ],
      'b [bcd]',
    ],
    [
      'Ctrl and click add one',
      start({ active: 'a' }),
      [
        { type: 'toggle', id: 'c' },
        { type: 'toggle', id: 'e' },
      ],
      'e [ce]',
    ],
    ['Escape clears', start({ active: 'b', selected: new Set(['a', 'b']) }), [{ type: 'clear' }], 'b []'],
    ['select all may reach beyond the rows loaded', start(), [{ type: 'select', ids: ['a', 'z'] }], '- [az]'],
    ['an empty list has nothing to do', emptyList, [{ type: 'move', by: 1 }, { type: 'toggle' }], '- []'],
  ])('%s', (_, list, acts, result) => {
    expect(shown(listAfter(list, ...acts))).toBe(result);
  });
});

describe('when rows come and go', () => {
  it.each<[string, string, string[], string]>([
    ['the next row takes the place of a deleted one', 'b', ['a', 'c', 'd', 'e'], 'c'],
    ['a deleted last row hands over to the one above', 'e', ['a', 'b', 'c', 'd'], 'd'],
    ['several deleted at once', 'b', ['a', 'e'], 'e'],
    ['a new row above moves nothing', 'b', ['n', 'a', 'b', 'c', 'd', 'e'], 'b'],
    ['another list altogether starts at the same place', 'b', ['x', 'y', 'z'], 'y'],
  ])('%s', (_, active, ids, result) => {
    expect(reduceList(start({ active, anchor: active }), { type: 'rows', ids }).active).toBe(result);
  });

  it('makes an article active that is opened before it is listed', () => {
    const opened = listAfter(start({ active: 'b' }), { type: 'activate', id: 'n' }, { type: 'focus', id: 'b' });
    expect(opened.active).toBe('b');
    const listed = listAfter(opened, { type: 'rows', ids: ['n', 'a', 'b', 'c'] });
    expect(targetsOf(listed)).toEqual(['n']);
    // Once: afterwards rows that come and go move nothing.
    expect(listAfter(listed, { type: 'move', by: 1 }, { type: 'rows', ids: ['n', 'a', 'b'] }).active).toBe('a');
  });

  it('awaits no article once another row was picked', () => {
    const moved = listAfter(start({ active: 'b' }), { type: 'activate', id: 'n' }, { type: 'move', by: 1 });
    expect(listAfter(moved, { type: 'rows', ids: ['n', 'a', 'b', 'c'] }).active).toBe('c');
  });

  it('goes on to the end when that was asked for before it was known', () => {
    const part = reduceList(emptyList, { type: 'rows', ids: ['a', 'b'], isWhole: false });
    const whole: ListAct = { type: 'rows', ids: ['a', 'b', 'c', 'd'], isWhole: true };
    const end = listAfter(part, { type: 'jump', to: 'last' }, { type: 'focus', id: 'b' });
    expect(shown(end)).toBe('b []');
    expect(shown(listAfter(end, whole))).toBe('d []');
    expect(shown(listAfter(end, { type: 'move', by: -1 }, whole))).toBe('a []');
    const range = listAfter(part, { type: 'activate', id: 'b' }, { type: 'jump', to: 'last', isRange: true }, whole);
    expect(shown(range)).toBe('d [bcd]');
  });

  it('goes to no end once another list is read, or Escape was pressed', () => {
    const part = reduceList(emptyList, { type: 'rows', ids: ['a', 'b'], isWhole: false });
    const end = listAfter(part, { type: 'jump', to: 'last' }, { type: 'clear' });
    expect(shown(reduceList(end, { type: 'rows', ids: ['a', 'b', 'c', 'd'], isWhole: true }))).toBe('b []');
    expect(reduceList(end, { type: 'clear' })).toBe(end);
  });

  it('lets go of what was selected and is gone, but not of what is not known yet', () => {
    const selected = start({ selected: new Set(['a', 'e', 'z']) });
    expect(shown(listAfter(selected, { type: 'rows', ids: ['a', 'b'], isWhole: false }))).toBe('- [aez]');
    expect(shown(listAfter(selected, { type: 'rows', ids: ['a', 'b'], isWhole: true }))).toBe('- [a]');
  });

  it('has no active row when the list is empty', () => {
    expect(reduceList(start({ active: 'a' }), { type: 'rows', ids: [] }).active).toBeUndefined();
  });
});

describe('what keys act on', () => {
  it('is the selection, else the active row', () => {
    expect(targetsOf(start({ active: 'a', selected: new Set(['c', 'd']) }))).toEqual(['c', 'd']);
    expect(targetsOf(start({ active: 'a' }))).toEqual(['a']);
    expect(targetsOf(start())).toEqual([]);
  });
});
