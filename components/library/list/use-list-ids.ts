import { useEffect, useRef, useState } from 'preact/hooks';
import { type ArticleFilter, countArticles, getArticles, listArticles, watchCalmly } from '../../../utils/store';
import type { ListSort } from '../list-filter';
import { keepRead } from './keep-read';
import { readIds } from './list-source';
import type { Row } from './row';
import type { Total } from './use-rows';

interface ListIdsOptions {
  filter: ArticleFilter;
  sort?: ListSort;
  group: 'day' | 'source' | 'none';
  /** Nothing is read while a search takes the list's place. */
  isOff: boolean;
  /** The article being read: what is opened stays in the list of unread ones until reading ends. */
  openId?: string;
  /** Takes rows that came along. */
  give: (rows: readonly Row[]) => void;
  /** Told after each reading of the whole list when it began (`performance.now()`). */
  onRead: (began: number) => void;
}

export interface ListIds {
  /** Tells one list from another. */
  key?: string;
  ids?: readonly string[];
  isWhole: boolean;
  total?: Total;
  error?: unknown;
}

/** Enough for a tall screen: these are read before the others, so that the list is there at once. */
const FIRST = 40;
/** Between two readings of the whole list, so that many changes after each other do not make it all that the page does. */
const PAUSE = 80;
const SHARE = 3;
const MOST_REST = 1000;

/** The ids of all articles of a list in its order, kept up to date. While another list is read, the former one stays. */
export function useListIds({ filter, sort, group, isOff, openId, give, onRead }: ListIdsOptions): ListIds {
  const [state, setState] = useState<ListIds>({ isWhole: false });
  const key = JSON.stringify([filter, sort, group]);
  // Those that were opened since the list was left alone last.
  const opened = useRef(new Set<string>());
  if (openId) opened.current.add(openId);
  else opened.current.clear();

  useEffect(() => {
    if (isOff) {
      setState({ isWhole: false });
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    let ids: readonly string[] | undefined;
    let [rest, last] = [0, 0];
    const onError = (error: unknown) => signal.aborted || setState({ isWhole: false, error });
    const take = (next: readonly string[]) => {
      if (signal.aborted) return;
      if (ids && isSame(ids, next)) return;
      ids = next;
      setState({ key, ids, isWhole: true, total: { count: ids.length, isExact: true } });
    };
    let stop = () => {};
    const follow = () => {
      if (signal.aborted) return;
      stop = watchCalmly(
        async () => {
          await new Promise((resolve) => setTimeout(resolve, Math.max(0, last + rest - performance.now())));
          const start = performance.now();
          const read = await readIds(filter, { sort, group, signal });
          const next = filter.isUnread && ids ? keepRead(ids, read, await stillThere(opened.current)) : read;
          last = performance.now();
          if (!signal.aborted) onRead(start);
          rest = Math.min(MOST_REST, (last - start) * SHARE);
          return next;
        },
        take,
        onError,
        { pause: PAUSE },
      );
    };
    if (group === 'source') follow();
    else {
      Promise.all([listArticles(filter, { limit: FIRST, ...(sort ? { sort } : {}) }), countArticles(filter)]).then(([page, count]) => {
        if (signal.aborted) return;
        give(page.articles.map((article) => ({ article })));
        setState({ key, ids: page.articles.map(({ id }) => id), isWhole: !page.cursor, total: { count, isExact: true } });
        follow();
      }, onError);
    }
    return () => {
      controller.abort();
      stop();
    };
  }, [key, isOff]);

  return state;
}

async function stillThere(ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  return new Set((await getArticles([...ids])).filter(({ deletedAt }) => !deletedAt).map(({ id }) => id));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
