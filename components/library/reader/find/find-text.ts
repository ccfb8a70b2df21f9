import { foldAll, foldWithMap } from '../../../../utils/search/fold';

/** Where a hit begins and ends, as a range of the document does. */
export interface Hit {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/** One part of the text, folded as the library's search folds, with the way back to the document. */
interface FoldedPart {
  folded: string;
  original: (start: number, end: number) => [number, number];
  nodes: Text[];
  /** Where each node begins in the text of all of them. */
  starts: number[];
}

// What begins a new line for the eye: no hit runs across.
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, tr, table, pre, blockquote, div, section, figure, figcaption, ul, ol, dl, dt, dd, body';
const SKIPPED = '.print-heading, .print-end, .print-number';
const LINE = '\n';

/** What is looked for, folded; spaces count as one. Empty when there is nothing to look for. */
export function foldNeedle(text: string): string {
  return foldAll(text).replace(/\s+/g, ' ').trim();
}

/** The pieces in which a document is read: what stands in it first, then each part that was added. */
export function partsOf(page: Document): Element[] {
  return [page.body, ...page.querySelectorAll('body > section.part')];
}

/** Reads a part: its text nodes in a row, folded. */
export function foldPart(part: Element): FoldedPart {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    const element = node as Element;
    // Added parts are read by themselves.
    const isOther = element.matches(SKIPPED) || (part.localName === 'body' && element.matches('section.part'));
    if (isOther) return NodeFilter.FILTER_REJECT;
    return element.localName === 'br' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) {
      text += LINE;
      continue;
    }
    const around = node.parentElement?.closest(BLOCKS) ?? null;
    if (around !== block && text) text += LINE;
    block = around;
    nodes.push(node as Text);
    starts.push(text.length);
    // A line break of the source is a space to the eye.
    text += (node.nodeValue ?? '').replace(/\s/g, ' ');
  }
  return { ...foldWithMap(text), nodes, starts };
}

/** All hits in a part, in order; hits do not overlap. */
export function findInPart({ folded, original, nodes, starts }: FoldedPart, needle: string, most: number): Hit[] {
  const hits: Hit[] = [];
  if (!needle) return hits;
  for (let at = folded.indexOf(needle); at >= 0 && hits.length < most; at = folded.indexOf(needle, at + needle.length)) {
    const [start, end] = original(at, at + needle.length);
    const [first, last] = [nodeAt(starts, start), nodeAt(starts, end - 1)];
    const [startNode, endNode] = [nodes[first], nodes[last]];
    if (!startNode || !endNode) continue;
    hits.push({ startNode, startOffset: start - (starts[first] ?? 0), endNode, endOffset: end - (starts[last] ?? 0) });
  }
  return hits;
}

/** Index of the last node that begins at or before a position. */
function nodeAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function rangeOfHit({ startNode, startOffset, endNode, endOffset }: Hit): Range {
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, Math.min(startOffset, startNode.length));
  range.setEnd(endNode, Math.min(endOffset, endNode.length));
  return range;
}

/** Reads the parts of a document once each, however often it is searched. */
export class FoldedPage {
  readonly #parts = new Map<Element, FoldedPart>();

  /** Whether a part was read already: then searching it takes no time worth speaking of. */
  has(part: Element): boolean {
    return this.#parts.has(part);
  }

  find(part: Element, needle: string, most: number): Hit[] {
    const known = this.#parts.get(part) ?? foldPart(part);
    this.#parts.set(part, known);
    return findInPart(known, needle, most);
  }
}
