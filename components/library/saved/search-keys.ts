import type { ShortcutHelp } from '../shortcuts';

/** The keys of the search field, and those on a saved search. */
export const SEARCH_HELP: ShortcutHelp = [
  { keys: ['Alt + ↓'], text: 'search_keyFields' },
  { keys: ['↓', 'Enter'], text: 'search_keyTake' },
  { keys: ['F2'], text: 'saved_keyRename' },
  { keys: ['Delete'], text: 'saved_keyRemove' },
  { keys: ['Alt + ↑ ↓'], text: 'saved_keyMove' },
];
