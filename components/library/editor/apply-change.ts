import type { TextChange } from './markdown-acts';

/** Writes a change into a field as if it were typed: the browser's own undo takes it back. */
export function applyChange(field: HTMLTextAreaElement, { from, to, insert, select }: TextChange): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The only way that keeps the undo history of a field; not standard, and in every browser.
  const isTyped = insert ? document.execCommand?.('insertText', false, insert) : from === to || document.execCommand?.('delete');
  if (!isTyped) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
}
