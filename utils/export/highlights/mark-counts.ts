import type { MarkedArticle } from './marked-article';

/** How many highlights a file has, and how many of them are not marked in the text as they were made: the list says which. */
export interface MarkCounts {
  highlightCount: number;
  unmarkedCount: number;
}

/** The counts of one article. */
export function countMarks(marked: MarkedArticle | undefined): MarkCounts {
  const highlights = marked?.highlights ?? [];
  return { highlightCount: highlights.length, unmarkedCount: highlights.filter(({ state, loss }) => state !== 'in-place' || loss).length };
}
