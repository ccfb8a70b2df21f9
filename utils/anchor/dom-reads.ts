/**
 * Reading the page past what its form fields put in the way: `<form><input name=tagName>` hides the form's own property, so members are taken from
 * the prototypes and never from the element.
 */
function makeReads() {
  const getter = <T>(prototype: object, name: string) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => T;
    return (node: Node): T => get.call(node);
  };
  return {
    nodeType: getter<number>(Node.prototype, 'nodeType'),
    childNodes: getter<NodeListOf<ChildNode>>(Node.prototype, 'childNodes'),
    page: getter<Document | null>(Node.prototype, 'ownerDocument'),
    tagName: getter<string>(Element.prototype, 'tagName'),
    shadowRoot: getter<ShadowRoot | null>(Element.prototype, 'shadowRoot'),
    view: getter<Window | null>(Document.prototype, 'defaultView'),
    root: (node: Node) => Node.prototype.getRootNode.call(node),
    contains: (outer: Node, inner: Node) => Node.prototype.contains.call(outer, inner),
    compare: (one: Node, other: Node) => Node.prototype.compareDocumentPosition.call(one, other),
    hasAttribute: (element: Element, name: string) => Element.prototype.hasAttribute.call(element, name),
    getAttribute: (element: Element, name: string) => Element.prototype.getAttribute.call(element, name),
  };
}

// Modules are also loaded where there is no DOM, and never used there.
export const read = typeof Node === 'undefined' ? (undefined as never) : makeReads();
