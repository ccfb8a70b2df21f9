/** A place in a text that stays the same at any width and any size: a block, and how much of it lies above. */
export interface Place {
  /** Counted through the whole text, from 0. */
  block: number;
  /** Of the block's height, from 0 to 1. */
  share: number;
}

/** The blocks that stand beside one another in a document: what is in it first, and what is in each further part. */
function groupsOf(page: Document): Element[][] {
  const isText = (element: Element) => !element.matches('section.part, .print-heading, .print-end');
  return [page.body, ...page.querySelectorAll('body > section.part')].map((group) => [...group.children].filter(isText));
}

/** The place at a height, measured from the upper edge of the document; undefined above the text. */
export function placeAt(page: Document, y: number): Place | undefined {
  if (y <= 0) return undefined;
  let before = 0;
  const groups = groupsOf(page).filter(({ length }) => length > 0);
  for (const [number, group] of groups.entries()) {
    const end = group.at(-1)?.getBoundingClientRect().bottom ?? 0;
    if (y < end || number === groups.length - 1) {
      const at = lastAbove(group, y);
      const { top, height } = group[at]?.getBoundingClientRect() ?? { top: 0, height: 0 };
      const share = height > 0 ? Math.max(0, Math.min(1, (y - top) / height)) : 0;
      return { block: before + at, share: Math.round(share * 1000) / 1000 };
    }
    before += group.length;
  }
  return undefined;
}

/** The height of a place in the document as it is laid out now; undefined while its block is not there yet. */
export function heightOf(page: Document, { block, share }: Place): number | undefined {
  let before = 0;
  for (const group of groupsOf(page)) {
    const element = group[block - before];
    if (element) {
      const { top, height } = element.getBoundingClientRect();
      return top + height * share;
    }
    before += group.length;
  }
  return undefined;
}

/** Index of the last block that begins at or above `y`; the first where none does. */
function lastAbove(group: readonly Element[], y: number): number {
  let [low, high] = [0, group.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((group[middle]?.getBoundingClientRect().top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far below the upper edge of the scrolling element the frame begins; negative once it is scrolled past. */
export function frameTop(scroller: HTMLElement, page: Document): number | undefined {
  const frame = page.defaultView?.frameElement;
  return frame ? frame.getBoundingClientRect().top - scroller.getBoundingClientRect().top : undefined;
}

/** The place at the upper edge of what is seen. */
export function placeInSight(scroller: HTMLElement, page: Document): Place | undefined {
  const top = frameTop(scroller, page);
  return top === undefined ? undefined : placeAt(page, -top);
}

/** Scrolls a place to the upper edge. Returns whether it is there already, to the pixel. */
export function scrollToPlace(scroller: HTMLElement, page: Document, place: Place): boolean {
  const frame = page.defaultView?.frameElement as HTMLElement | null | undefined;
  const height = heightOf(page, place);
  if (!frame || height === undefined) return false;
  // The frame takes the height of its text only after the next drawing: until then there is nothing to scroll to.
  const needed = page.body.getBoundingClientRect().height;
  if (frame.offsetHeight < needed) frame.style.height = `${Math.ceil(needed)}px`;
  const off = (frameTop(scroller, page) ?? 0) + height;
  if (Math.abs(off) < 1) return true;
  const before = scroller.scrollTop;
  scroller.scrollTop = before + off;
  return scroller.scrollTop === before;
}
