import type { ShortcutHelp } from '../shortcuts';
import type { ActName } from './markdown-acts';

interface EditorKey {
  /** As `aria-keyshortcuts` has them. */
  keys: string;
  /** As they are shown. */
  shown: string;
  isIt: (event: KeyboardEvent) => boolean;
}

const letter = (key: string) => (event: KeyboardEvent) => !event.shiftKey && event.key.toLowerCase() === key;
// By the place on the keyboard: with Shift a digit gives another sign, and not the same one everywhere.
const digit = (code: string) => (event: KeyboardEvent) => event.shiftKey && event.code === code;
const entry = (key: string, isIt: EditorKey['isIt']): EditorKey => ({
  keys: `Control+${key.replaceAll(' ', '')}`,
  shown: `Ctrl + ${key}`,
  isIt,
});

/** The keys of the signs, as mail and word processors have them. */
export const EDITOR_KEYS: Record<ActName, EditorKey> = {
  bold: entry('B', letter('b')),
  italic: entry('I', letter('i')),
  link: entry('K', letter('k')),
  heading: entry('Shift + 6', digit('Digit6')),
  numbers: entry('Shift + 7', digit('Digit7')),
  list: entry('Shift + 8', digit('Digit8')),
  quote: entry('Shift + 9', digit('Digit9')),
  row: entry('Shift + 0', digit('Digit0')),
};

/** What a key means in the field of the editor, if anything. */
export function editorActOf(event: KeyboardEvent): ActName | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return undefined;
  return (Object.keys(EDITOR_KEYS) as ActName[]).find((name) => EDITOR_KEYS[name].isIt(event));
}

/** A key as this machine's keyboard names it. */
export function keyText(shown: string): string {
  return navigator.platform.startsWith('Mac') ? shown.replace('Ctrl', '⌘') : shown;
}

/** The editor's keys, for the sheet of all keys. */
export const EDITOR_HELP: ShortcutHelp = [
  { keys: ['Shift + E'], text: 'library_keyEditText' },
  { keys: ['Ctrl + S'], text: 'library_keySaveText' },
  { keys: ['Esc'], text: 'library_keyLeaveText' },
  { keys: ['Ctrl + B'], text: 'library_mdBold' },
  { keys: ['Ctrl + I'], text: 'library_mdItalic' },
  { keys: ['Ctrl + K'], text: 'library_mdLink' },
  { keys: ['Ctrl + Shift + 6'], text: 'library_mdHeading' },
  { keys: ['Ctrl + Shift + 7'], text: 'library_mdNumbers' },
  { keys: ['Ctrl + Shift + 8'], text: 'library_mdList' },
  { keys: ['Ctrl + Shift + 9'], text: 'library_mdQuote' },
  { keys: ['Ctrl + Shift + 0'], text: 'library_mdRow' },
];
