import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReaderStyle } from '../style/reader-style';
import type { FramePage } from '../use-frame-page';
import { keepPlace, readPlace } from './kept-places';
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
/** Behind this nothing is left to read. */
const END = 0.985;

/**
 * Keeps the place where an article was left, and brings it back: until then its text is not shown, so that nothing jumps. When the text is set
 * anew, larger or wider, what was at the upper edge stays there. `onProgress` hears how much lies behind, from 0 to 1. Returns whether the place is still
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
  const latest = useRef({ id, isOff, isFinding, framePage, onProgress });
  latest.current = { id, isOff, isFinding, framePage, onProgress };

  // A text that never comes, or never settles, is shown as it is.
  useEffect(() => {
    if (!isFinding) return;
    const timer = setTimeout(() => setDoneFor(id), PATIENCE);
    return () => clearTimeout(timer);
  }, [isFinding, id]);

  useEffect(() => {
    const element = scroller.current;
    if (!isFinding || !page || !element || !kept) return;
    const stop = follow(element, page, kept, () => setDoneFor(id));
    for (const type of ['wheel', 'pointerdown', 'keydown'] as const) element.addEventListener(type, stop, { once: true, passive: true });
    return stop;
  }, [isFinding, page, id]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !page) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDrawn = true;
    const look = () => {
      isDrawn = true;
      const room = element.scrollHeight - element.clientHeight;
      latest.current.onProgress(room > 0 ? Math.min(1, element.scrollTop / room) : 0);
    };
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const now = latest.current;
      if (now.isFinding || now.framePage?.page !== page) return;
      inSight.current = placeInSight(element, page);
      if (!now.id || now.isOff || !now.framePage.isWhole) return;
      const room = element.scrollHeight - element.clientHeight;
      const progress = room > 0 ? element.scrollTop / room : 1;
      keepPlace(now.id, inSight.current && progress < END ? { ...inSight.current, progress } : undefined);
    };
    const onScroll = () => {
      if (isDrawn) requestAnimationFrame(look);
      isDrawn = false;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    const onLeave = () => timer && keep();
    inSight.current = undefined;
    look();
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', onLeave);
    return () => {
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

/** Scrolls to a place again and again until it stays: parts come, and are laid out when they come near. Returns what ends it. */
function follow(scroller: HTMLElement, page: Document, place: Place, onDone: () => void): () => void {
  let still = 0;
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    onDone();
  };
  const tick = () => {
    still = scrollToPlace(scroller, page, place) ? still + 1 : 0;
    if (still >= STILL || !page.defaultView) return end();
    frame = requestAnimationFrame(tick);
  };
  tick();
  return end;
}
