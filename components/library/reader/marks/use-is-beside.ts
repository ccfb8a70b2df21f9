import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

// The same as in Reader.css: below it the list of highlights lies under the text.
const BESIDE = 880;

/** Whether the reader is wide enough for the list of highlights beside the text. */
export function useIsBeside(scroller: RefObject<HTMLElement | null>, id: string | undefined): boolean {
  const [isBeside, setBeside] = useState(false);
  useLayoutEffect(() => {
    const reader = scroller.current?.closest<HTMLElement>('.reader');
    if (!reader) return;
    // Paper has another width: what is printed must not be drawn anew meanwhile.
    const look = () => matchMedia('print').matches || setBeside(reader.clientWidth >= BESIDE);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(reader);
    return () => observer.disconnect();
  }, [id]);
  return isBeside;
}
