import { useEffect, useState } from 'preact/hooks';
import { searchIds } from '../../../utils/search';
import type { ArticleFilter } from '../../../utils/store';
import type { ListSort } from '../list-filter';

interface HitIdsOptions {
  query?: string;
  filter: ArticleFilter;
  sort?: ListSort;
  /** Whether there are more hits than those that were found first. */
  hasMore: boolean;
  /** Another value after every change of the library. */
  changes: unknown;
}

/** All hits of a search in their order, once the first are on the screen and there are more; until then nothing. */
export function useHitIds({ query, filter, sort, hasMore, changes }: HitIdsOptions): readonly string[] | undefined {
  const key = JSON.stringify([query, filter, sort]);
  const [found, setFound] = useState<{ key: string; ids: readonly string[] }>();

  useEffect(() => {
    if (!query || !hasMore) return;
    const controller = new AbortController();
    const { signal } = controller;
    searchIds(query, filter, { signal, ...(sort ? { sort } : {}) }).then(
      (ids) => signal.aborted || setFound({ key, ids }),
      // The first hits stand, and say how many there are about.
      () => {},
    );
    return () => controller.abort();
  }, [key, hasMore, changes]);

  return found?.key === key ? found.ids : undefined;
}
