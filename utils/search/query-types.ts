import type { HighlightColor } from '../model/highlight';

/** What a search asks for. All of it must hold. */
export interface Query {
  terms: Term[];
  filter: QueryFilter;
  /** What could not be read; it was left out, and the rest holds. */
  problems: QueryProblem[];
}

/** A word or a phrase to look for as a stretch of folded text, in any field unless told. */
export interface Term {
  /** Folded by `fold`; never empty, and with spaces only in a phrase. */
  text: string;
  isPhrase: boolean;
  /** Must be nowhere in the article; with `inTitle`, not in the title. */
  isNot: boolean;
  inTitle: boolean;
}

/** The fields of a query. Of those that name the same thing twice both must hold. */
export interface QueryFilter {
  /** The tag, or one below it. */
  tags: Wanted[];
  /** The host, one below it, or a part of the host's or the site's name. */
  sites: Wanted[];
  /** A part of the source's name. */
  sources: Wanted[];
  /** A part of the author's or the editor's name. */
  authors: Wanted[];
  /** With a highlight of this colour. */
  colors: { color: HighlightColor; isNot: boolean }[];
  /** `YYYY-MM-DD`, this day or later. The day of an article is that of its publication, or of its clip where that is not known, as lists show it. */
  after?: string;
  /** `YYYY-MM-DD`, earlier than this day. */
  before?: string;
  /** With highlights, or without any. */
  hasHighlight?: boolean;
  /** With a note, on the article or on a highlight of it; or without any. */
  hasNote?: boolean;
  /** With tags, or without any. */
  hasTag?: boolean;
  isUnread?: boolean;
  isStarred?: boolean;
  /** What is asked for contradicts itself: nothing can be found. */
  isNothing?: true;
}

export interface Wanted {
  /** Folded by `fold`; never empty. */
  text: string;
  isNot: boolean;
}

/**
 * `value`: a field without anything behind it; `date`, `color`, `has`, `is`, `in`: what stands behind this field means nothing;
 * `not`: this cannot be excluded; `or`: a choice between words, which is none; `words`: more words than are looked for; `dates`: no day is
 * in all of the dates.
 */
export type QueryProblemKind = 'value' | 'date' | 'color' | 'has' | 'is' | 'in' | 'not' | 'or' | 'words' | 'dates';

/** A part of a query that could not be read. */
export interface QueryProblem {
  kind: QueryProblemKind;
  /** The part as it was typed, cut where it is long. */
  text: string;
  /** Where it stands in the query. */
  start: number;
  end: number;
}
