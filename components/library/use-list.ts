import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { RowHandlers } from './list/ArticleRow';
import { emptyList, type ListAct, type ListModel, reduceList } from './list/list-model';
import type { Rows } from './list/use-rows';

interface UseListOptions {
  rows: Rows;
  /** Which list it is: another list starts with nothing selected. */
  listKey: string;
  href: (id: string) => string;
  open: (id: string) => void;
}

/** The list's model, fed with its rows, and what its rows call back. */
export function useList({ rows, listKey, href, open }: UseListOptions): {
  list: ListModel;
  act: (act: ListAct) => void;
  handlers: RowHandlers;
} {
  const [state, act] = useReducer(reduceList, emptyList);
  const ways = useRef({ href, open });
  ways.current = { href, open };

  const { ids, isWhole } = rows;
  // Known while drawing already: when the active row is gone, its neighbour must be there to take the focus.
  const list = state.ids === ids && Boolean(state.isWhole) === isWhole ? state : reduceList(state, { type: 'rows', ids, isWhole });
  useEffect(() => act({ type: 'rows', ids, isWhole }), [ids, isWhole]);
  useEffect(() => act({ type: 'clear' }), [listKey]);

  // The same object for as long as the list is the same: rows are drawn again only when they change.
  const handlers = useMemo<RowHandlers>(
    () => ({
      href: (id) => ways.current.href(id),
      onPick(id, event) {
        if (event.shiftKey) act({ type: 'range', id });
        else if (event.ctrlKey || event.metaKey) act({ type: 'toggle', id });
        else {
          act({ type: 'activate', id });
          ways.current.open(id);
        }
        event.preventDefault();
      },
      onFocus: (id) => act({ type: 'focus', id }),
      onToggle: (id, isRange) => act(isRange ? { type: 'range', id } : { type: 'toggle', id }),
    }),
    [listKey],
  );
  return { list, act, handlers };
}
