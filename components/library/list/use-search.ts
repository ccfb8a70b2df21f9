import { useEffect, useState } from 'preact/hooks';
import { type SearchHit, searchArticles } from '../../../utils/search';
import type { ArticleFilter } from '../../../utils/store';

/** Long enough that a word typed at a normal pace is one search, short enough to feel immediate. */
const PAUSE = 150;

export interface Search {
  hits?: SearchHit[];
  isComplete: boolean;
  error?: unknown;
}

/**
 * The hits for `query` within `filter`, shown as they are found. A new query leaves the former hits standing until its first ones come.
 * `changes` is any value that differs after every change of the library: the search is then done again.
 */
export function useSearch(query: string | undefined, filter: ArticleFilter, changes: unknown): Search {
  const [search, setSearch] = useState<Search>({ isComplete: false });
  const key = JSON.stringify(filter);

  useEffect(() => {
    if (!query) {
      setSearch({ isComplete: false });
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      const onHits = (hits: SearchHit[]) => {
        if (!signal.aborted && hits.length > 0) setSearch({ hits, isComplete: false });
      };
      searchArticles(query, filter, { signal, onHits }).then(
        ({ hits, isComplete }) => signal.aborted || setSearch({ hits, isComplete }),
        (error) => signal.aborted || setSearch({ isComplete: true, error }),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, key, changes]);

  return search;
}
