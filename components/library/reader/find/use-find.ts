import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadVariants } from '../../../../utils/search/variants';
import { nextTask } from '../append-parts';
import { boxesIn, scrollToRange, stopScrolling } from '../marks/frame-text';
import { type Place, placeInSight, scrollToPlace } from '../place/place';
import type { FramePage } from '../use-frame-page';
import { FoldedPage, foldNeedle, type Hit, partsOf, rangeOfHit } from './find-text';
import { paintHere, paintHits } from './paint-hits';

/** Looking for words in the open text. */
export interface Find {
  isOpen: boolean;
  text: string;
  count: number;
  /** There are more than were counted. */
  isMore: boolean;
  /** Which hit is gone to, from 0; none while nobody went to one. */
  at: number | undefined;
  /** Whether all that is there of the text was searched. */
  isDone: boolean;
  /** Raised whenever the bar is asked for the focus. */
  focusKey: number;
  open: () => void;
  /** `isBack` leads back to where one was when it was opened. */
  close: (options: { isBack: boolean }) => void;
  setText: (text: string) => void;
  step: (by: 1 | -1) => void;
}

interface FindOptions {
  framePage: FramePage | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** Words of the search that led here: the first is offered. */
  words: readonly string[];
}

/** Nobody steps through so many; a single letter of a book has more. */
const MOST = 5000;
/** What lies over the upper edge of the text while the bar is open. */
const BAR = 64;
/** A selection longer than this is no word to look for. */
const LONGEST = 80;

interface Result {
  page?: Document;
  wanted: string;
  hits: Hit[];
  isMore: boolean;
  isDone: boolean;
}

const NOTHING: Result = { wanted: '', hits: [], isMore: false, isDone: true };

export function useFind({ framePage, scroller, words }: FindOptions): Find {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [result, setResult] = useState<Result>(NOTHING);
  const [at, setAt] = useState<number>();
  const [focusKey, setFocusKey] = useState(0);
  const origin = useRef<{ article: Element | null; page?: Document; place?: Place; top: number }>(undefined);
  const folded = useRef(new WeakMap<Document, FoldedPage>());
  const page = framePage?.page;
  const wanted = isOpen ? text.trim() : '';
  const latest = useRef({ result, at, page });
  latest.current = { result, at, page };

  const go = (next: number | undefined, hits: readonly Hit[]) => {
    setAt(next);
    const hit = next === undefined ? undefined : hits[next];
    if (page) paintHere(page, hit);
    if (hit && scroller.current) scrollToRange(scroller.current, rangeOfHit(hit), { isAlways: false, margin: BAR });
  };

  useEffect(() => {
    if (!page) return;
    if (!wanted) {
      setResult(NOTHING);
      setAt(undefined);
      return;
    }
    const reader = folded.current.get(page) ?? new FoldedPage();
    folded.current.set(page, reader);
    const stop = new AbortController();
    const look = async () => {
      // Without the table of variants what is written alike is found all the same.
      await loadVariants().catch(() => {});
      const needle = foldNeedle(wanted);
      const hits: Hit[] = [];
      for (const part of partsOf(page)) {
        if (!reader.has(part)) await nextTask();
        if (stop.signal.aborted) return;
        hits.push(...reader.find(part, needle, MOST + 1 - hits.length));
        if (hits.length > MOST) break;
      }
      const isMore = hits.length > MOST;
      const before = latest.current.result;
      const next = { page, wanted, hits: hits.slice(0, MOST), isMore, isDone: Boolean(framePage?.isWhole) };
      paintHits(page, next.hits);
      setResult(next);
      // While one types, the nearest hit is shown; what grows, or another article, moves nothing.
      if (before.page && before.page !== page) go(undefined, []);
      else if (before.wanted !== wanted) go(nearest(next.hits, { scroller, from: before.hits[latest.current.at ?? -1] }), next.hits);
    };
    void look();
    return () => stop.abort();
  }, [page, framePage?.parts, framePage?.isWhole, wanted]);
  useEffect(() => {
    if (!page || wanted) return;
    paintHits(page, []);
    paintHere(page, undefined);
  }, [page, wanted]);

  return {
    isOpen,
    text,
    count: result.hits.length,
    isMore: result.isMore,
    at,
    isDone: result.isDone && result.wanted === wanted,
    focusKey,
    open() {
      const element = scroller.current;
      if (!isOpen && element) {
        const place = page && placeInSight(element, page);
        origin.current = { article: element.firstElementChild, page, place, top: element.scrollTop };
      }
      const selected = page?.getSelection()?.toString().trim() ?? '';
      const chosen = selected.length <= LONGEST && !selected.includes('\n') ? selected : '';
      setText(chosen || text || words[0] || '');
      setOpen(true);
      setFocusKey((key) => key + 1);
    },
    close({ isBack }) {
      const from = origin.current;
      setOpen(false);
      origin.current = undefined;
      const element = scroller.current;
      // Whoever went on to another article meanwhile has been nowhere in it.
      if (isBack && element && from && from.article === element.firstElementChild) {
        stopScrolling(element);
        if (page && from.place && from.page === page) scrollToPlace(element, page, from.place);
        else element.scrollTop = from.top;
      }
      element?.focus({ preventScroll: true });
    },
    setText,
    step(by) {
      const { hits } = result;
      if (hits.length === 0) return;
      const first = at ?? nearest(hits, { scroller });
      go(at === undefined ? first : (at + by + hits.length) % hits.length, hits);
    },
  };
}

/** The first hit at or behind another one, or at or below the upper edge of what is seen; the very first where there is none. */
function nearest(hits: readonly Hit[], { scroller, from }: { scroller: RefObject<HTMLElement | null>; from?: Hit }): number | undefined {
  if (hits.length === 0) return undefined;
  const element = scroller.current;
  const isBefore = (hit: Hit): boolean => {
    if (from) return rangeOfHit(hit).compareBoundaryPoints(Range.START_TO_START, rangeOfHit(from)) < 0;
    return element ? (boxesIn(element, [rangeOfHit(hit)])[0]?.bottom ?? 0) < BAR : false;
  };
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle];
    if (hit && isBefore(hit)) low = middle + 1;
    else high = middle;
  }
  return low < hits.length ? low : 0;
}
