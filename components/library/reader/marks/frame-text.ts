import { rangeOf, type Span, type TextIndex } from '../../../../utils/anchor';
import { createPainter, type Painter } from '../../../../utils/annotate/highlight/paint';
import { indexFrame, type MarkPlace } from './find-places';

/** The whole text as it stands in the reader's frame, with what is known about highlights in it. */
export interface FrameText {
  page: Document;
  index: TextIndex;
  painter: Painter;
  /** Where highlights are, by `placeKey`. */
  places: Map<string, MarkPlace>;
}

export function readFrameText(page: Document): FrameText {
  return { page, index: indexFrame(page), painter: createPainter(page), places: new Map() };
}

export function rangeIn({ index }: Pick<FrameText, 'index'>, span: Span | undefined): Range | undefined {
  return (span && rangeOf(index, span)) ?? undefined;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of ranges in the frame, as seen from the outer corner of the element that scrolls. */
export function boxesIn(scroller: HTMLElement, ranges: readonly Range[]): Box[] {
  const frame = ranges[0]?.startContainer.ownerDocument?.defaultView?.frameElement;
  if (!frame) return [];
  const [outer, inner] = [scroller.getBoundingClientRect(), frame.getBoundingClientRect()];
  const [x, y] = [inner.left - outer.left, inner.top - outer.top];
  return ranges.flatMap(rectsOf).map((box) => ({ left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y }));
}

// In a part that is not laid out yet a range has no boxes, though its element has.
function rectsOf(range: Range): DOMRect[] {
  const boxes = [...range.getClientRects()];
  const { startContainer: start } = range;
  const element = start.nodeType === Node.ELEMENT_NODE ? (start as Element) : start.parentElement;
  return boxes.length > 0 || !element?.closest('section.part') ? boxes : [element.getBoundingClientRect()];
}

// Where each element that scrolls is on its way to.
const ways = new WeakMap<HTMLElement, object>();

/** Ends whatever is on its way to a passage: from here on the place is somebody else's. */
export function stopScrolling(scroller: HTMLElement): void {
  ways.delete(scroller);
}

/** Enough for the parts of a long text, laid out one after another as they come near, to come to rest. */
const MOST_TRIES = 12;

/**
 * Scrolls a passage to where it is read comfortably, at `place` of the height; unless `isAlways` not at all when it is in sight already,
 * below `margin`.
 */
export function scrollToRange(scroller: HTMLElement, range: Range, { isAlways = true, margin = 8, place = 1 / 4 } = {}): void {
  const height = scroller.clientHeight;
  const [first, last] = [boxesIn(scroller, [range])[0], boxesIn(scroller, [range]).at(-1)];
  if (!isAlways && first && last && first.top >= margin && last.bottom <= height - 72) return;
  let tries = 0;
  const way = {};
  ways.set(scroller, way);
  const bring = () => {
    // Somebody went elsewhere meanwhile.
    if (ways.get(scroller) !== way) return;
    const [box] = boxesIn(scroller, [range]);
    if (!box) return;
    const off = box.top - height * place;
    const before = scroller.scrollTop;
    if (Math.abs(off) > 2) scroller.scrollTop = before + off;
    tries += 1;
    // What lies between is only laid out now, and may be higher or lower than it seemed.
    if (tries < 3 || (tries < MOST_TRIES && scroller.scrollTop !== before)) requestAnimationFrame(bring);
  };
  bring();
}
