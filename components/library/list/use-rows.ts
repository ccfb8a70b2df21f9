import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Search, useSearch } from '../../hooks/use-search';
import { groupOf, type ListFilter, sortOf, toArticleFilter } from '../list-filter';
import type { Row } from './row';
import { useHitIds } from './use-hit-ids';
import { useListIds } from './use-list-ids';
import { useRowLoader } from './use-row-loader';

/** How many articles a list has; `isExact` is false while a search still counts. */
export interface Total {
  count: number;
  isExact: boolean;
}

export interface Rows {
  /** Tells one list from another: each begins at its first row. */
  key?: string;
  state: 'loading' | 'ready' | 'failed';
  error?: unknown;
  /** The articles of the list in its order; of a search, the hits so far. */
  ids: readonly string[];
  /** Whether these are all. */
  isWhole: boolean;
  /** The row of an article, if it was read already. */
  get: (id: string) => Row | undefined;
  /** Says which rows are on the screen or near it, and which one is drawn wherever the list is scrolled to. */
  want: (from: number, to: number, kept?: number) => void;
  /** Tells when rows were read. Returns the stop. */
  subscribe: (onChange: () => void) => () => void;
  total?: Total;
  /** How far a search is; always `complete` without one. */
  progress: Search['progress'];
  /** Takes articles out that are known to be gone, before the list is read again. */
  drop: (ids: readonly string[]) => void;
  /** Asks for more hits, where there are more. */
  loadMore?: () => void;
}

const NONE: readonly string[] = [];

/** What the list shows for `filter`: articles in their order, or the hits of a search. `openId` is the article being read. */
export function useRows(filter: ListFilter, changes: unknown, openId?: string): Rows {
  const { q } = filter;
  const articleFilter = toArticleFilter(filter);
  const sort = sortOf(filter);
  const loader = useRowLoader(q);
  const dropped = useDropped();
  const { drop } = dropped;
  const list = useListIds({
    filter: articleFilter,
    sort,
    group: groupOf(filter),
    isOff: Boolean(q),
    openId,
    give: loader.give,
    onRead: dropped.settle,
  });
  const search = useSearch(q, articleFilter, changes, { sort });
  const hasMore = search.progress === 'limited';
  const all = useHitIds({ query: q, filter: articleFilter, sort, hasMore, changes });

  const hits = useMemo(() => new Map(search.hits?.map((hit) => [hit.article.id, hit])), [search.hits]);
  const hitIds = useMemo(() => [...hits.keys()], [hits]);
  const latest = useRef(hits);
  latest.current = hits;
  // A search that is done again after a change shows its first hits anew; those behind them stay until all are known.
  const base = q ? (search.progress === 'complete' ? hitIds : (all ?? hitIds)) : (list.ids ?? NONE);
  const ids = dropped.without(base);
  useEffect(() => loader.setIds(q && !all ? NONE : ids), [loader.setIds, ids, all, q]);
  const get = useCallback((id: string): Row | undefined => (q ? latest.current.get(id) : undefined) ?? loader.get(id), [q, loader.get]);

  if (!q) {
    const error = list.error ?? loader.error;
    return {
      key: list.key,
      state: error ? 'failed' : list.ids ? 'ready' : 'loading',
      error,
      ids,
      isWhole: list.isWhole,
      get,
      want: loader.want,
      subscribe: loader.subscribe,
      drop,
      total: list.isWhole ? { count: ids.length, isExact: true } : list.total,
      progress: 'complete',
    };
  }
  return {
    key: JSON.stringify([q, articleFilter, sort]),
    state: search.error ? 'failed' : search.hits ? 'ready' : 'loading',
    error: search.error,
    ids,
    isWhole: search.progress === 'complete' || all !== undefined,
    get,
    want: loader.want,
    subscribe: loader.subscribe,
    drop,
    total: all && hasMore ? { count: all.length, isExact: true } : search.total,
    progress: search.progress,
    ...(hasMore && !all ? { loadMore: search.loadMore } : {}),
  };
}

interface Dropped {
  base: readonly string[];
  left: readonly string[];
  at: number;
}

/** The ids without those that were dropped from them: until others are read, or the same again, by a reading that began later. */
function useDropped() {
  const [dropped, setDropped] = useState<Dropped>();
  const latest = useRef<readonly string[]>(NONE);
  return {
    without(base: readonly string[]): readonly string[] {
      latest.current = base;
      return dropped?.base === base ? dropped.left : base;
    },
    drop: useCallback((ids: readonly string[]) => {
      const gone = new Set(ids);
      setDropped((former) => {
        const base = latest.current;
        const left = former?.base === base ? former.left : base;
        return { base, left: left.filter((id) => !gone.has(id)), at: performance.now() };
      });
    }, []),
    settle: useCallback((began: number) => setDropped((former) => (former && former.at < began ? undefined : former)), []),
  };
}
