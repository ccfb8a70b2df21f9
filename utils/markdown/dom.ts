/** Small steps on a detached copy of a page's DOM. */

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** White space as a page writes it, with the ideographic space and the no-break space that old editors indent with. */
export const SPACE = String.raw`[\s\u00a0\u3000\u200b\ufeff]`;

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}

export function isBlock(node: Node | null | undefined): boolean {
  return isElement(node) && BLOCKS.has(node.nodeName);
}

/** Whether the element holds a block-level element, at any depth. */
export function holdsBlock(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (BLOCKS.has(child.nodeName) || holdsBlock(child)) return true;
  }
  return false;
}

export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim();
}

/** Puts the element's children in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** The same element under another name; its attributes are kept where asked for. */
export function rename(element: Element, name: string, attributes: string[] = []): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute);
    if (value !== null) renamed.setAttribute(attribute, value);
  }
  setSource(renamed, sourceOf(element));
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

interface Copied extends Element {
  unionclipSource?: Element;
}

/** The element of the page that an element of a copy was made from, where it was noted. On the element itself: no map is as quick. */
export function sourceOf(element: Element): Element | undefined {
  return (element as Copied).unionclipSource;
}

/** Notes the element of the page that an element of a copy was made from. */
export function setSource(element: Element, source: Element | undefined): void {
  if (source) (element as Copied).unionclipSource = source;
}

/** A snapshot of all matching elements, safe to change the tree over. */
export function all(root: Element | Document, selector: string): Element[] {
  return listOf(root.querySelectorAll(selector));
}

/** The elements of a list as an array. By index: copying a list of the DOM through its iterator takes six times as long. */
export function listOf(list: ArrayLike<Element>, limit = Number.POSITIVE_INFINITY): Element[] {
  const elements: Element[] = [];
  const length = Math.min(list.length, limit);
  for (let index = 0; index < length; index += 1) elements.push(list[index] as Element);
  return elements;
}
