import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../../utils/model/highlight';
import type { Key } from '../../shortcuts';

/** What a key does to highlights in the text. */
export type MarkCommand =
  | { color: HighlightColor }
  | { step: 'sentence' | 'word'; edge?: 'start' | 'end'; by: 1 | -1 }
  | 'mark'
  | 'walk'
  | 'note'
  | 'tag'
  | 'copy'
  | 'cite'
  | 'remove'
  | 'next'
  | 'previous'
  | 'list'
  | 'close';

interface KeyPlace {
  /** What the toolbar stands beside. */
  target: 'selection' | 'highlight' | undefined;
  /** A passage is being chosen with the keys. */
  isWalking: boolean;
  /** The focus is in the list of articles, whose rows have keys of their own. */
  isInList?: boolean;
}

const ALWAYS: Record<string, MarkCommand> = { h: 'walk', l: 'list', ']': 'next', '[': 'previous' };
const ON_TARGET: Record<string, MarkCommand> = { n: 'note', t: 'tag', c: 'copy', C: 'cite', Escape: 'close' };

/** The command that a key means while an article is read, if any: everything else belongs to the library or the browser. */
export function markCommandOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  { target, isWalking, isInList }: KeyPlace,
): MarkCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (target && !isInList) {
    const color = /^[1-5]$/.test(key) ? HIGHLIGHT_COLORS[Number(key) - 1] : undefined;
    if (color) return { color };
    if (ON_TARGET[key]) return ON_TARGET[key];
    if (target === 'highlight' && ['#', 'Delete'].includes(key)) return 'remove';
    if (target === 'selection' && (key === 'h' || (isWalking && key === 'Enter'))) return 'mark';
  }
  if (isWalking && !isInList) {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key] as 1 | -1 | undefined;
    if (by) {
      const isSentence = key === 'ArrowDown' || key === 'ArrowUp';
      if (isSentence) return { step: 'sentence', by, ...(shiftKey ? { edge: 'end' as const } : {}) };
      return { step: 'word', by, edge: shiftKey ? 'start' : 'end' };
    }
    if (key === 'Escape') return 'close';
  }
  return ALWAYS[key];
}
