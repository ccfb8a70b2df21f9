import type { RefObject } from 'preact';
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
  toggleStar: (id: string) => void;
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
    if (!document.activeElement?.closest('.articles')) requestAnimationFrame(() => focusActive(root.current));
  };
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
    open: () => list.active && options.open(list.active),
    select: () => act({ type: 'toggle', id: isReading() ? openId : undefined }),
    selectAll: () => void options.selectAll(),
    clear() {
      if (list.selected.size > 0) act({ type: 'clear' });
      else if (openId) {
        options.closeReader();
        requestAnimationFrame(() => focusActive(root.current));
      }
    },
    export: () => void options.exportList(targets()),
    copy: single(options.copy),
    original: single(options.openOriginal),
    star: single(options.toggleStar),
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

function focusActive(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('.articles .row > a[tabindex="0"]')?.focus();
}
