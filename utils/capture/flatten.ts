import { absoluteAddress } from '../markdown/addresses';
import { listOf } from '../markdown/dom';

/** A page whose text lies in open shadow roots or in frames of its own origin, as one document: what the reader sees in the end. */

// Smaller frames and those of few words are players, advertisements and counters.
const FEWEST_CHARACTERS = 200;
const MOST_LEVELS = 8;

// As in snapshot.ts: shown by nature, or on a click that keeps the place.
const SHOWN_LATER = 'details,svg,math,picture,video,ruby';

const isVisible = (element: Element) =>
  (Element.prototype.checkVisibility as Element['checkVisibility'] | undefined)?.call(element) ?? true;

/** The frames below `root` that are shown, readable and have text. */
export function textFrames(root: Element): Element[] {
  const frames = listOf(Element.prototype.querySelectorAll.call(root, 'iframe,frame'));
  return frames.filter((frame) => isVisible(frame) && (contentOf(frame)?.body?.textContent ?? '').trim().length >= FEWEST_CHARACTERS);
}

/** A document with the content of frames and open shadow roots in its place, slots filled; made of copies, `page` is only read. */
export function flattenPage(page: Document, body: Element): Document {
  const flat = withHeadOf(page);
  const copy = copyOf(body, { flat, level: 0, base: '' });
  if (copy.nodeName === 'FRAMESET') flat.body.append(...copy.childNodes);
  else flat.body.replaceWith(copy);
  return flat;
}

/** An inert, empty document with the head of `page`. */
export function withHeadOf(page: Document): Document {
  const empty = DOMImplementation.prototype.createHTMLDocument.call(page.implementation, '');
  const head = Document.prototype.querySelector.call(page, 'head');
  if (head) empty.head.replaceWith(empty.importNode(head, true));
  return empty;
}

interface Place {
  flat: Document;
  level: number;
  /** What addresses within a frame stand on. */
  base: string;
}

function copyOf(element: Element, { flat, level, base }: Place): Element {
  const frame = level < MOST_LEVELS && /^I?FRAME$/.test(element.nodeName) ? contentOf(element)?.body : undefined;
  const copy = frame ? flat.createElement('div') : (flat.importNode(element, false) as Element);
  for (const name of base ? ['href', 'src'] : []) {
    const address = absoluteAddress(copy.getAttribute(name) ?? '', base);
    if (address) copy.setAttribute(name, address);
  }
  const inner = { flat, level: level + (frame || element.shadowRoot ? 1 : 0), base: frame ? frame.baseURI : base };
  for (const node of childrenOf(frame ?? element)) {
    if (node.nodeType === 3) copy.append((node as Text).data);
    else if (node.nodeType === 1 && isSeen(node as Element)) copy.append(copyOf(node as Element, inner));
  }
  return copy;
}

const isSeen = (element: Element) => isVisible(element) || !element.textContent || element.closest(SHOWN_LATER) !== null;

// As they are shown: a host shows its root, a slot what was put into it.
function childrenOf(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  const assigned = element.nodeName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...element.childNodes];
}

/** The document in a frame of the page's own origin; nothing of others, which are not asked. */
export function contentOf(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}
