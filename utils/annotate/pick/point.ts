import { pageInside, rectOf } from './dom';

/** The innermost element of the page at a point of its window, through open shadow roots and frames of the same site, ours left out. */
export function elementAt(page: Document, x: number, y: number, ours: Element): Element | undefined {
  let found = Document.prototype.elementsFromPoint.call(page, x, y).find((element) => element !== ours);
  while (found) {
    const inner = pageInside(found);
    const deeper: Element | undefined = inner ? inFrame(inner, found, x, y) : inShadow(found, x, y);
    if (!deeper || deeper === found) return found;
    found = deeper;
  }
  return found;
}

function inFrame(inner: Document, frame: Element, x: number, y: number): Element | undefined {
  const { left, top } = rectOf(frame);
  return Document.prototype.elementFromPoint.call(inner, x - left - frame.clientLeft, y - top - frame.clientTop) ?? undefined;
}

function inShadow(host: Element, x: number, y: number): Element | undefined {
  if (!host.shadowRoot) return undefined;
  // A shadow root inside a frame is asked in the frame's own coordinates.
  const [{ left, top }, own] = [rectOf(host), host.getBoundingClientRect()];
  return host.shadowRoot.elementFromPoint(x - (left - own.left), y - (top - own.top)) ?? undefined;
}

/** The element around `element`, itself included, that the wheel would scroll in this direction; nothing where it is the page itself. */
export function scrollerOf(element: Element | undefined, down: number, right: number): Element | undefined {
  for (let at: Element | null | undefined = element; at && at !== at.ownerDocument.scrollingElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (/auto|scroll|overlay/.test(overflowY) && canMove(at.scrollTop, at.scrollHeight - at.clientHeight, down)) return at;
    if (/auto|scroll|overlay/.test(overflowX) && canMove(at.scrollLeft, at.scrollWidth - at.clientWidth, right)) return at;
  }
  return undefined;
}

function canMove(position: number, room: number, by: number): boolean {
  return by < 0 ? position > 0 : by > 0 && position < room - 1;
}
