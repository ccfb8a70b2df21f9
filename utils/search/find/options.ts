import type { ArticleSort } from '../../store';
import type { SearchHit } from './hits';

export interface SearchOptions {
  /** How many hits are wanted; 50 unless told. */
  limit?: number;
  signal?: AbortSignal;
  /** Called with all hits so far, in order, while the search goes on. */
  onHits?: (hits: SearchHit[]) => void;
  /** Called when more is known about the number of hits, also after the search has ended, until the signal says stop. */
  onTotal?: (total: SearchTotal) => void;
  /** The order of the hits; without it those in titles and tags come first, then the newest. */
  sort?: ArticleSort;
}

/** How many articles answer; an estimate while `isExact` is false. */
export interface SearchTotal {
  count: number;
  isExact: boolean;
}

export interface SearchResult {
  hits: SearchHit[];
  /** Whether these are all: false when the limit ended the search. */
  isComplete: boolean;
  total: SearchTotal;
}
