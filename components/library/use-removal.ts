import { useEffect, useRef } from 'preact/hooks';
import type { ListAct, ListModel } from './list/list-model';
import type { Actions } from './use-actions';

interface RemovalOptions {
  list: ListModel;
  act: (act: ListAct) => void;
  actions: Pick<Actions, 'remove'>;
  /** Takes rows away before the list is read again. */
  drop: (ids: readonly string[]) => void;
  openId?: string;
  /** Whether another view is on the screen than the list with nothing open. */
  isElsewhere: boolean;
  close: () => void;
  /** Opens an article again; `isReading` when the focus was in it and not in the list. */
  reopen: (id: string, isReading: boolean) => void;
  focusList: () => void;
}

/** Moves articles to the trash. When that is undone, everything is where it was: the row has the focus, what was open is open, what was selected is selected. */
export function useRemoval(options: RemovalOptions): (ids: string[]) => Promise<void> {
  const { list, act, actions, openId } = options;
  const latest = useRef(options);
  latest.current = options;
  // The row comes back with the list's next reading, and can be focused only then.
  const returning = useRef<string>(undefined);
  const reselecting = useRef<readonly string[]>(undefined);

  useEffect(() => {
    if (!returning.current || returning.current !== list.active) return;
    returning.current = undefined;
    // Who has begun to search meanwhile goes on typing.
    if (!document.activeElement?.closest('.search')) latest.current.focusList();
  }, [list.active]);

  const reselect = () => {
    const { list: now } = latest.current;
    if (!reselecting.current?.some((id) => now.ids.includes(id))) return;
    // What was selected meanwhile is what the next key is meant for.
    if (now.selected.size === 0) latest.current.act({ type: 'select', ids: reselecting.current });
    reselecting.current = undefined;
  };
  useEffect(reselect, [list.ids]);

  return async (ids) => {
    const selected = ids.filter((id) => list.selected.has(id));
    const wasOpen = openId && ids.includes(openId) ? openId : undefined;
    const isReading = Boolean(wasOpen) && !document.activeElement?.closest('.list');
    const first = wasOpen ?? (list.active && ids.includes(list.active) ? list.active : ids[0]);
    act({ type: 'clear' });
    if (wasOpen) options.close();
    const gone = await actions.remove(ids, () => {
      // Whoever has gone on to something else is not called back from it.
      if (!first || latest.current.isElsewhere) return;
      act({ type: 'activate', id: first });
      if (!isReading) returning.current = first;
      if (wasOpen) latest.current.reopen(wasOpen, isReading);
      if (selected.length > 0) reselecting.current = selected;
      reselect();
    });
    options.drop(gone);
  };
}
