import { boxesOf } from './documents';

// Some lines before a passage tell where one is.
const ABOVE = 0.3;

/** Brings a passage into view, in whatever scrolls around it. Nothing flies by, whatever the page's style says. */
export function revealRange(range: Range): void {
  const { startContainer } = range;
  const element = startContainer.nodeType === Node.ELEMENT_NODE ? (startContainer as Element) : startContainer.parentElement;
  for (let closed = element?.closest('details:not([open])'); closed; closed = closed.parentElement?.closest('details:not([open])')) {
    (closed as HTMLDetailsElement).open = true;
  }
  const isShown = () => boxesOf(range).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  if (isShown()) return;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const top = boxesOf(range)[0]?.top;
  // Of a long paragraph the middle may be far from the passage.
  if (top !== undefined && !isShown()) window.scrollBy({ top: top - innerHeight * ABOVE, behavior: 'instant' });
}

/** Selects a passage, beside what is selected or alone. */
export function selectRange(range: Range, { isAlone = false } = {}): void {
  const selection = range.startContainer.isConnected ? range.startContainer.ownerDocument?.getSelection() : undefined;
  if (isAlone) selection?.removeAllRanges();
  selection?.addRange(range);
}
