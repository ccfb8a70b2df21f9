import type { MarkedArticle } from './marked-article';

/** How many highlights a file has, and of how many it has more to say. */
export interface MarkCounts {
  highlightCount: number;
  /** Those that are not marked in the text as they were made: the list says which. None in a file without the text. */
  unmarkedCount: number;
  /** Those whose words are no longer in the text as they were. */
  changedCount: number;
}

/** The counts of one article; none where the settings leave highlights out. `isOnly`: the file is of highlights alone. */
export function countMarks(marked: MarkedArticle | undefined, isOnly = false): MarkCounts {
  const highlights = marked && (marked.isShown || isOnly) ? marked.highlights : [];
  return {
    highlightCount: highlights.length,
    unmarkedCount: isOnly ? 0 : highlights.filter(({ state, loss }) => state !== 'in-place' || loss).length,
    changedCount: highlights.filter(({ state }) => state === 'changed' || state === 'lost').length,
  };
}
