// @vitest-environment jsdom
import { render } from 'preact';
import { act as settle } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListFilter } from '../../../components/library/address';
import type { Rows } from '../../../components/library/list/use-rows';
import { type ListActs, useListActs } from '../../../components/library/use-list-acts';

const found = vi.hoisted(() => ({ give: (_: string[]) => {} }));
vi.mock('../../../components/library/list/find-ids', () => ({
  findIds: () =>
    new Promise<string[]>((resolve) => {
      found.give = resolve;
    }),
}));

const [act, ask] = [vi.fn(), vi.fn()];
const root = document.createElement('div');
let acts: ListActs;

function Page({ filter }: { filter: ListFilter }) {
  const rows = { ids: ['a'], isWhole: false } as unknown as Rows;
  const list = { ids: ['a'], selected: new Set<string>() };
  acts = useListActs({ filter, rows, list, act, ask, actions: {} as never, toTrash: async () => {} });
  return null;
}
const show = (filter: ListFilter) => settle(() => render(<Page filter={filter} />, root));

beforeEach(() => {
  act.mockClear();
  ask.mockClear();
});

describe.each(['selectAll', 'collectAll'] as const)('%s', (name) => {
  it('means all of the list, also what is not read yet', async () => {
    show({ tag: '维权' });
    const done = acts[name]();
    found.give(['a', 'b']);
    await done;
    expect([...act.mock.calls, ...ask.mock.calls]).toEqual([[expect.objectContaining({ ids: ['a', 'b'] })]]);
  });

  it('means nothing of a list that was left meanwhile', async () => {
    show({ tag: '维权' });
    const done = acts[name]();
    show({ tag: '欠薪' });
    found.give(['a', 'b']);
    await done;
    expect(act).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalled();
  });
});
