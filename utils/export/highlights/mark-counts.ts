import type { MarkedArticle } from './marked-article';

/** How many highlights a file has, and how many of them are not marked in the text as they were made: the list says which. */
export interface MarkCounts {
  highlightCount: number;
  unmarkedCount: number;
}

/** The counts of one article; none where the settings leave highlights out. `isOnly`: the file is of highlights alone. */
export function countMarks(marked: MarkedArticle | undefined, isOnly = false): MarkCounts {
  const highlights = marked && (marked.isShown || isOnly) ? marked.highlights : [];
  return { highlightCount: highlights.length, unmarkedCount: highlights.filter(({ state, loss }) => state !== 'in-place' || loss).length };
}
