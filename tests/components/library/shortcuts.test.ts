import { expect, it } from 'vitest';
import { commandOf, type Key } from '../../../components/library/shortcuts';

const key = (name: string, part: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...part,
});

it.each<[string, Key, boolean, string | undefined]>([
  ['j moves, wherever the focus is', key('j'), false, 'next'],
  ['an arrow moves in the list', key('ArrowDown'), true, 'next'],
  ['an arrow scrolls elsewhere', key('ArrowDown'), false, undefined],
  ['Enter opens in the list', key('Enter'), true, 'open'],
  ['Enter presses what has the focus elsewhere', key('Enter'), false, undefined],
  ['Shift with an arrow takes a range', key('ArrowUp', { shiftKey: true }), true, 'previousRange'],
  ['# is typed with Shift', key('#', { shiftKey: true }), false, 'delete'],
  ['? is typed with Shift', key('?', { shiftKey: true }), false, 'help'],
  ['Ctrl+A selects all in the list', key('a', { ctrlKey: true }), true, 'selectAll'],
  ['Ctrl+A selects text elsewhere', key('a', { ctrlKey: true }), false, undefined],
  ['⌘Z undoes', key('z', { metaKey: true }), false, 'undo'],
  ['z undoes, as on a page', key('z'), false, 'undo'],
  ['] goes to the next highlight', key(']'), false, 'nextHighlight'],
  ['redo is not undo', key('Z', { ctrlKey: true, shiftKey: true }), false, undefined],
  ['Ctrl+C copies as everywhere', key('c', { ctrlKey: true }), true, undefined],
  ['Alt belongs to the browser', key('e', { altKey: true }), true, undefined],
  ['other letters mean nothing', key('q'), true, undefined],
])('%s', (_, event, isInList, command) => {
  expect(commandOf(event, { isInList })).toBe(command);
});
