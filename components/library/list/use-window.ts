import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { BLOCK, BlockHeights, blockOf, withKept } from './block-heights';

/** Rows this far beyond the edge are drawn before they are seen, in pixels. */
const MARGIN = 1000;
/** Where nothing can be measured. */
const SOME_HEIGHT = 800;

export interface ListWindow {
  heights: BlockHeights;
  /** The blocks to draw, in order. */
  ranges: [from: number, to: number][];
  /** The rows in sight or near it. */
  near: [from: number, to: number];
  onScroll: () => void;
}

/** Which part of a list of `count` rows is drawn: what is near the edges of `scroller`, and the row `kept` wherever it is. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, kept: number): ListWindow {
  const [heights] = useState(() => new BlockHeights());
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const place = useRef({ top: 0, height: SOME_HEIGHT, width: 0 });
  heights.resize(count);

  const find = (): [number, number] => {
    const { top, height } = place.current;
    return heights.within(top - MARGIN, top + height + MARGIN);
  };
  const blocks = find();
  const drawn = useRef(blocks);
  drawn.current = blocks;

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    place.current.top = element.scrollTop;
    const [from, to] = find();
    if (from !== drawn.current[0] || to !== drawn.current[1]) redraw(undefined);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height, scrollTop: top } = element;
      if (place.current.width && width !== place.current.width) heights.reset();
      place.current = { top, width, height: height || SOME_HEIGHT };
      redraw(undefined);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { width, height } = place.current;
      if (element.clientWidth !== width || (element.clientHeight || SOME_HEIGHT) !== height) measure();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // A list that became shorter may have moved what is in sight.
  useEffect(onScroll, [count]);

  const [from, to] = blocks;
  return { heights, ranges: withKept(blocks, [blockOf(kept)]), near: [from * BLOCK, Math.min(to * BLOCK, count)], onScroll };
}
