import { useMemo } from 'preact/hooks';
import type { Article } from '../../../utils/model/article';
import type { TextPart } from '../../../utils/search';
import { type Search, useSearch } from '../../hooks/use-search';
import { type ListFilter, toArticleFilter } from '../address';
import { useArticlePages } from './use-article-pages';

/** One line of the list: an article, and where a search hit it. */
export interface Row {
  article: Article;
  title?: TextPart[];
  snippet?: TextPart[];
  terms?: readonly string[];
}

export interface Rows {
  state: 'loading' | 'ready' | 'failed';
  error?: unknown;
  rows: Row[];
  /** How far a search is; always `complete` without one. */
  progress: Search['progress'];
  hasMore: boolean;
  loadMore: () => void;
}

/** What the list shows for `filter`: the newest articles, or the hits of a search. */
export function useRows(filter: ListFilter, changes: unknown): Rows {
  const articleFilter = toArticleFilter(filter);
  const pages = useArticlePages(articleFilter, Boolean(filter.q));
  const search = useSearch(filter.q, articleFilter, changes);

  const rows = useMemo<Row[]>(
    () => (filter.q ? (search.hits ?? []) : (pages.articles ?? []).map((article) => ({ article }))),
    [filter.q, search.hits, pages.articles],
  );
  const error = filter.q ? search.error : pages.error;
  const isLoaded = filter.q ? search.hits : pages.articles;
  return {
    state: error ? 'failed' : isLoaded ? 'ready' : 'loading',
    error,
    rows,
    progress: filter.q ? search.progress : 'complete',
    hasMore: filter.q ? search.progress === 'limited' : pages.hasMore,
    loadMore: filter.q ? search.loadMore : pages.loadMore,
  };
}
