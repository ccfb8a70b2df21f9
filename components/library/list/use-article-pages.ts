import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../../utils/model/article';
import { type ArticleFilter, listArticles, watch } from '../../../utils/store';
import { PagedList } from './paged-list';

/** Enough to fill a tall screen twice, little enough to be read in a blink. */
const PAGE_SIZE = 100;

export interface ArticlePages {
  articles?: Article[];
  hasMore: boolean;
  error?: unknown;
  loadMore: () => void;
}

/** The articles of `filter`, newest first, growing part by part; none while `isOff`. */
export function useArticlePages(filter: ArticleFilter, isOff: boolean): ArticlePages {
  const [state, setState] = useState<Omit<ArticlePages, 'loadMore'>>({ hasMore: false });
  const list = useRef<PagedList | undefined>(undefined);
  const key = JSON.stringify(filter);

  useEffect(() => {
    if (isOff) {
      setState({ hasMore: false });
      return;
    }
    list.current = new PagedList({
      load: (cursor) => listArticles(filter, { limit: PAGE_SIZE, cursor }),
      watch,
      onChange: (articles, hasMore) => setState({ articles, hasMore }),
      onError: (error) => setState({ hasMore: false, error }),
    });
    return () => list.current?.stop();
  }, [key, isOff]);

  const loadMore = useCallback(() => list.current?.more(), []);
  return { ...state, loadMore };
}
