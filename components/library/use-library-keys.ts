import type { RefObject } from 'preact';
import { focusActiveSoon } from './list/focus-active';
import { type ListAct, type ListModel, targetsOf } from './list/list-model';
import type { Handlers } from './use-shortcuts';

interface LibraryKeysOptions {
  list: ListModel;
  openId?: string;
  root: RefObject<HTMLElement | null>;
  act: (act: ListAct) => void;
  open: (id: string) => void;
  closeReader: () => void;
  focusSearch: () => void;
  focusList: () => void;
  selectAll: () => Promise<void>;
  remove: (ids: string[]) => Promise<void>;
  exportList: (ids: string[]) => Promise<void>;
  copy: (id: string) => Promise<void>;
  openOriginal: (id: string) => Promise<void>;
  /** Gives the mark to all, or takes it where all have it. */
  toggleMark: (ids: string[], mark: 'isStarred' | 'isRead') => Promise<void>;
  tag: (ids: string[]) => void;
  collect?: (ids: string[]) => void;
  /** Takes articles out of the collection that is shown. */
  uncollect?: (ids: string[]) => void;
  /** Changes the order by hand, where there is one. */
  moveByHand?: (ids: string[], to: 'up' | 'down' | 'first' | 'last') => void;
  add: () => void;
  help: () => void;
  undo: () => void;
}

/** What each key of the library does. Keys mean the selection, else the article being read, else the active row. */
export function useLibraryKeys(options: LibraryKeysOptions): Handlers {
  const { list, openId, root, act } = options;
  const isReading = () => Boolean(openId) && !document.activeElement?.closest('.list');
  const targets = () => (list.selected.size === 0 && openId && isReading() ? [openId] : targetsOf(list));
  const single = (run: (id: string) => unknown) => () => {
    const id = isReading() ? openId : (list.active ?? openId);
    if (id) void run(id);
  };
  // While reading, the next article is opened; in the list only the active row moves.
  const step = (by: number, isRange: boolean) => () => {
    if (!isRange && openId && isReading()) {
      const next = list.ids[list.ids.indexOf(openId) + by];
      if (next) options.open(next);
      return;
    }
    act({ type: 'move', by, isRange });
    if (!document.activeElement?.closest('.articles')) focusActiveSoon(() => root.current);
  };
  const page = (by: 1 | -1, isRange: boolean) => () => act({ type: 'move', by: by * rowsOfPage(root.current), isRange });
  const jump = (to: 'first' | 'last', isRange: boolean) => () => act({ type: 'jump', to, isRange });

  return {
    next: step(1, false),
    previous: step(-1, false),
    nextRange: step(1, true),
    previousRange: step(-1, true),
    first: jump('first', false),
    last: jump('last', false),
    firstRange: jump('first', true),
    lastRange: jump('last', true),
    nextPage: page(1, false),
    previousPage: page(-1, false),
    nextPageRange: page(1, true),
    previousPageRange: page(-1, true),
    open: () => list.active && options.open(list.active),
    select: () => act({ type: 'toggle', id: isReading() ? openId : undefined }),
    selectAll: () => void options.selectAll(),
    clear() {
      if (list.selected.size > 0) act({ type: 'clear' });
      else if (openId) {
        options.closeReader();
        focusActiveSoon(() => root.current);
      }
    },
    export: () => void options.exportList(targets()),
    copy: single(options.copy),
    original: single(options.openOriginal),
    star: () => void options.toggleMark(targets(), 'isStarred'),
    read: () => void options.toggleMark(targets(), 'isRead'),
    tag: () => options.tag(targets()),
    collect: () => options.collect?.(targets()),
    uncollect: () => options.uncollect?.(targets()),
    moveUp: () => options.moveByHand?.(targets(), 'up'),
    moveDown: () => options.moveByHand?.(targets(), 'down'),
    moveFirst: () => options.moveByHand?.(targets(), 'first'),
    moveLast: () => options.moveByHand?.(targets(), 'last'),
    delete: () => void options.remove(targets()),
    search: options.focusSearch,
    add: options.add,
    help: options.help,
    undo: options.undo,
  };
}

/** How many rows a key for a page goes on: one less than there is room for, so that the eye finds its place again. */
function rowsOfPage(root: HTMLElement | null): number {
  const list = root?.querySelector<HTMLElement>('.articles');
  const row = list?.querySelector<HTMLElement>('.row');
  return list && row ? Math.max(1, Math.floor(list.clientHeight / (row.offsetHeight || 1)) - 1) : 1;
}
