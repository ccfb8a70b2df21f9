import { listOf } from '../markdown/dom';
import { contentOf } from './flatten';
import { surveyPage } from './survey';

const MOST_LEVELS = 8;

/**
 * The selected part of the page as a detached, inert document of its own; nothing where nothing is selected. Several ranges (Firefox)
 * follow each other.
 */
export function selectedDocument(page: Document): Document | undefined {
  const selection = selectionIn(page);
  if (!selection) return undefined;
  const copy = DOMImplementation.prototype.createHTMLDocument.call(document.implementation, '');
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    surveyPage(range.startContainer.ownerDocument ?? page, range.commonAncestorContainer);
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

// The selection of the page, of a frame of its own origin, or of an open shadow root, which some browsers keep apart.
function selectionIn(page: Document, level = 0): Selection | undefined {
  const own = Document.prototype.getSelection.call(page);
  if (isSomething(own)) return own;
  for (const element of level > MOST_LEVELS ? [] : listOf(Document.prototype.querySelectorAll.call(page, '*'))) {
    const content = /^I?FRAME$/.test(element.nodeName) ? contentOf(element) : undefined;
    const inner = content ? selectionIn(content, level + 1) : (element.shadowRoot as SelectableRoot | null)?.getSelection?.();
    if (inner && isSomething(inner)) return inner;
  }
  return undefined;
}

interface SelectableRoot extends ShadowRoot {
  getSelection?: () => Selection | null;
}

function isSomething(selection: Selection | null): selection is Selection {
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
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
