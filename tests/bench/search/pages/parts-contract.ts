/** Times are in milliseconds. */
export interface Parts {
  /** Saves articles one by one, with the index at work or held still; each save, and how long all took with what the index did meanwhile. */
  saveEach(seed: number, from: number, to: number, isIndexing: boolean): Promise<{ saves: number[]; whole: number }>;
  /** Restores articles through the store and waits for the index, or holds it still. */
  bulkMerge(seed: number, from: number, to: number, isIndexing: boolean): Promise<number>;
  /** Rows and texts alone, into a library of their own with the same keys. */
  bulkAdd(seed: number, from: number, to: number): Promise<number>;
  /** Deletes the newest for good and waits for the index. */
  dropNewest(count: number): Promise<void>;
  settleIndex(): Promise<void>;
  indexSize(): Promise<IndexSize>;
  /** Asks for words of the library's own texts. */
  checkRecall(seed: number, count: number): Promise<Checked>;
  /** The same after each of many changes, with new articles of the corpus from `from` on. */
  checkLive(seed: number, from: number, steps: number): Promise<Checked>;
  /** Makes a table of the same articles with a multiEntry index of tags and one of sites. */
  fillTagIndex(seed: number, from: number, to: number): Promise<void>;
  /** All tags with their counts, or all sites, in a page that has done nothing yet. */
  countByStore(kind: 'tag' | 'host'): Promise<Counted>;
  countByIndex(kind: 'tag' | 'host'): Promise<Counted>;
}

/** Answers of the search against what the texts say. */
export interface Checked {
  asked: number;
  wanted: number;
  found: number;
  wrong: number;
  /** Blocks of the index that belong to no segment. */
  leftOver: number;
}

export interface Counted {
  time: number;
  counts: Record<string, number>;
}

export interface IndexSize {
  articles: number;
  segments: number;
  /** Of the blocks and their keys. */
  bytes: number;
  /** Of titles and texts in UTF-16, as they are searched. */
  textBytes: number;
  /** What the browser says that the whole origin takes on the disk. */
  diskBytes: number;
}

export function offerParts(parts: Parts): void {
  Object.assign(globalThis, { parts });
}
