/**
 * Reading the page past what its form fields put in the way: `<form><input name=tagName>` hides the form's own property, so members are taken from
 * the prototypes and never from the element.
 */
function makeReads() {
  const getter = <T>(prototype: object, name: string) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => T;
    return (node: Node): T => get.call(node);
  };
  const node = Node.prototype;
  const element = Element.prototype;
  return {
    nodeType: getter<number>(node, 'nodeType'),
    childNodes: getter<NodeListOf<ChildNode>>(node, 'childNodes'),
    page: getter<Document | null>(node, 'ownerDocument'),
    tagName: getter<string>(element, 'tagName'),
    shadowRoot: getter<ShadowRoot | null>(element, 'shadowRoot'),
    view: getter<Window | null>(Document.prototype, 'defaultView'),
    root: (of: Node) => node.getRootNode.call(of),
    contains: (outer: Node, inner: Node) => node.contains.call(outer, inner),
    compare: (one: Node, other: Node) => node.compareDocumentPosition.call(one, other),
    words: getter<string | null>(node, 'textContent'),
    box: (of: Element) => element.getBoundingClientRect.call(of),
    attribute: (of: Element, name: string) => element.getAttribute.call(of, name),
  };
}

// Modules are also loaded where there is no DOM, and never used there.
export const read = typeof Node === 'undefined' ? (undefined as never) : makeReads();
