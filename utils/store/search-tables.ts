/**
 * The tables of the search index. They hold nothing that the articles do not say: a backup leaves them out, and an index that is damaged or
 * gone is made anew.
 *
 * `searchBlocks` holds bytes under `[segment, part, last]`: sorted blocks of postings, each under the last key that is in it, so that the
 * block of a word is the first one at or behind that key; and the list of a segment's articles. `searchState` is the one row that says which
 * segments there are. `searchDirty` names articles whose words beside the text changed since they were indexed.
 */

export type SearchBlockKey = [segment: number, part: number, last: number];

/** A segment: some articles and their words. Its articles are numbered, the newest clip first. */
export interface Segment {
  id: number;
  /** The lowest and the highest `seq` of its articles; those of two segments never overlap. */
  minSeq: number;
  maxSeq: number;
  /** How many articles, those that are gone since included. */
  size: number;
  /** How many of them have amended words. */
  amended: number;
  /** Clip times of the newest and the oldest, in milliseconds. */
  newest: number;
  oldest: number;
  bytes: number;
}

/** A merge that is under way: all that is in `sources` before the key `from` is written under the segment's id. */
export interface Merging {
  segment: Segment;
  sources: number[];
  from: number;
}

export interface SearchState {
  key: 'state';
  /** Of the code that wrote it; an index of another format is made anew. */
  format: number;
  /** Counts the steps of indexing: two contexts that index at once notice each other. */
  changes: number;
  /** Texts with a `seq` up to this are in the segments; -1 before the first. */
  upTo: number;
  nextId: number;
  /** The oldest first. */
  segments: Segment[];
  merging?: Merging;
}

/** An article whose title, tags, notes or other words beside the text changed since it was indexed. */
export interface DirtyArticle {
  articleId: string;
  /** When, as the library counts: a mark that was renewed meanwhile stays. */
  seq: number;
}
