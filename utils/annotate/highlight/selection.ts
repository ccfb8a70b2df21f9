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

/** Whether a field or an editor has the focus, so that keys belong to it. */
export function isTyping(page: Document): boolean {
  const { activeElement } = page;
  return activeElement !== null && (FIELDS.test(activeElement.localName) || isEditable(activeElement));
}

function rangesIn(page: Document): Range[] {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
  return ranges.filter((range) => range.toString().trim() !== '');
}

function isEditable(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  if (!element) return false;
  return (
    element.ownerDocument.designMode === 'on' ||
    element.closest('input,textarea') !== null ||
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
