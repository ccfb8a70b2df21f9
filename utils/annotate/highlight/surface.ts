import { boxesOf } from './documents';
import { attachFrame } from './host';
import { type Size, spotBeside } from './spot';

interface SurfaceOptions {
  title: string;
  src?: string;
  className?: string;
  /** May be called before the function returns. */
  onLoad: (surface: Surface) => void;
}

/** A frame of ours over the page, beside a passage. What happens in it the page neither sees nor hears. */
export interface Surface {
  frame: HTMLIFrameElement;
  /** Puts it beside these ranges, and keeps it there while the page scrolls. */
  placeBeside(ranges: readonly Range[], size: Size): void;
  isOpen(): boolean;
  close(): void;
}

/** Lays a frame over the page, empty or with an address of ours; it is not shown before it has a place. */
export function openSurface({ title, src, className = '', onLoad }: SurfaceOptions): Surface {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = className;
  frame.tabIndex = -1;
  if (src) frame.src = src;
  let detach = () => {};

  const leaving = new AbortController();
  let beside: readonly Range[] = [];
  let size: Size = { width: 0, height: 0 };
  let isDue = false;
  const place = () => {
    isDue = false;
    if (leaving.signal.aborted || size.width === 0) return;
    const { left, top } = spotBeside(beside.flatMap(boxesOf), size, { width: innerWidth, height: innerHeight });
    const { style } = frame;
    style.width = `${size.width}px`;
    style.height = `${size.height}px`;
    style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    style.opacity = '1';
    style.pointerEvents = 'auto';
    frame.tabIndex = 0;
  };
  const placeSoon = () => {
    if (!isDue) requestAnimationFrame(place);
    isDue = true;
  };
  for (const name of ['scroll', 'resize'] as const)
    window.addEventListener(name, placeSoon, { capture: true, passive: true, signal: leaving.signal });

  const surface: Surface = {
    frame,
    placeBeside(ranges, wanted) {
      beside = ranges;
      size = wanted;
      place();
    },
    // The page may have thrown it out.
    isOpen: () => !leaving.signal.aborted && frame.isConnected,
    close() {
      leaving.abort();
      detach();
    },
  };
  frame.addEventListener('load', () => onLoad(surface), { once: true });
  detach = attachFrame(frame);
  return surface;
}
