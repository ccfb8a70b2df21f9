import { frameOf, pageInside } from '../pick/dom';

// More frames than that are advertisements.
const MOST = 40;

/** The page's document and those of its frames that we may look into, in this order. */
export function pageDocuments(): Document[] {
  const pages = [document];
  for (const page of pages) {
    for (const frame of Document.prototype.querySelectorAll.call(page, 'iframe,frame')) {
      const inner = pages.length < MOST ? pageInside(frame) : undefined;
      if (inner?.body && inner.defaultView) pages.push(inner);
    }
  }
  return pages;
}

/** Where a frame's document lies in the page's window. */
export function offsetOf(page: Document): { left: number; top: number } {
  const offset = { left: 0, top: 0 };
  for (let frame = page === document ? undefined : frameOf(page.documentElement); frame; frame = frameOf(frame)) {
    const { left, top } = frame.getBoundingClientRect();
    offset.left += left + frame.clientLeft;
    offset.top += top + frame.clientTop;
  }
  return offset;
}

/** The boxes of a range in the page's window, line by line; nothing for a range that is not shown. */
export function boxesOf(range: Range): DOMRect[] {
  const page = range.startContainer.ownerDocument ?? document;
  const { left, top } = offsetOf(page);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => new DOMRect(box.left + left, box.top + top, box.width, box.height));
}
