import type { Key, ShortcutHelp } from '../shortcuts';

export type ReaderCommand = 'find' | 'contents' | 'larger' | 'smaller' | 'usual';

const KEYS: Record<string, ReaderCommand> = {
  f: 'find',
  i: 'contents',
  '+': 'larger',
  // The same key without Shift, on many keyboards.
  '=': 'larger',
  '-': 'smaller',
  '0': 'usual',
};

/**
 * What a key means for the text that is open, if anything. Ctrl+F (⌘F) looks in the text while the focus is in it; elsewhere, and in the field that it opens,
 * it is the browser's own.
 */
export function readerCommandOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  { isInText }: { isInText: boolean },
): ReaderCommand | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return isInText && !shiftKey && key.toLowerCase() === 'f' ? 'find' : undefined;
  return KEYS[key];
}

/** The keys that mean the text that is open. */
export const READER_HELP: ShortcutHelp = [
  { keys: ['j', 'k'], text: 'library_keyStep' },
  { keys: ['f', 'Ctrl + F'], text: 'library_keyFind' },
  { keys: ['i'], text: 'library_contents' },
  { keys: ['+', '-'], text: 'library_keySize' },
  { keys: ['0'], text: 'library_keySizeUsual' },
];
