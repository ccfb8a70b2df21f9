import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReaderStyle } from '../style/reader-style';
import type { FramePage } from '../use-frame-page';
import { type KeptPlace, keepPlace, readPlace } from './kept-places';
import { type Place, placeInSight, scrollToPlace } from './place';

interface PlaceOptions {
  /** The article whose text is shown, once it is known. */
  id: string | undefined;
  framePage: FramePage | undefined;
  scroller: RefObject<HTMLElement | null>;
  style: ReaderStyle;
  /** Something else decides where reading begins. */
  isGiven: boolean;
  /** What is shown is not the article's present text. */
  isOff: boolean;
}

/** Long enough for the rest of a book to come, short enough that nobody thinks it is broken. */
const PATIENCE = 6000;
/** Drawings in a row without a change, until the layout counts as settled. */
const STILL = 3;
/** A pause in scrolling. */
const PAUSE = 300;
/** Whoever does something does not wait any longer. */
const GESTURES = ['wheel', 'pointerdown', 'keydown'] as const;
/** A text that nearly fits into its window: one sees how much of it is left. In heights of the window. */
const WORTH_TELLING = 0.5;
/** Behind this nothing is left to read. */
const END = 0.985;

/**
 * Keeps the place where an article was left, and brings it back: until then its text is not shown, so that nothing jumps. When the text is set
 * anew, larger or wider, what was at the upper edge stays there. `onProgress` hears how much lies behind, from 0 to 1; of a text that nearly fits always 0. Returns whether the place is still
 * being looked for.
 */
export function usePlace(
  { id, framePage, scroller, style, isGiven, isOff }: PlaceOptions,
  onProgress: (progress: number) => void,
): boolean {
  const kept = useMemo(() => (id && !isGiven ? readPlace(id) : undefined), [id]);
  const [doneFor, setDoneFor] = useState<string>();
  const isFinding = kept !== undefined && doneFor !== id;
  const inSight = useRef<Place>(undefined);
  const page = framePage?.page;
  const latest = useRef({ isOff, isFinding, framePage, onProgress });
  latest.current = { isOff, isFinding, framePage, onProgress };

  // A text that never comes, or never settles, is shown as it is.
  useEffect(() => {
    if (!isFinding) return;
    const timer = setTimeout(() => setDoneFor(id), PATIENCE);
    return () => clearTimeout(timer);
  }, [isFinding, id]);

  useEffect(() => {
    const element = scroller.current;
    if (!isFinding || !page || !element || !kept) return;
    const done = () => setDoneFor(id);
    const stop = follow(element, page, kept, done);
    for (const type of GESTURES) element.addEventListener(type, done, { passive: true });
    return () => {
      stop();
      for (const type of GESTURES) element.removeEventListener(type, done);
    };
  }, [isFinding, page, id]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !page || !id) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawing = 0;
    let last: KeptPlace | undefined;
    const look = () => {
      drawing = 0;
      const now = latest.current;
      // The text of the article before, on its way out.
      if (now.framePage?.page !== page || !page.defaultView) return;
      const room = element.scrollHeight - element.clientHeight;
      const progress = room > 0 ? Math.min(1, element.scrollTop / room) : 0;
      now.onProgress(room > element.clientHeight * WORTH_TELLING ? progress : 0);
      if (now.isFinding) return;
      inSight.current = placeInSight(element, page);
      if (now.isOff || !now.framePage.isWhole) return;
      last = inSight.current && progress < END ? { ...inSight.current, progress } : undefined;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      keepPlace(id, last);
    };
    const onScroll = () => {
      drawing ||= requestAnimationFrame(look);
    };
    const onLeave = () => timer && keep();
    inSight.current = undefined;
    latest.current.onProgress(0);
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', onLeave);
    return () => {
      cancelAnimationFrame(drawing);
      onLeave();
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [page, id]);

  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (isFirst.current || !element || !page || !inSight.current) {
      isFirst.current = false;
      return;
    }
    return follow(element, page, inSight.current, () => {});
  }, [style]);

  return isFinding;
}

/** Scrolls to a place again and again until it stays: parts come, and are laid out when they come near. Returns what ends it early. */
function follow(scroller: HTMLElement, page: Document, place: Place, onDone: () => void): () => void {
  let still = 0;
  let frame = 0;
  const tick = () => {
    // A document that was taken away has no place any more, and says nothing about the next one.
    if (!page.defaultView) return;
    still = scrollToPlace(scroller, page, place) ? still + 1 : 0;
    if (still >= STILL) onDone();
    else frame = requestAnimationFrame(tick);
  };
  tick();
  return () => cancelAnimationFrame(frame);
}
