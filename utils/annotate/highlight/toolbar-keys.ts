import { HIGHLIGHT_COLORS } from '../../model/highlight';
import type { ToolbarAct, ToolbarContent } from './toolbar-content';

// Not Backspace: who still means a field that lost the focus must lose no highlight.
const KEYS: Record<string, ToolbarAct> = {
  n: 'note',
  t: 'tag',
  c: 'copy',
  C: 'cite',
  Delete: 'remove',
  '#': 'remove',
  z: 'undo',
  Escape: 'close',
};

/** What a key means to the toolbar; nothing where it belongs to the page. */
export function actOfKey(
  { key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent,
  { kind, hasUndo }: Pick<ToolbarContent, 'kind' | 'hasUndo'>,
): ToolbarAct | undefined {
  if (altKey || isComposing) return undefined;
  // The browser's own way back, where the page has none of ours before it.
  if (ctrlKey || metaKey) return hasUndo && key === 'z' ? 'undo' : undefined;
  const color = HIGHLIGHT_COLORS[Number(key) - 1];
  const act = color ? { color } : KEYS[key];
  if (act === 'close' || kind === 'highlight') return act;
  if (kind === 'removed') return act === 'undo' ? act : undefined;
  return kind === 'problem' || act === 'remove' || act === 'undo' ? undefined : act;
}
