import type { HighlightColor } from '../../model/highlight';
import type { Keeper } from './keeper';
import type { Selected } from './selection';

/** What was done to a highlight: the tokens of what was made or removed together, or the colour that it had. */
export type UndoStep = string[] | HighlightColor;

/** What the toolbar is about. */
export type Subject =
  | { kind: 'selection'; selected: Selected; id?: undefined }
  | { kind: 'highlight'; id: string }
  /** With the id of a highlight that may come back. */
  | { kind: 'gone'; ranges: Range[]; id?: string };

/** Where it is on the page. */
export function rangesOf(subject: Subject, keeper: Keeper): Range[] {
  if (subject.kind === 'selection') return subject.selected.ranges;
  if (subject.kind === 'gone') return subject.ranges;
  const range = keeper.rangeOf(subject.id);
  return range ? [range] : [];
}

/** Its words, as they would be copied. */
export function wordsOf(subject: Subject, keeper: Keeper): string {
  if (subject.kind === 'gone') return '';
  if (subject.kind === 'selection') return String(subject.selected.page.getSelection());
  return keeper.get(subject.id)?.selectors[0].exact ?? '';
}
