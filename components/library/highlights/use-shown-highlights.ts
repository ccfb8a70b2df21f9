import { useLayoutEffect, useState } from 'preact/hooks';
import { parseQuery } from '../../../utils/search/query';
import type { HighlightInArticle } from '../../../utils/store';
import type { ListFilter } from '../address';
import { type HighlightChoices, Narrowing } from './narrowing';

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
  /** All have been looked through. */
  isWhole: boolean;
}

const nothing: ShownHighlights = { list: [], choices: new Narrowing({}, []).choices(), terms: [], key: '', isWhole: false };

/**
 * Those of `all` that fit the filter and its search; nothing before
 * the first are found. What was found for the former search stands until
 * then. The first search folds every text, which takes a moment: slices, given up when another search begins.
 */
export function useShownHighlights(all: readonly HighlightInArticle[], filter: ListFilter): ShownHighlights {
  const { color, tag, host, from, to, q = '' } = filter;
  const key = JSON.stringify([color, tag, host, from, to, q]);
  const [shown, setShown] = useState(nothing);

  useLayoutEffect(() => {
    const terms = parseQuery(q);
    let isStopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const narrowing = new Narrowing(filter, terms);
    const show = (isWhole: boolean) => setShown({ list: [...narrowing.fitting], choices: narrowing.choices(), terms, key, isWhole });
    let hasShown = false;
    const search = (start: number) => {
      const end = performance.now() + SLICE_MS;
      for (let at = start; at < all.length; at += 1) {
        const one = all[at];
        if (one) narrowing.take(one);
        if (at % 32 !== 31 || performance.now() < end) continue;
        if (!hasShown && narrowing.fitting.length >= SCREEN) {
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
