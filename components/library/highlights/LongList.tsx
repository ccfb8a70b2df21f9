import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NearWatcher } from './near-watcher';

/** What is this far beyond the edge is drawn before it is seen. */
const MARGIN = '1600px 0px';

/** Drawn at once, in pixels of guessed height: about a screen. */
const FIRST = 800;

interface LongListProps<T> {
  parts: readonly T[];
  /** The height of a part in pixels, about. What was drawn once is measured, and the browser holds in its place what is in sight. */
  guess: (part: T) => number;
  /** Has what must be there, such as the focus. */
  isKept: (part: T) => boolean;
  scroller: RefObject<HTMLElement | null>;
  draw: (part: T) => ComponentChildren;
}

/** A list of thousands, of which only the parts that are near are drawn: the others are empty space, so that its whole length can be scrolled. */
export function LongList<T>({ parts, guess, isKept, scroller, draw }: LongListProps<T>) {
  const watcher = useMemo(() => new NearWatcher(), []);
  const heights = useMemo(() => parts.map(guess), [parts]);
  let above = 0;
  return (
    <>
      {parts.map((part, index) => {
        const height = heights[index] ?? 0;
        const isFirst = above < FIRST;
        above += height;
        return (
          <Part key={index} height={height} isFirst={isFirst} isKept={isKept(part)} watcher={watcher} scroller={scroller}>
            {() => draw(part)}
          </Part>
        );
      })}
    </>
  );
}

interface PartProps {
  height: number;
  isFirst: boolean;
  isKept: boolean;
  watcher: NearWatcher;
  scroller: RefObject<HTMLElement | null>;
  /** Not called while the part is far away. */
  children: () => ComponentChildren;
}

function Part({ height, isFirst, isKept, watcher, scroller, children }: PartProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState(isFirst ? undefined : height);
  useLayoutEffect(() => (ref.current ? watcher.watch(ref.current, scroller.current, MARGIN, setSpace) : undefined), [watcher]);
  const isFar = space !== undefined && !isKept;
  return (
    <div ref={ref} style={isFar ? { height: `${space}px` } : undefined}>
      {isFar ? null : children()}
    </div>
  );
}
