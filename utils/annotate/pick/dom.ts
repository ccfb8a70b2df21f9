/** Reading the page past what its form fields put in the way: `<form><input name=parentNode>` hides the form's own property. */

const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as (this: Node) => Node | null;
const firstChild = Object.getOwnPropertyDescriptor(Element.prototype, 'firstElementChild')?.get as (this: Element) => Element | null;
const nextSibling = Object.getOwnPropertyDescriptor(Element.prototype, 'nextElementSibling')?.get as (this: Element) => Element | null;

/** The page inside a frame that we may look into. */
export function pageInside(frame: Element): Document | undefined {
  if (!/^i?frame$/i.test(frame.nodeName)) return undefined;
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/** The frame in which a node's document is shown; nothing for the page itself. */
export function frameOf(node: Node): Element | undefined {
  try {
    return node.ownerDocument?.defaultView?.frameElement ?? undefined;
  } catch {
    // The page itself lies in a frame of another site.
    return undefined;
  }
}

/** The element above a node, out of shadow roots and frames too. */
export function parentOf(node: Node): Element | undefined {
  const parent = parentNode.call(node);
  if (!parent) return undefined;
  if (parent.nodeType === 1) return parent as Element;
  return parent.nodeType === 11 ? (parent as ShadowRoot).host : frameOf(node);
}

/** The elements below, into shadow roots and frames too. At most `max`. */
export function childrenOf(element: Element, max = 2_000): Element[] {
  const inner = pageInside(element);
  if (inner) return inner.body ? [inner.body] : [];
  const children: Element[] = [];
  const roots = element.shadowRoot ? [element.shadowRoot.firstElementChild, firstChild.call(element)] : [firstChild.call(element)];
  for (const root of roots) {
    for (let child = root; child && children.length < max; child = nextSibling.call(child)) children.push(child);
  }
  return children;
}

/** Whether `outer` is `inner` or holds it. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** A rectangle in the coordinates of the page's window. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where an element is shown in the page's window, through the frames that it lies in. */
export function rectOf(element: Element): Rect {
  const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(element);
  const rect = { left, top, width, height };
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const outer = Element.prototype.getBoundingClientRect.call(frame);
    rect.left += outer.left + frame.clientLeft;
    rect.top += outer.top + frame.clientTop;
  }
  return rect;
}
