import { surveyPage } from './survey';

/**
 * The selected part of the page as a detached, inert document of its own; nothing where nothing is selected. Several ranges (Firefox)
 * follow each other.
 */
export function selectedDocument(page: Document): Document | undefined {
  const selection = Document.prototype.getSelection.call(page);
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return undefined;
  const copy = DOMImplementation.prototype.createHTMLDocument.call(document.implementation, '');
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    surveyPage(page, range.commonAncestorContainer);
    const content = copy.importNode(range.cloneContents(), true);
    copy.body.append(wrapInList(content, range.commonAncestorContainer, copy));
  }
  return copy;
}

/** A copy of what is to be seen of one element as a document of its own. */
export function elementDocument(page: Document, element: Element): Document {
  const { hidden } = surveyPage(page, element);
  const copy = DOMImplementation.prototype.createHTMLDocument.call(document.implementation, '');
  const block = copy.importNode(element, true);
  const within = block.querySelectorAll('*');
  for (const unseen of hidden.map((index) => within[index])) unseen?.remove();
  copy.body.append(wrapInList(block, element.parentNode ?? element, copy));
  return copy;
}

// Items and rows that were selected without their list or table would lose their form.
function wrapInList(content: Node, ancestor: Node, copy: Document): Node {
  const name = ancestor.nodeName.toLowerCase();
  if (name === 'tbody' || name === 'thead' || name === 'tr')
    return wrap(name === 'tr' ? wrap(content, 'tr', copy) : content, 'table', copy);
  return /^(?:ul|ol|table|pre|blockquote)$/.test(name) ? wrap(content, name, copy) : content;
}

function wrap(content: Node, name: string, copy: Document): Element {
  const wrapper = copy.createElement(name);
  wrapper.append(content);
  return wrapper;
}
