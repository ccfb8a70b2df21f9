// @vitest-environment jsdom
import { render } from 'preact';
import { act as settle } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ListModel } from '../../../components/library/list/list-model';
import { useRemoval } from '../../../components/library/use-removal';

const act = vi.fn();
let remove: (ids: string[]) => Promise<void>;
let undo = () => {};

function Page({ list, isElsewhere = false }: { list: ListModel; isElsewhere?: boolean }) {
  const nothing = () => {};
  const actions = {
    remove: async (ids: readonly string[], onBack?: () => void) => {
      undo = onBack ?? nothing;
      return ids;
    },
  };
  remove = useRemoval({ list, act, actions, isElsewhere, drop: nothing, close: nothing, reopen: nothing, focusList: nothing });
  return null;
}
const root = document.createElement('div');
const show = (list: ListModel, isElsewhere = false) => settle(() => render(<Page list={list} isElsewhere={isElsewhere} />, root));
const chosen: ListModel = { ids: ['a', 'b', 'c'], active: 'a', selected: new Set(['a', 'c']) };
const rest: ListModel = { ids: ['b'], active: 'b', selected: new Set() };
const selections = () => act.mock.calls.flatMap(([one]) => (one.type === 'select' ? [one.ids] : []));

beforeEach(() => {
  settle(() => render(null, root));
  act.mockClear();
});

it('selects again what was deleted as a selection, once the rows are back', async () => {
  show(chosen);
  await remove(['a', 'c']);
  show(rest);
  undo();
  expect(selections()).toEqual([]);
  show({ ...rest, ids: ['a', 'b', 'c'] });
  expect(selections()).toEqual([['a', 'c']]);
});

it('selects at once where the rows came before the word that they are back', async () => {
  show(chosen);
  await remove(['a', 'c']);
  show({ ...rest, ids: ['a', 'b', 'c'] });
  undo();
  expect(selections()).toEqual([['a', 'c']]);
});

it('selects nothing that was not selected, and leaves what was selected since', async () => {
  show({ ...chosen, selected: new Set() });
  await remove(['a']);
  undo();
  show(chosen);
  await remove(['a', 'c']);
  show({ ...rest, selected: new Set(['b']) });
  undo();
  show({ ...rest, ids: ['a', 'b', 'c'], selected: new Set(['b']) });
  expect(selections()).toEqual([]);
});

it('selects nothing for whoever is elsewhere', async () => {
  show(chosen);
  await remove(['a', 'c']);
  show(rest, true);
  undo();
  show({ ...rest, ids: ['a', 'b', 'c'] });
  expect(selections()).toEqual([]);
});
