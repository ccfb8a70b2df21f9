import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../utils/search';
import type { ArticleFilter, ArticleSort } from '../../utils/store';

/** Long enough that a word typed at a normal pace is one search, short enough to feel immediate. */
const PAUSE = 150;

/** Hits asked for at first, unless told; at their end four times as many are. */
const FIRST_LIMIT = 100;
const GROWTH = 4;

export interface Search {
  hits?: SearchHit[];
  /** How many there are in all; not exact while they are still counted. */
  total?: { count: number; isExact: boolean };
  /** `running`: more may come; `limited`: there are more than were asked for. */
  progress: 'running' | 'limited' | 'complete';
  error?: unknown;
  loadMore: () => void;
}

/**
 * The hits for `query` within `filter`, shown as they are found. A new query leaves the former hits standing until its first ones come.
 * `changes` is any value that differs after every change of the library: the search is then done again, and all stands until it is through.
 */
export function useSearch(
  query: string | undefined,
  filter: ArticleFilter,
  changes: unknown,
  { sort, firstLimit = FIRST_LIMIT }: { sort?: ArticleSort; firstLimit?: number } = {},
): Search {
  const key = JSON.stringify([query, filter, sort]);
  const [search, setSearch] = useState<Omit<Search, 'loadMore'>>({ progress: 'running' });
  const [wanted, setWanted] = useState({ key, limit: firstLimit });
  const limit = wanted.key === key ? wanted.limit : firstLimit;
  // What is on show is the whole answer to this.
  const answered = useRef<{ key: string; limit: number }>(undefined);

  useEffect(() => {
    if (!query) {
      answered.current = undefined;
      setSearch({ progress: 'running' });
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    // Done again after a change, or for more hits: nothing less than before is shown meanwhile.
    const isAgain = answered.current?.key === key;
    if (!isAgain) setSearch((before) => ({ hits: before.hits, progress: 'running' }));
    else if (answered.current?.limit !== limit) setSearch((before) => ({ ...before, progress: 'running' }));
    if (!isAgain) answered.current = undefined;
    const timer = setTimeout(() => {
      const onHits = (hits: SearchHit[]) => {
        if (!signal.aborted && !isAgain) setSearch({ hits, progress: 'running' });
      };
      // The hits are there long before all that there are have been counted.
      const onTotal = (total: Search['total']) => {
        if (!signal.aborted && !isAgain) setSearch((before) => ({ ...before, total }));
      };
      // A popup that opens needs none of this before something is searched.
      const search = import('../../utils/search').then(({ searchArticles }) =>
        searchArticles(query, filter, { limit, signal, onHits, onTotal, ...(sort ? { sort } : {}) }),
      );
      search.then(
        ({ hits, isComplete, total }) => {
          if (signal.aborted) return;
          answered.current = { key, limit };
          setSearch({ hits, total, progress: isComplete ? 'complete' : 'limited' });
        },
        (error) => {
          if (signal.aborted) return;
          answered.current = undefined;
          setSearch({ progress: 'complete', error });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, limit, changes]);

  const loadMore = useCallback(() => setWanted({ key, limit: limit * GROWTH }), [key, limit]);
  return { ...search, loadMore };
}
