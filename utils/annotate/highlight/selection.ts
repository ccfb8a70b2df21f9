import { UnionclipError } from '../../model/errors';
import { pageDocuments } from './documents';

const FIELDS = /^(input|textarea|select)$/i;

/** What is selected: one range, or several where the browser lets one select several. */
export interface Selected {
  page: Document;
  ranges: Range[];
}

/**
 * What the person selected on the page or in a frame of it.
 * @throws UnionclipError 'nothing-selected'; 'highlight-in-field' for what is selected in a field or an editor
 */
export function readSelection(): Selected {
  const pages = pageDocuments();
  // Each frame has a selection of its own: the one that has the focus is meant.
  const focused = pages.filter((page) => page.hasFocus()).reverse();
  for (const page of new Set([...focused, ...pages])) {
    const ranges = rangesIn(page);
    if (ranges.length === 0) continue;
    if (ranges.some(({ commonAncestorContainer }) => isEditable(commonAncestorContainer))) throw new UnionclipError('highlight-in-field');
    return { page, ranges };
  }
  throw new UnionclipError(pages.some(hasSelectedField) ? 'highlight-in-field' : 'nothing-selected');
}

/** As `readSelection`; undefined where nothing fit is selected. */
export function trySelection(): Selected | undefined {
  try {
    return readSelection();
  } catch {
    return undefined;
  }
}

/** Whether a key goes to a field or an editor, in shadow roots too, and so belongs to it. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target !== undefined && isEditable(target as Node);
}

function rangesIn(page: Document): Range[] {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
  return ranges.filter((range) => range.toString().trim() !== '');
}

function isEditable(node: Node): boolean {
  if (node.nodeType === Node.DOCUMENT_NODE) return (node as Document).designMode === 'on';
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element);
  if (!element) return false;
  return (
    element.ownerDocument.designMode === 'on' ||
    Element.prototype.closest.call(element, 'input,textarea,select') !== null ||
    (element as HTMLElement).isContentEditable === true
  );
}

function hasSelectedField({ activeElement }: Document): boolean {
  if (!activeElement || !FIELDS.test(activeElement.localName)) return false;
  try {
    const { selectionStart, selectionEnd } = activeElement as HTMLInputElement;
    return selectionStart !== selectionEnd;
  } catch {
    return false;
  }
}
