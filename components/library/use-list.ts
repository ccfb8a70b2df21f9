import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { RowHandlers } from './list/ArticleRow';
import { emptyList, type ListAct, type ListModel, reduceList } from './list/list-model';
import type { Rows } from './list/use-rows';

interface UseListOptions {
  rows: Rows;
  /** Which list it is: another list starts with nothing selected. */
  listKey: string;
  href: (id: string) => string;
  /** `isByKey`: the focus goes along. */
  open: (id: string, options: { isByKey: boolean }) => void;
}

/** The list's model, fed with its rows, and what its rows call back. */
export function useList({ rows, listKey, href, open }: UseListOptions): {
  list: ListModel;
  act: (act: ListAct) => void;
  handlers: RowHandlers;
} {
  const [list, act] = useReducer(reduceList, emptyList);
  const ways = useRef({ href, open });
  ways.current = { href, open };

  useEffect(() => act({ type: 'rows', ids: rows.rows.map(({ article }) => article.id) }), [rows.rows]);
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
          // Enter on a link arrives as a click that no pointer made.
          ways.current.open(id, { isByKey: event.detail === 0 });
        }
        event.preventDefault();
      },
      onToggle: (id, isRange) => act(isRange ? { type: 'range', id } : { type: 'toggle', id }),
    }),
    [listKey],
  );
  return { list, act, handlers };
}
