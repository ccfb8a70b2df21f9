import { childrenOf, holds, pageInside, parentOf, rectOf } from './dom';

/** What can be picked on a page: shown boxes with something to read or to see in them, and the ways from one to the next. */

const SILENT = /^(?:script|style|noscript|template|head|title)$/i;
const PICTURES = 'img,picture,video,svg,canvas';
// Parts of a text that alone are seldom meant.
const PIECES = /^(?:p|h[1-6]|li|dt|dd|dl|ul|ol|pre|blockquote|figure|figcaption|img|picture|svg|hr|details|summary|center)$/i;
const CELLS = /^(?:td|th|tr|tbody|thead|tfoot|caption)$/i;
/** Shorter than this, a box without boxes in it is a line of a text. */
const LINE = 120;
/** Shorter than this, a cell is one of a table of data, and not the layout of an old page. */
const CELL = 200;
// More than any article; counting on would keep the pointer waiting.
const MOST_NODES = 60_000;

const lengths = new WeakMap<Element, number>();

/** Characters to read in an element, white space left out; counted once. */
export function textLength(element: Element): number {
  const known = lengths.get(element);
  if (known !== undefined) return known;
  let [count, nodes] = [0, 0];
  const roots: Node[] = [element];
  for (let root = roots.pop(); root && nodes < MOST_NODES; root = roots.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => (SILENT.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    });
    for (let node: Node | null = walker.currentNode; node && nodes < MOST_NODES; node = walker.nextNode()) {
      nodes += 1;
      if (node.nodeType === 3) count += (node as Text).data.replace(/\s+/g, '').length;
      else if (node.nodeType === 1) {
        const inner = (node as Element).shadowRoot ?? pageInside(node as Element)?.body;
        if (inner) roots.push(inner);
      }
    }
  }
  lengths.set(element, count);
  return count;
}

/** Pictures in an element, itself included. */
export function pictureCount(element: Element): number {
  const inside = Element.prototype.querySelectorAll.call(element, PICTURES).length;
  return inside + (Element.prototype.matches.call(element, PICTURES) ? 1 : 0);
}

/** Whether an element is a box of its own, is shown, and has something in it. */
export function isBlock(element: Element): boolean {
  if (SILENT.test(element.nodeName) || /^(?:html|i?frame|br|hr)$/i.test(element.nodeName)) return false;
  // A part of a drawing is no block, but the drawing is.
  if ('ownerSVGElement' in element && element.ownerSVGElement) return false;
  const { width, height } = rectOf(element);
  if (width < 4 || height < 4) return false;
  const { display, visibility } = getComputedStyle(element);
  if (/^(?:inline|contents|none)$/.test(display) && !Element.prototype.matches.call(element, PICTURES)) return false;
  return visibility === 'visible' && (textLength(element) > 0 || pictureCount(element) > 0);
}

/** The block that a person most likely means when pointing at an element: the text that a paragraph belongs to, the table of a cell. */
export function blockAround(element: Element): Element | undefined {
  let block = isBlock(element) ? element : nextBlockUp(element);
  while (block && isPiece(block)) {
    const outer = nextBlockUp(block);
    if (!outer || isWholePage(outer)) break;
    block = outer;
  }
  return block;
}

/** The next block up that holds more than this one. */
export function largerBlock(block: Element): Element | undefined {
  const [text, pictures] = [textLength(block), pictureCount(block)];
  let outer = nextBlockUp(block);
  while (outer && textLength(outer) <= text && pictureCount(outer) <= pictures) outer = nextBlockUp(outer);
  return outer;
}

/** The blocks that a block consists of, boxes around a single one left out. */
export function blocksIn(block: Element): Element[] {
  const found: Element[] = [];
  const collect = (element: Element) => {
    for (const child of childrenOf(element)) {
      if (isBlock(child)) found.push(child);
      else if (!SILENT.test(child.nodeName)) collect(child);
    }
  };
  collect(block);
  const [only] = found;
  return found.length === 1 && only && textLength(only) >= textLength(block) ? blocksIn(only) : found;
}

/** The next block down: the one that holds `inside` if there is one, else that with the most to read. */
export function smallerBlock(block: Element, inside?: Element): Element | undefined {
  const blocks = blocksIn(block);
  const pointed = inside && blocks.find((one) => holds(one, inside));
  return (
    pointed ?? blocks.reduce<Element | undefined>((most, one) => (most && textLength(most) >= textLength(one) ? most : one), undefined)
  );
}

/** The block before (-1) or after (1) this one in the page's order. */
export function neighbour(block: Element, step: 1 | -1): Element | undefined {
  for (let at: Element = block, outer = largerBlock(at); outer; at = outer, outer = largerBlock(at)) {
    const blocks = blocksIn(outer);
    const place = blocks.findIndex((one) => holds(one, at));
    const next = place < 0 ? undefined : blocks[place + step];
    if (next) return next;
  }
  return undefined;
}

function nextBlockUp(element: Element): Element | undefined {
  let outer = parentOf(element);
  while (outer && !isBlock(outer)) outer = parentOf(outer);
  return outer;
}

function isPiece(block: Element): boolean {
  const { nodeName } = block;
  if (PIECES.test(nodeName)) return true;
  if (CELLS.test(nodeName)) return textLength(block) < CELL;
  return textLength(block) < LINE && blocksIn(block).length === 0;
}

function isWholePage(block: Element): boolean {
  return /^body$/i.test(block.nodeName);
}
