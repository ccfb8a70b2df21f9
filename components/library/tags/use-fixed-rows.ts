import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows beyond the edges that are drawn too, so that a quick scroll shows no gap. */
const SPARE = 12;

/** Which of many rows of one height are to be drawn: those in sight, and some before and behind. */
export function useFixedRows(scroller: RefObject<HTMLElement | null>, count: number, height: number): { from: number; to: number } {
  const [seen, setSeen] = useState({ top: 0, height: 1200 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // In steps of some rows: most movements of the wheel draw nothing anew.
    const step = height * (SPARE / 2);
    const read = () =>
      setSeen((before) => {
        const top = Math.floor(element.scrollTop / step) * step;
        return before.top === top && before.height === element.clientHeight ? before : { top, height: element.clientHeight };
      });
    read();
    element.addEventListener('scroll', read, { passive: true });
    const size = new ResizeObserver(read);
    size.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      size.disconnect();
    };
  }, [height]);
  const from = Math.max(0, Math.floor(seen.top / height) - SPARE);
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((seen.top + seen.height) / height) + SPARE * 2) };
}
