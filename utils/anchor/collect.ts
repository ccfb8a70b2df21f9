import { read } from './dom-reads';
import { type Sight, visibilityOf } from './visibility';

/** A stretch of text as its source has it: of a text node, or of anything else that has text and no DOM. */
export interface TextPiece {
  text: string;
  /** A new block (paragraph, cell, line) begins with this piece. */
  startsBlock?: boolean;
  node?: Text;
}

export interface CollectOptions {
  /** Elements of our own, and whatever else is not the page's text. */
  isIgnored?: (element: Element) => boolean;
}

type Step = Node | Sight | 'block' | 'end';

/**
 * The visible text of a document, an element or a shadow root, in the order in which it is drawn: through open shadow roots and their
 * slots, with what is shown in a moment. Text that is hidden, code, form controls and the readings of ruby are left out. Without recursion: pages can be very deep.
 */
export function collectText(root: Node, { isIgnored }: CollectOptions = {}): TextPiece[] {
  const page = read.nodeType(root) === 9 ? (root as Document) : read.page(root);
  const view = page && read.view(page);
  const pieces: TextPiece[] = [];
  const sights: Sight[] = [];
  let startsBlock = true;
  const stack: Step[] = [root];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const type = typeof step === 'string' ? 0 : read.nodeType(step);
    if (step === 'block') startsBlock = true;
    else if (step === 'end') sights.pop();
    else if (typeof step === 'string') sights.push(step);
    else if (type === 3) {
      const { data } = step as Text;
      if (data === '' || sights.at(-1) === 'hidden') continue;
      pieces.push({ text: data, startsBlock, node: step as Text });
      startsBlock = false;
    } else if (type === 1) {
      const element = step as Element;
      if (isIgnored?.(element)) continue;
      const { isLeftOut, sight, isBlock } = visibilityOf(element, view, sights.at(-1) ?? 'shown');
      if (isLeftOut) continue;
      if (isBlock) stack.push('block');
      stack.push('end');
      pushReversed(stack, childrenOf(element));
      stack.push(sight);
      if (isBlock) stack.push('block');
    } else if (type === 9 || type === 11) pushReversed(stack, [...read.childNodes(step as Node)]);
  }
  return pieces;
}

function pushReversed(stack: Step[], nodes: Node[]): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) stack.push(nodes[at] as Node);
}

/** What is drawn in an element: its shadow root instead of its children, and in a slot what was put there. */
function childrenOf(element: Element): Node[] {
  const shadow = read.shadowRoot(element);
  if (shadow) return [...shadow.childNodes];
  if (read.tagName(element) === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return [...read.childNodes(element)];
}
