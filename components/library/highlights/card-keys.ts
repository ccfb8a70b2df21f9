import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import type { Key } from '../shortcuts';

/** What a key does to the highlight that has the focus in a list of them. */
export type CardCommand =
  | { color: HighlightColor }
  | { move: 1 | -1 | 'first' | 'last'; isShown?: boolean }
  | 'note'
  | 'tags'
  | 'copy'
  | 'cite'
  | 'remove'
  | 'accept'
  | 'original'
  | 'leave';

const COMMANDS: Record<string, CardCommand> = {
  ArrowDown: { move: 1 },
  j: { move: 1 },
  ArrowUp: { move: -1 },
  k: { move: -1 },
  ']': { move: 1, isShown: true },
  '[': { move: -1, isShown: true },
  Home: { move: 'first' },
  End: { move: 'last' },
  n: 'note',
  t: 'tags',
  c: 'copy',
  C: 'cite',
  '#': 'remove',
  Delete: 'remove',
  a: 'accept',
  o: 'original',
  Escape: 'leave',
};

export function cardCommandOf({ key, ctrlKey, metaKey, altKey, repeat }: Key & Pick<KeyboardEvent, 'repeat'>): CardCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  // A key that is held must not go on to the next card.
  if (repeat && COMMANDS[key] === 'remove') return undefined;
  const color = /^[1-5]$/.test(key) ? HIGHLIGHT_COLORS[Number(key) - 1] : undefined;
  return color ? { color } : COMMANDS[key];
}

/** Moves the focus among the cards of a list. Returns whether there was one to go to. */
export function moveFocus(list: ParentNode, move: 1 | -1 | 'first' | 'last'): boolean {
  const all = [...list.querySelectorAll<HTMLElement>('.mark-quote')];
  const at = all.findIndex((quote) => quote.closest('.mark-card')?.contains(document.activeElement));
  const next = move === 'first' ? all[0] : move === 'last' ? all.at(-1) : all[at + move];
  next?.focus();
  return next !== undefined;
}

/** Before a card goes, the focus goes to its neighbour, so that it is not lost. Returns whether it has one. */
export function leaveCard(list: ParentNode): boolean {
  return moveFocus(list, 1) || moveFocus(list, -1);
}
