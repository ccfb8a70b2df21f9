import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../../utils/model/article';
import { getArticles, watch } from '../../../utils/store';

import type { Row } from './row';
import { RowLoader } from './row-loader';

interface LoadedRows {
  get: (id: string) => Row | undefined;
  setIds: (ids: readonly string[]) => void;
  give: (articles: readonly Article[]) => void;
  want: (from: number, to: number) => void;
  subscribe: (onChange: () => void) => () => void;
  error?: unknown;
}

/** The rows of the page's list, read where they are needed. The same for all lists: an article looks the same in each. */
export function useRowLoader(): LoadedRows {
  const [error, setError] = useState<unknown>();
  const rows = useMemo(() => {
    const listeners = new Set<() => void>();
    const loader = new RowLoader({
      read: getArticles,
      watch,
      onChange: () => {
        for (const tell of listeners) tell();
      },
      onError: setError,
    });
    return {
      get: (id: string) => loader.get(id),
      setIds: (ids: readonly string[]) => loader.setIds(ids),
      give: (articles: readonly Article[]) => loader.give(articles),
      want: (from: number, to: number) => loader.want(from, to),
      subscribe(onChange: () => void) {
        listeners.add(onChange);
        return () => void listeners.delete(onChange);
      },
      stop: () => loader.stop(),
    };
  }, []);
  useEffect(() => rows.stop, []);
  return { ...rows, error };
}
