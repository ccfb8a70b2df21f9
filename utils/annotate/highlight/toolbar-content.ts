import type { HighlightColor } from '../../model/highlight';
import { say } from './texts';

/** What a press or a key in the toolbar means. */
export type ToolbarAct = { color: HighlightColor } | 'note' | 'tag' | 'copy' | 'cite' | 'remove' | 'undo' | 'close';

/** What the toolbar shows: for a selection, for a highlight, or a word about what was done. */
export interface ToolbarContent {
  kind: 'selection' | 'highlight' | 'removed' | 'problem';
  names: Record<HighlightColor, string>;
  /** Of the highlight. */
  color?: HighlightColor;
  /** What it says is for the frame of the note alone. */
  hasNote?: boolean;
  hasUndo?: boolean;
  /** What was done, or went wrong. */
  message?: string;
}

/** What the toolbar says while nothing in it is pointed at. */
export function restingHint({ kind, message, color, names }: ToolbarContent): string {
  if (message) return message;
  return kind === 'highlight' && color ? names[color] : say('highlight_choose');
}
