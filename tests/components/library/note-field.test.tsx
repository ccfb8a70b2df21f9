// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoteField } from '../../../components/library/reader/NoteField';
import { draw, pass, type } from '../render';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(onSave = vi.fn(async () => true)) {
  const onPageGone = vi.fn();
  const drawn = draw(<NoteField value="before" onSave={onSave} onPageGone={onPageGone} />);
  return { ...drawn, onSave, onPageGone, field: drawn.root.querySelector('textarea') as HTMLTextAreaElement };
}

it('saves itself after a pause and says so', async () => {
  const { field, root, onSave } = open();
  await type(field, 'check the figure');
  expect(onSave).not.toHaveBeenCalled();
  await pass(1000);
  expect(onSave).toHaveBeenCalledWith('check the figure');
  expect(root.textContent).toContain('Saved');
});

it('saves at once when it is left, and when the article is closed', async () => {
  const { field, close, onSave } = open();
  await type(field, 'one');
  await act(async () => void field.dispatchEvent(new FocusEvent('blur')));
  expect(onSave).toHaveBeenCalledWith('one');
  await type(field, 'two');
  close();
  expect(onSave).toHaveBeenLastCalledWith('two');
});

it('does not save what did not change', async () => {
  const { field, close, onSave } = open();
  await type(field, 'before');
  await pass(5000);
  close();
  expect(onSave).not.toHaveBeenCalled();
});

it('tries again what could not be saved', async () => {
  const onSave = vi.fn(async () => false);
  const { field } = open(onSave);
  await type(field, 'kept');
  await pass(1000);
  expect(field.value).toBe('kept');
  await act(async () => void field.dispatchEvent(new FocusEvent('blur')));
  expect(onSave).toHaveBeenCalledTimes(2);
});

it('hands over what is unsaved, also what is just being saved, when the page goes', async () => {
  const never = new Promise<boolean>(() => {});
  const { field, onSave, onPageGone } = open(vi.fn(() => never));
  await type(field, 'typed a moment ago');
  window.dispatchEvent(new Event('pagehide'));
  expect(onPageGone).toHaveBeenCalledWith('typed a moment ago');

  await type(field, 'and more');
  await pass(1000);
  expect(onSave).toHaveBeenCalledWith('and more');
  window.dispatchEvent(new Event('pagehide'));
  expect(onPageGone).toHaveBeenLastCalledWith('and more');
});

it('hands over nothing that is saved', async () => {
  const { field, onPageGone } = open();
  await type(field, 'kept');
  await pass(1000);
  window.dispatchEvent(new Event('pagehide'));
  expect(onPageGone).not.toHaveBeenCalled();
});
