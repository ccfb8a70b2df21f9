// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchDrag } from '../../../../components/library/collections/order/drag';

const onCollect = vi.fn();
const opened = vi.fn();
let stop: () => void;

function move(type: string, target: EventTarget, clientX = 0): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, clientX });
  Object.assign(event, { pointerId: 1, isPrimary: true, pointerType: 'mouse' });
  target.dispatchEvent(event);
}
const link = () => document.querySelector('a[data-id]') as HTMLElement;

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  opened.mockClear();
  onCollect.mockClear();
  document.body.innerHTML =
    '<div class="root"><a data-collection="c">C</a><div class="articles"><div class="row"><a data-id="a"><bdi>A</bdi></a></div></div></div>';
  link().addEventListener('click', opened);
  document.elementFromPoint = () => document.querySelector('[data-collection]');
  stop = watchDrag(document.querySelector('.root') as HTMLElement, {
    isOrdered: () => false,
    idsOf: (id) => [id],
    label: (_, title) => title,
    onPlace: () => {},
    onCollect,
  });
});
afterEach(() => stop());

it('brings an article into a collection, and opens nothing', () => {
  move('pointerdown', link());
  move('pointermove', document, 20);
  expect(document.querySelector('.drag-card')?.textContent).toBe('A');
  move('pointerup', document, 20);
  link().click();
  expect(onCollect).toHaveBeenCalledWith(['a'], 'c');
  expect(opened).not.toHaveBeenCalled();
  expect(document.querySelector('.drag-card')).toBeNull();
});

it('gives up with Escape, and the button that is let go then opens nothing', async () => {
  move('pointerdown', link());
  move('pointermove', document, 20);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(document.querySelector('.drag-card')).toBeNull();
  await new Promise((resolve) => setTimeout(resolve));
  move('pointerup', document);
  link().click();
  expect(opened).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve));
  link().click();
  expect(opened).toHaveBeenCalledOnce();
  expect(onCollect).not.toHaveBeenCalled();
});

it('takes its picture away with the page', () => {
  move('pointerdown', link());
  move('pointermove', document, 20);
  stop();
  expect(document.querySelector('.drag-card')).toBeNull();
});
