import { expect, it } from 'vitest';
import { type ReaderCommand, readerCommandOf } from '../../../../components/library/reader/reader-keys';
import { commandOf } from '../../../../components/library/shortcuts';

const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

it.each<[string, object, boolean, ReaderCommand | undefined]>([
  ['f', {}, false, 'find'],
  ['f', { ctrlKey: true }, true, 'find'],
  ['f', { metaKey: true }, true, 'find'],
  ['f', { ctrlKey: true }, false, undefined],
  ['F', { ctrlKey: true, shiftKey: true }, true, undefined],
  ['i', {}, false, 'contents'],
  ['+', { shiftKey: true }, false, 'larger'],
  ['=', {}, false, 'larger'],
  ['-', {}, false, 'smaller'],
  ['-', { ctrlKey: true }, true, undefined],
  ['0', {}, false, 'usual'],
  ['0', { ctrlKey: true }, true, undefined],
  ['f', { altKey: true }, true, undefined],
])('takes %s %o, in the text: %s, for %s', (name, more, isInText, command) => {
  expect(readerCommandOf(key(name, more), { isInText })).toBe(command);
});

it('takes no key that means something else in the library', () => {
  for (const name of ['f', 'i', '+', '=', '-', '0']) expect(commandOf(key(name), { isInList: true })).toBeUndefined();
});
