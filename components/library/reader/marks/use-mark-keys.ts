import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../../use-shortcuts';
import { type MarkCommand, markCommandOf } from './mark-keys';
import type { Marking } from './use-marking';
import type { Marks } from './use-marks';
import type { useWalk } from './use-walk';

interface MarkKeysOptions {
  marks: Marks;
  marking: Marking;
  walk: ReturnType<typeof useWalk>;
  scroller: RefObject<HTMLElement | null>;
  /** Opens the list and goes to it. */
  openList: () => void;
  isOff: boolean;
}

/**
 * The keys for highlights, while an article is read: they come before the library's own, which mean the whole article. Returns what the frame
 * has to be given, since its keys never reach this document.
 */
export function useMarkKeys(options: MarkKeysOptions): (page: Document, signal: AbortSignal) => void {
  const latest = useRef(options);
  latest.current = options;

  const handle = useRef((event: KeyboardEvent) => {
    const { marking, walk, scroller, isOff } = latest.current;
    if (isOff || event.defaultPrevented || event.isComposing || isTyping(event) || document.querySelector('dialog[open]')) return;
    const focused = document.activeElement;
    if (focused?.closest('[role="menu"], .tool-popover, .find-bar')) return;
    const isInPanel = Boolean(focused?.closest('.mark-panel'));
    const isInList = Boolean(focused?.closest('.list'));
    const isOnButton = (event.key === 'Enter' || event.key.startsWith('Arrow')) && focused?.closest('button, a, [role="toolbar"]');
    if (isOnButton) return;
    const command = markCommandOf(event, { target: marking.target?.kind, isWalking: walk.isOn(), isInList: isInList || isInPanel });
    if (!command) return;
    // The list of highlights has keys of its own, which mean its cards: only these two lead out of it.
    if (isInPanel && command !== 'walk' && command !== 'list') return;
    if (!(isInPanel && command === 'list') && !run(command, latest.current)) return;
    event.preventDefault();
    // From here on the keys mean the passage, and no row of the list.
    if (isInPanel || (isInList && command !== 'list')) scroller.current?.focus({ preventScroll: true });
  }).current;

  useEffect(() => {
    document.addEventListener('keydown', handle, { capture: true });
    return () => document.removeEventListener('keydown', handle, { capture: true });
  }, []);
  const { target } = options.marking;
  // Whoever presses elsewhere, or opens the note, has chosen.
  useEffect(() => {
    if (!target) options.walk.end();
  }, [target]);

  return useCallback((page: Document, signal: AbortSignal) => page.addEventListener('keydown', handle, { capture: true, signal }), []);
}

/** Returns false where there is nothing to do: the key goes on to the library. */
function run(command: MarkCommand, { marks, marking, walk, openList }: MarkKeysOptions): boolean {
  if (typeof command === 'object') {
    if ('color' in command) marking.color(command.color);
    else walk.step(command);
    return true;
  }
  const acts: Record<typeof command, () => unknown> = {
    mark: () => marking.open('mark'),
    walk: () => walk.start(),
    note: () => marking.open('note'),
    tag: () => marking.open('tags'),
    copy: () => marking.copy(false),
    cite: () => marking.copy(true),
    remove: () => marking.remove(),
    next: () => step(marks, marking, 1),
    previous: () => step(marks, marking, -1),
    list: openList,
    close: () => marking.close(),
  };
  return acts[command]() !== false;
}

/** Goes to the highlight after, or before, the one that is worked on; from the other end of the text when there is none. */
function step({ entries = [] }: Marks, marking: Marking, by: 1 | -1): boolean {
  const placed = entries.filter(({ place }) => place.span);
  if (placed.length === 0) return false;
  const { target } = marking;
  const at = target?.kind === 'highlight' ? placed.findIndex(({ highlight }) => highlight.id === target.id) : -1;
  const next = placed[at < 0 ? (by > 0 ? 0 : placed.length - 1) : (at + by + placed.length) % placed.length];
  if (next) marking.show(next.highlight.id);
  return true;
}
