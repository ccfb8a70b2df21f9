import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { type Search, useSearch } from '../../hooks/use-search';
import { groupOf, type ListFilter, sortOf, toArticleFilter } from '../list-filter';
import type { Row } from './row';
import { useListIds } from './use-list-ids';
import { useRowLoader } from './use-row-loader';

/** How many articles a list has; `isExact` is false while a search still counts. */
export interface Total {
  count: number;
  isExact: boolean;
}

export interface Rows {
  state: 'loading' | 'ready' | 'failed';
  error?: unknown;
  /** The articles of the list in its order; of a search, the hits so far. */
  ids: readonly string[];
  /** Whether these are all. */
  isWhole: boolean;
  /** The row of an article, if it was read already. */
  get: (id: string) => Row | undefined;
  /** Says which rows are on the screen or near it. */
  want: (from: number, to: number) => void;
  /** Tells when rows were read. Returns the stop. */
  subscribe: (onChange: () => void) => () => void;
  total?: Total;
  /** How far a search is; always `complete` without one. */
  progress: Search['progress'];
  /** Asks for more hits, where there are more. */
  loadMore?: () => void;
}

const NONE: readonly string[] = [];

/** What the list shows for `filter`: articles in their order, or the hits of a search. `openId` is the article being read. */
export function useRows(filter: ListFilter, changes: unknown, openId?: string): Rows {
  const articleFilter = toArticleFilter(filter);
  const sort = sortOf(filter);
  const loader = useRowLoader();
  const list = useListIds({ filter: articleFilter, sort, group: groupOf(filter), isOff: Boolean(filter.q), openId, give: loader.give });
  const search = useSearch(filter.q, articleFilter, changes, sort);

  const hits = useMemo(() => new Map(search.hits?.map((hit) => [hit.article.id, hit])), [search.hits]);
  const hitIds = useMemo(() => [...hits.keys()], [hits]);
  const latest = useRef(hits);
  latest.current = hits;
  const ids = filter.q ? hitIds : (list.ids ?? NONE);
  useEffect(() => loader.setIds(filter.q ? NONE : ids), [ids, filter.q]);
  const isSearch = Boolean(filter.q);
  const get = useCallback((id: string): Row | undefined => (isSearch ? latest.current.get(id) : loader.get(id)), [isSearch]);

  const error = isSearch ? search.error : (list.error ?? loader.error);
  const isLoaded = isSearch ? search.hits : list.ids;
  return {
    state: error ? 'failed' : isLoaded ? 'ready' : 'loading',
    error,
    ids,
    isWhole: isSearch ? search.progress === 'complete' : list.isWhole,
    get,
    want: loader.want,
    subscribe: loader.subscribe,
    total: isSearch ? search.total : list.total,
    progress: isSearch ? search.progress : 'complete',
    ...(isSearch && search.progress === 'limited' ? { loadMore: search.loadMore } : {}),
  };
}
