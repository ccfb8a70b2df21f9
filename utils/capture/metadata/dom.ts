import { listOf } from '../../markdown/dom';

/**
 * Reading a hostile DOM. `<form><input name=getAttribute>` replaces the form's own method by the input, so members are taken from the
 * prototypes and never from the element.
 */
function makeMembers() {
  const getter = (prototype: object, name: string) => Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  return {
    nodeType: getter(Node.prototype, 'nodeType'),
    parentElement: getter(Node.prototype, 'parentElement'),
    textContent: getter(Node.prototype, 'textContent'),
    localName: getter(Element.prototype, 'localName'),
    documentElement: getter(Document.prototype, 'documentElement'),
    compare: Node.prototype.compareDocumentPosition,
    contains: Node.prototype.contains,
    getAttribute: Element.prototype.getAttribute,
    closest: Element.prototype.closest,
    findFirst: Document.prototype.querySelector,
    findInElement: Element.prototype.querySelectorAll,
    findInDocument: Document.prototype.querySelectorAll,
    createTreeWalker: Document.prototype.createTreeWalker,
  };
}

// Modules are also loaded where there is no DOM, and never used there.
const dom = typeof Node === 'undefined' ? (undefined as never) : makeMembers();

export const isElement = (node: Node): node is Element => dom.nodeType.call(node) === 1;

export const isDocument = (node: Node): node is Document => dom.nodeType.call(node) === 9;

/** Tag name in lower case. */
export const tagOf = (element: Element): string => (dom.localName.call(element) as string).toLowerCase();

export const parentOf = (node: Node): Element | null => dom.parentElement.call(node) as Element | null;

export const rootOf = (page: Document): Element | null => dom.documentElement.call(page) as Element | null;

export const attributeOf = (element: Element, name: string): string | null => dom.getAttribute.call(element, name);

/** The text of a small element: metas, scripts, links. Not for whole pages. */
export const textOf = (node: Node): string => (dom.textContent.call(node) as string | null) ?? '';

export const holds = (outer: Node, inner: Node): boolean => dom.contains.call(outer, inner);

export const closestOf = (element: Element, selector: string): Element | null => dom.closest.call(element, selector);

/** Whether `first` begins before `second` in the document. */
export const isBefore = (first: Node, second: Node): boolean => (dom.compare.call(first, second) & 4) !== 0;

/** Up to `limit` elements that match, in document order. */
export function findAll(root: Document | Element, selector: string, limit = 200): Element[] {
  const { findInDocument, findInElement } = dom;
  const found = isDocument(root) ? findInDocument.call(root, selector) : findInElement.call(root, selector);
  return listOf(found, limit);
}

/** The first element that matches: stops there, where a list of all goes over the whole page. */
export const findFirst = (page: Document, selector: string): Element | null => dom.findFirst.call(page, selector);

/** A walker over elements and texts; its own methods cannot be replaced by the page. */
export const walkerOver = (page: Document, root: Element): TreeWalker => dom.createTreeWalker.call(page, root, 5);

/** Class names and id in one lower-case text, for telling what a block is for. One as long as a book would keep the patterns busy. */
export const hintOf = (element: Element): string =>
  `${(attributeOf(element, 'class') ?? '').slice(0, MAX_HINT)} ${(attributeOf(element, 'id') ?? '').slice(0, MAX_HINT)}`.toLowerCase();
const MAX_HINT = 1_000;
