import { useEffect, useMemo, useState } from 'preact/hooks';
import { describeHits } from '../../../utils/search';
import { getArticles, watch } from '../../../utils/store';
import type { Row } from './row';
import { RowLoader } from './row-loader';

interface LoadedRows {
  get: (id: string) => Row | undefined;
  setIds: (ids: readonly string[]) => void;
  give: (rows: readonly Row[]) => void;
  want: (from: number, to: number, kept?: number) => void;
  subscribe: (onChange: () => void) => () => void;
  error?: unknown;
}

/** The rows of the page's list, read where they are needed. The same for all lists, but each search has its own: it shows what it found. */
export function useRowLoader(query: string | undefined): LoadedRows {
  const [error, setError] = useState<unknown>();
  const rows = useMemo(() => {
    const listeners = new Set<() => void>();
    const loader = new RowLoader({
      read: (ids) => (query ? readHits(query, ids) : readRows(ids)),
      watch,
      onChange: () => {
        for (const tell of listeners) tell();
      },
      onError: setError,
    });
    return {
      get: (id: string) => loader.get(id),
      setIds: (ids: readonly string[]) => loader.setIds(ids),
      give: (given: readonly Row[]) => loader.give(given),
      want: (from: number, to: number, kept?: number) => loader.want(from, to, kept),
      subscribe(onChange: () => void) {
        listeners.add(onChange);
        return () => void listeners.delete(onChange);
      },
      stop: () => loader.stop(),
    };
  }, [query]);
  useEffect(() => rows.stop, [rows]);
  return { ...rows, error };
}

async function readRows(ids: string[]): Promise<Row[]> {
  return (await getArticles(ids)).map((article) => ({ article }));
}

async function readHits(query: string, ids: string[]): Promise<Row[]> {
  return (await describeHits(query, ids)).map(({ article, hit }) => hit ?? { article });
}
