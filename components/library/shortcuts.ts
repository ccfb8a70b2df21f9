import type { MessageKey } from '../../utils/i18n';

export type Command =
  | 'next'
  | 'previous'
  | 'nextRange'
  | 'previousRange'
  | 'first'
  | 'last'
  | 'firstRange'
  | 'lastRange'
  | 'nextPage'
  | 'previousPage'
  | 'nextPageRange'
  | 'previousPageRange'
  | 'open'
  | 'select'
  | 'selectAll'
  | 'clear'
  | 'export'
  | 'copy'
  | 'tag'
  | 'collect'
  | 'uncollect'
  | 'moveUp'
  | 'moveDown'
  | 'moveFirst'
  | 'moveLast'
  | 'star'
  | 'read'
  | 'delete'
  | 'original'
  | 'search'
  | 'add'
  | 'undo'
  | 'nextHighlight'
  | 'previousHighlight'
  | 'help';

/** What `commandOf` needs to know of a key event. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Keys that speak of the list only while the focus is in it: elsewhere they scroll, or select text. */
const LIST_KEYS: Record<string, [plain: Command, range: Command]> = {
  ArrowDown: ['next', 'nextRange'],
  ArrowUp: ['previous', 'previousRange'],
  Home: ['first', 'firstRange'],
  End: ['last', 'lastRange'],
  PageDown: ['nextPage', 'nextPageRange'],
  PageUp: ['previousPage', 'previousPageRange'],
  Enter: ['open', 'open'],
};

/** Keys that change the order by hand, with Alt: by one, and with Shift as far as it goes. */
const MOVE_KEYS: Record<string, [byOne: Command, far: Command]> = {
  ArrowUp: ['moveUp', 'moveFirst'],
  ArrowDown: ['moveDown', 'moveLast'],
};

const KEYS: Record<string, Command> = {
  j: 'next',
  J: 'nextRange',
  k: 'previous',
  K: 'previousRange',
  x: 'select',
  e: 'export',
  c: 'copy',
  t: 'tag',
  b: 'collect',
  B: 'uncollect',
  s: 'star',
  m: 'read',
  '#': 'delete',
  Delete: 'delete',
  o: 'original',
  '/': 'search',
  n: 'add',
  z: 'undo',
  ']': 'nextHighlight',
  '[': 'previousHighlight',
  '?': 'help',
  Escape: 'clear',
};

/** The command that a key means, if any. */
export function commandOf(key: Key, { isInList }: { isInList: boolean }): Command | undefined {
  if (key.altKey) {
    const move = key.ctrlKey || key.metaKey ? undefined : MOVE_KEYS[key.key];
    return isInList ? move?.[key.shiftKey ? 1 : 0] : undefined;
  }
  if (key.ctrlKey || key.metaKey) {
    if (key.key.toLowerCase() === 'z' && !key.shiftKey) return 'undo';
    return key.key.toLowerCase() === 'a' && isInList ? 'selectAll' : undefined;
  }
  const inList = LIST_KEYS[key.key];
  if (inList) return isInList ? inList[key.shiftKey ? 1 : 0] : undefined;
  return KEYS[key.key];
}

/** Keys with what they do, as the help shows them; several keys of one entry do the same. */
export type ShortcutHelp = readonly { keys: readonly string[]; text: MessageKey }[];

/** The keys that mean articles, and the library as a whole. */
export const SHORTCUT_HELP: ShortcutHelp = [
  { keys: ['j', '↓'], text: 'library_keyNext' },
  { keys: ['k', '↑'], text: 'library_keyPrevious' },
  { keys: ['Enter'], text: 'library_keyOpen' },
  { keys: ['x'], text: 'library_keySelect' },
  { keys: ['Shift + ↓ ↑'], text: 'library_keyRange' },
  { keys: ['Ctrl + A'], text: 'library_keySelectAll' },
  { keys: ['Esc'], text: 'library_keyClear' },
  { keys: ['/'], text: 'library_keySearch' },
  { keys: ['t'], text: 'library_keyTag' },
  { keys: ['b'], text: 'collections_key' },
  { keys: ['Shift + B'], text: 'collections_keyLeave' },
  { keys: ['Alt + ↓ ↑'], text: 'collections_keyMove' },
  { keys: ['s'], text: 'library_keyStar' },
  { keys: ['m'], text: 'library_keyRead' },
  { keys: ['e'], text: 'library_keyExport' },
  { keys: ['c'], text: 'library_keyCopy' },
  { keys: ['o'], text: 'library_keyOriginal' },
  { keys: ['Ctrl + P'], text: 'library_print' },
  { keys: ['#', 'Delete'], text: 'library_keyDelete' },
  { keys: ['z', 'Ctrl + Z'], text: 'library_keyUndo' },
  { keys: ['n'], text: 'library_keyNew' },
  { keys: ['?'], text: 'library_keyHelp' },
];

/** The commands that the browser gives keys to, on every page. */
export const PAGE_COMMANDS = [
  { name: '_execute_action', text: 'library_keyPopup' },
  { name: 'clip-page', text: 'commandClipPage' },
  { name: 'highlight-selection', text: 'commandHighlight' },
] as const satisfies { name: string; text: MessageKey }[];

/** The keys that mean highlights: in the open article, and in the lists of them. */
export const HIGHLIGHT_HELP: ShortcutHelp = [
  { keys: ['h'], text: 'library_keyWalk' },
  { keys: ['↓', '↑'], text: 'library_keySentence' },
  { keys: ['Shift + ↓ ↑'], text: 'library_keySentences' },
  { keys: ['→', '←'], text: 'library_keyWordEnd' },
  { keys: ['Shift + → ←'], text: 'library_keyWordStart' },
  { keys: ['1', '…', '5'], text: 'library_keyColor' },
  { keys: ['n'], text: 'library_keyMarkNote' },
  { keys: ['t'], text: 'library_keyMarkTags' },
  { keys: ['c'], text: 'library_markCopy' },
  { keys: ['Shift + C'], text: 'library_markCite' },
  { keys: ['#', 'Delete'], text: 'library_markRemove' },
  { keys: ['[', ']'], text: 'library_keyMarkStep' },
  { keys: ['l'], text: 'library_keyMarkList' },
  { keys: ['a'], text: 'library_keyMarkAccept' },
];
