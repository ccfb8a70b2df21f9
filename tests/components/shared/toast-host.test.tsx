// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ToastHost } from '../../../components/shared/ToastHost';
import { type Toasts, useToasts } from '../../../components/shared/toasts';
import { UnionclipError } from '../../../utils/model/errors';
import { click, draw, pass } from '../render';

let toasts: Toasts;
function Grab() {
  toasts = useToasts();
  return <button type="button">Elsewhere</button>;
}
const open = () =>
  draw(
    <ToastHost>
      <Grab />
    </ToastHost>,
  );
const texts = () => [...document.querySelectorAll('.toast p')].map((text) => text.textContent);
const show = (options: Parameters<Toasts['show']>[0]) => act(() => toasts.show(options));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('says what was done in a polite live region that was there before', () => {
  const { root } = open();
  const region = root.querySelector('[aria-live="polite"]');
  show({ text: 'Copied' });
  expect(region?.textContent).toContain('Copied');
});

it('keeps Undo for eight seconds, and longer while the pointer rests on it', async () => {
  open();
  show({ text: 'Deleted', undo: async () => {} });
  await pass(7900);
  expect(texts()).toEqual(['Deleted']);
  const toast = document.querySelector('.toast') as HTMLElement;
  act(() => void toast.dispatchEvent(new Event('pointerenter')));
  await pass(60_000);
  expect(texts()).toEqual(['Deleted']);
  act(() => void toast.dispatchEvent(new Event('pointerleave')));
  await pass(200);
  expect(texts()).toEqual([]);
});

it('undoes with the button and gives the focus back', async () => {
  const { button } = open();
  const undo = vi.fn(async () => {});
  show({ text: 'Deleted', undo });
  button('Elsewhere').focus();
  act(() => button('Undo').focus());
  await click(button('Undo'));
  expect(undo).toHaveBeenCalledOnce();
  expect(texts()).toEqual(['Undone']);
  expect(document.activeElement).toBe(button('Elsewhere'));
});

it('undoes the newest act on Ctrl+Z, once each', async () => {
  open();
  const undone: string[] = [];
  show({ text: 'one', undo: async () => void undone.push('one') });
  show({ text: 'two', undo: async () => void undone.push('two') });
  await act(async () => expect(toasts.undoLast()).toBe(true));
  await act(async () => expect(toasts.undoLast()).toBe(true));
  expect(undone).toEqual(['two', 'one']);
  expect(toasts.undoLast()).toBe(false);
});

it('offers one way back at a time: the one that the key means', async () => {
  const { button } = open();
  const undone: string[] = [];
  show({ text: 'one', undo: async () => void undone.push('one') });
  show({ text: 'two', undo: async () => void undone.push('two') });
  show({ text: 'Copied' });
  const offers = () => [...document.querySelectorAll('.toast')].filter((toast) => toast.querySelector('.toast-action'));
  expect(offers().map((toast) => toast.querySelector('p')?.textContent)).toEqual(['two']);
  await click(button('Undo'));
  expect(offers().map((toast) => toast.querySelector('p')?.textContent)).toEqual(['one']);
  expect(undone).toEqual(['two']);
});

it('takes an offer away when what it speaks of is gone', async () => {
  open();
  show({ text: 'Highlighted', undo: async () => {}, about: ['a'] });
  show({ text: 'Copied', about: ['a'] });
  show({ text: 'Highlighted too', undo: async () => {}, about: ['b'] });
  act(() => toasts.forget(['a']));
  expect(texts()).toEqual(['Copied', 'Highlighted too']);
});

it('lets an error stand until it is dismissed, and is silent about what was stopped', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { button } = open();
  act(() => toasts.showError(new UnionclipError('storage-full')));
  act(() => toasts.showError(new DOMException('stopped', 'AbortError')));
  await pass(60_000);
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toContain('no room left');
  await click(button('Dismiss'));
  expect(texts()).toEqual([]);
});

it('takes back what lasts longer than its toast, the newest first, for as long as it lasts', async () => {
  open();
  const [first, second] = [vi.fn(async () => {}), vi.fn(async () => {})];
  let isThere = true;
  const lasts = () => isThere;
  show({ text: 'Renamed', undo: first, lasts });
  show({ text: 'Deleted', undo: second, lasts });
  await pass(60_000);
  expect(texts()).toEqual([]);
  await act(async () => expect(toasts.undoLast()).toBe(true));
  expect(second).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
  isThere = false;
  await act(async () => expect(toasts.undoLast()).toBe(false));
  expect(first).not.toHaveBeenCalled();
});

it('takes nothing back twice', async () => {
  open();
  const undo = vi.fn(async () => {});
  show({ text: 'Renamed', undo, lasts: () => true });
  await act(async () => void toasts.undoLast());
  await act(async () => expect(toasts.undoLast()).toBe(false));
  expect(undo).toHaveBeenCalledOnce();
});
