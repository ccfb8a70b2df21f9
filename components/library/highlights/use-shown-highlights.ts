import { useLayoutEffect, useState } from 'preact/hooks';
import { parseQuery } from '../../../utils/search/query';
import type { HighlightInArticle } from '../../../utils/store';
import type { ListFilter } from '../address';
import { fits } from './highlight-groups';

/** So long a slice of the search lasts: a letter typed meanwhile is not kept waiting. */
const SLICE_MS = 12;

/** So many are a screen full: they are shown before the rest is looked through. */
const SCREEN = 40;

export interface ShownHighlights {
  list: HighlightInArticle[];
  /** The words of the search that found them. */
  terms: string[];
  /** Differs for every filter and search: another list begins at its top. */
  key: string;
  /** All have been looked through. */
  isWhole: boolean;
}

/**
 * Those of `all` that fit the filter and its search; nothing before the first are found. What was found for the former search stands until
 * then. The first search folds every text, which takes a moment: slices, given up when another search begins.
 */
export function useShownHighlights(all: readonly HighlightInArticle[], filter: ListFilter): ShownHighlights | undefined {
  const { color, tag, host, from, to, q = '' } = filter;
  const key = JSON.stringify([color, tag, host, from, to, q]);
  const [shown, setShown] = useState<ShownHighlights>();

  useLayoutEffect(() => {
    const terms = parseQuery(q);
    let isStopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const list: HighlightInArticle[] = [];
    const show = (isWhole: boolean) => setShown({ list: [...list], terms, key, isWhole });
    let hasShown = false;
    const search = (start: number) => {
      const end = performance.now() + SLICE_MS;
      for (let at = start; at < all.length; at += 1) {
        const one = all[at];
        if (one && fits(one, filter, terms)) list.push(one);
        if (at % 32 !== 31 || performance.now() < end) continue;
        if (!hasShown && list.length >= SCREEN) {
          hasShown = true;
          show(false);
        }
        timer = setTimeout(() => isStopped || search(at + 1));
        return;
      }
      show(true);
    };
    search(0);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [all, key]);
  return shown;
}
