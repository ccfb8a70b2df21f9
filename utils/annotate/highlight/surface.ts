import { raise } from '../raise';
import { boxesOf } from './documents';
import { type Size, spotBeside } from './spot';
import { SURFACE_STYLE } from './surface-style';

// Tests look inside; a page never can.
const SHADOW_MODE = import.meta.env.MODE === 'testing' ? 'open' : 'closed';

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
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SURFACE_STYLE);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = className;
  if (src) frame.src = src;
  root.append(frame);

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
    style.visibility = 'visible';
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
    isOpen: () => !leaving.signal.aborted && host.isConnected,
    close() {
      leaving.abort();
      host.remove();
    },
  };
  frame.addEventListener('load', () => onLoad(surface), { once: true });
  // Everything outside an open modal dialog takes no clicks.
  const dialogs = Document.prototype.querySelectorAll.call(document, 'dialog:modal');
  (dialogs[dialogs.length - 1] ?? document.documentElement).append(host);
  raise(host);
  return surface;
}
