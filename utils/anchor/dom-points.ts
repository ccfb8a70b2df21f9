import { read } from './dom-reads';
import type { TextIndex } from './text-index';

/** A stretch of an index's text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The DOM range of a stretch of text, with both ends in text nodes, or null when the index has no DOM or its nodes are gone. A stretch that
 * runs across a shadow boundary is cut at it: no range can cross.
 */
export function rangeOf(index: TextIndex, { start, end }: Span): Range | null {
  if (end <= start) return null;
  const first = pieceAt(index, start);
  const last = pieceAt(index, end - 1);
  const node = index.pieces[first]?.node;
  let endNode = index.pieces[last]?.node;
  if (!node?.isConnected || !endNode) return null;
  let endOffset = offsetIn(index, last, end - 1) + 1;
  for (let piece = last; endNode?.getRootNode() !== node.getRootNode() && piece > first; endOffset = endNode?.data.length ?? 0) {
    piece -= 1;
    endNode = index.pieces[piece]?.node;
  }
  if (!endNode) return null;
  const range = Document.prototype.createRange.call(node.ownerDocument);
  range.setStart(node, Math.min(offsetIn(index, first, start), node.data.length));
  range.setEnd(endNode, Math.min(endOffset, endNode.data.length));
  return range;
}

function pieceAt({ starts, origins }: TextIndex, at: number): number {
  const origin = origins[at] as number;
  return firstWhere(starts.length, (number) => (starts[number] as number) > origin) - 1;
}

const offsetIn = ({ starts, origins }: TextIndex, piece: number, at: number) => (origins[at] as number) - (starts[piece] as number);

/**
 * The stretch of text that a range covers, without spaces at its ends, or null when it holds no visible text. The range may begin and end
 * anywhere: in elements, in hidden text, in what is left out.
 */
export function spanOf(index: TextIndex, range: AbstractRange): Span | null {
  let start = placeOf(index, range.startContainer, range.startOffset);
  let end = placeOf(index, range.endContainer, range.endOffset);
  while (start < end && /\s/.test(index.text[start] as string)) start += 1;
  while (start < end && /\s/.test(index.text[end - 1] as string)) end -= 1;
  return start < end ? { start, end } : null;
}

/** The first unit of the text that is not before a point of the DOM. */
function placeOf({ pieces, starts, origins }: TextIndex, container: Node, offset: number): number {
  const at = pieces.findIndex(({ node }) => node === container);
  let origin: number;
  if (at >= 0) origin = (starts[at] as number) + offset;
  else {
    const next = firstWhere(pieces.length, (number) => isAtOrAfter(pieces[number]?.node, container, offset));
    if (next === pieces.length) return origins.length;
    origin = starts[next] as number;
  }
  return firstWhere(origins.length, (number) => (origins[number] as number) >= origin);
}

/** Whether a text node begins at or after a point, in the tree as it is drawn. */
function isAtOrAfter(node: Text | undefined, container: Node, offset: number): boolean {
  if (!node) return false;
  let own: Node = node;
  // A node in a shadow tree stands where its host does.
  while (read.root(own) !== read.root(container)) {
    const host = (read.root(own) as ShadowRoot).host;
    if (!host) return isAtOrAfterHost(node, container);
    own = host;
  }
  const child = read.childNodes(container)[offset];
  if (child) return child === own || read.contains(child, own) || (read.compare(child, own) & 4) !== 0;
  // Behind the last child: only what follows the container.
  return own !== container && !read.contains(container, own) && (read.compare(container, own) & 4) !== 0;
}

/** The same for a point in a shadow tree and a node outside of it. */
function isAtOrAfterHost(node: Text, container: Node): boolean {
  const host = (read.root(container) as ShadowRoot).host;
  return host !== undefined && (read.compare(host, node) & 4) !== 0;
}

/** Binary search: the first number below `count` for which `isTrue` holds, or `count`. */
function firstWhere(count: number, isTrue: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
