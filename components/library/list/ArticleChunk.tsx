import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows this far beyond the edge are ready before they are seen. */
const MARGIN = '1200px 0px';

interface ArticleChunkProps {
  /** Holds the focus: always drawn. */
  isKept: boolean;
  /** Draws the rows; not called while they are far away. */
  children: () => ComponentChildren;
}

/** A part of the list that gives way to an empty space of its own height while it is far away, so that ten thousand rows stay quick. */
export function ArticleChunk({ isKept, children }: ArticleChunkProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number>();

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => setHeight(entry && !entry.isIntersecting ? entry.boundingClientRect.height : undefined),
      { root: element.closest('.articles'), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isFar = height !== undefined && !isKept;
  return (
    <div ref={ref} class="chunk" style={isFar ? { height: `${height}px` } : undefined}>
      {isFar ? null : children()}
    </div>
  );
}
