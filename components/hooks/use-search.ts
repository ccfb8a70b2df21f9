import { useCallback, useEffect, useState } from 'preact/hooks';
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
 * `changes` is any value that differs after every change of the library: the search is then done again.
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

  useEffect(() => {
    if (!query) {
      setSearch({ progress: 'running' });
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    setSearch((before) => ({ hits: before.hits, progress: 'running' }));
    const timer = setTimeout(() => {
      const onHits = (hits: SearchHit[]) => {
        // A search done again shows nothing less than before until it is through.
        if (!signal.aborted) setSearch((before) => (limit > firstLimit && before.hits ? before : { hits, progress: 'running' }));
      };
      // The hits are there long before all that there are have been counted.
      const onTotal = (total: Search['total']) => {
        if (!signal.aborted) setSearch((before) => ({ ...before, total }));
      };
      // A popup that opens needs none of this before something is searched.
      const search = import('../../utils/search').then(({ searchArticles }) =>
        searchArticles(query, filter, { limit, signal, onHits, onTotal, ...(sort ? { sort } : {}) }),
      );
      search.then(
        ({ hits, isComplete, total }) => signal.aborted || setSearch({ hits, total, progress: isComplete ? 'complete' : 'limited' }),
        (error) => signal.aborted || setSearch({ progress: 'complete', error }),
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
