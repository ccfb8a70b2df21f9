import { expect, it } from 'vitest';
import { actOfKey } from '../../../utils/annotate/highlight/toolbar-keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, ...more }) as KeyboardEvent;
const mark = { kind: 'highlight', hasUndo: true } as const;

it.each(['Delete', '#'])('removes a highlight with %s, as the lists do', (key) => {
  expect(actOfKey(press(key), mark)).toBe('remove');
  expect(actOfKey(press(key), { kind: 'selection' })).toBeUndefined();
});

it('leaves Backspace to the page', () => {
  expect(actOfKey(press('Backspace'), mark)).toBeUndefined();
});

it('takes the last step back with z, Ctrl+Z and ⌘Z', () => {
  for (const kind of ['highlight', 'removed'] as const) {
    const content = { kind, hasUndo: true };
    expect(actOfKey(press('z'), content)).toBe('undo');
    expect(actOfKey(press('z', { ctrlKey: true }), content)).toBe('undo');
    expect(actOfKey(press('z', { metaKey: true }), content)).toBe('undo');
    expect(actOfKey(press('Z', { ctrlKey: true, shiftKey: true }), content)).toBeUndefined();
  }
});

it('leaves Ctrl+Z to the page where there is nothing of ours to take back', () => {
  expect(actOfKey(press('z', { ctrlKey: true }), { kind: 'highlight' })).toBeUndefined();
  expect(actOfKey(press('z', { ctrlKey: true }), { kind: 'selection' })).toBeUndefined();
});

it('copies the quote with c, and with its source with C', () => {
  expect(actOfKey(press('c'), mark)).toBe('copy');
  expect(actOfKey(press('C', { shiftKey: true }), mark)).toBe('cite');
  expect(actOfKey(press('C', { shiftKey: true }), { kind: 'selection' })).toBe('cite');
  expect(actOfKey(press('c', { ctrlKey: true }), mark)).toBeUndefined();
});

it('colours with 1 to 5', () => {
  expect(actOfKey(press('2'), { kind: 'selection' })).toEqual({ color: 'figure' });
  expect(actOfKey(press('6'), mark)).toBeUndefined();
  expect(actOfKey(press('0'), mark)).toBeUndefined();
});

it('has only what is offered where something was said', () => {
  expect(actOfKey(press('n'), { kind: 'removed', hasUndo: true })).toBeUndefined();
  expect(actOfKey(press('2'), { kind: 'problem' })).toBeUndefined();
  expect(actOfKey(press('Escape'), { kind: 'problem' })).toBe('close');
});
