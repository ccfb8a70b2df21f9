import type { HighlightColor } from '../../model/highlight';
import type { HighlightSettings } from '../../model/highlight-settings';

/** The texts of exported highlights, in the person's language. */
export interface HighlightWords {
  /** Heading of the list. */
  title: string;
  names: Record<HighlightColor, string>;
  /** Stands before the words that a changed passage has now. */
  now: string;
  /** Stands before a note, with a colon at its end. */
  note: string;
  /** Said of a passage that is a whole paragraph, in place of its words. */
  whole: string;
  /** What is said of a highlight that is not marked as it was made. */
  changed: string;
  lost: string;
  outside: string;
  widened: string;
  code: string;
  unmarked: string;
}

/** How highlights are exported. */
export interface HighlightOptions {
  settings: HighlightSettings;
  words: HighlightWords;
}
