import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { parseQuery, wordsOf } from '../../../utils/search/query';
import type { HighlightInArticle } from '../../../utils/store';
import type { ListFilter } from '../address';
import { type HighlightChoices, Narrowing } from './narrowing';
import { useQuery } from './use-query';

/** So long a slice of the search lasts: a letter typed meanwhile is not kept waiting. */
const SLICE_MS = 12;

/** So many are a screen full: they are shown before the rest is looked through. */
const SCREEN = 40;

/** What is shown of all highlights. */
export interface ShownHighlights {
  list: HighlightInArticle[];
  choices: HighlightChoices;
  /** The words of the search that found them. */
  terms: string[];
  /** Differs for every filter and search: another list begins at its top. */
  key: string;
  /** All of the library have been looked through. */
  isWhole: boolean;
}

const nothing: ShownHighlights = { list: [], choices: new Narrowing({}, parseQuery('')).choices(), terms: [], key: '', isWhole: false };

/**
 * Those of `all` that fit the filter and its search; `isRead` says whether these are all of the library. Nothing before the first are found:
 * what was found for the former search stands until then. The first search folds every text, which takes a moment: slices, given up when
 * another search begins.
 */
export function useShownHighlights(all: readonly HighlightInArticle[], filter: ListFilter, isRead: boolean): ShownHighlights {
  const { color, tag, host, from, to } = filter;
  const { text, query } = useQuery(filter.q ?? '');
  const key = JSON.stringify([color, tag, host, from, to, text]);
  const [shown, setShown] = useState(nothing);
  const last = useRef(nothing);

  useLayoutEffect(() => {
    const terms = wordsOf(query);
    let isStopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const narrowing = new Narrowing(filter, query);
    const show = (isWhole: boolean) => {
      last.current = { list: [...narrowing.fitting], choices: narrowing.choices(), terms, key, isWhole };
      setShown(last.current);
    };
    // The same list never gets shorter meanwhile: the place in it and the focus would be lost.
    const { current: former } = last;
    const least = former.key !== key ? SCREEN : former.isWhole ? Number.POSITIVE_INFINITY : Math.max(SCREEN, former.list.length);
    let hasShown = false;
    const search = (start: number) => {
      const end = performance.now() + SLICE_MS;
      for (let at = start; at < all.length; at += 1) {
        const one = all[at];
        if (one) narrowing.take(one);
        if (at % 32 !== 31 || performance.now() < end) continue;
        if (!hasShown && narrowing.fitting.length >= least) {
          hasShown = true;
          show(false);
        }
        timer = setTimeout(() => isStopped || search(at + 1));
        return;
      }
      show(isRead);
    };
    search(0);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [all, isRead, key, query]);
  return shown;
}
