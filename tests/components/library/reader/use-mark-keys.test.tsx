// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { useMarkKeys } from '../../../../components/library/reader/marks/use-mark-keys';
import type { Marking } from '../../../../components/library/reader/marks/use-marking';
import type { Marks } from '../../../../components/library/reader/marks/use-marks';
import { draw, press } from '../../render';

const show = vi.fn();
const start = vi.fn();
const openList = vi.fn();
const remove = vi.fn();

function Page({ hasTarget = false }: { hasTarget?: boolean }) {
  const scroller = { current: document.querySelector<HTMLElement>('#text') };
  const marks = { entries: [{ highlight: { id: 'one' }, place: { state: 'in-place', span: { start: 0, end: 1 } } }] } as Marks;
  const target = hasTarget ? ({ kind: 'highlight', id: 'one' } as const) : undefined;
  const marking = { target, show, remove } as unknown as Marking;
  const walk = { isOn: () => false, start, step: vi.fn(), end: vi.fn() };
  useMarkKeys({
    marks,
    marking,
    walk,
    scroller: {
      get current() {
        return document.querySelector<HTMLElement>('#text') ?? scroller.current;
      },
    },
    openList,
    isOff: false,
  });
  return (
    <>
      <div class="list">
        <button type="button" id="row" />
        <input id="search" />
      </div>
      <section id="text" tabIndex={-1} />
      <aside class="mark-panel">
        <button type="button" id="card" />
      </aside>
    </>
  );
}

async function pressIn(id: string, key: string, hasTarget = false) {
  vi.clearAllMocks();
  const { root } = draw(<Page hasTarget={hasTarget} />);
  const element = root.querySelector(`#${id}`) as HTMLElement;
  element.focus();
  await press(element, key);
}
const focused = () => document.activeElement?.id;

it('means the open article in the list of articles too, and goes to it', async () => {
  await pressIn('row', ']');
  expect(show).toHaveBeenCalledWith('one');
  expect(focused()).toBe('text');
  await pressIn('row', 'h');
  expect(start).toHaveBeenCalled();
  expect(focused()).toBe('text');
  await pressIn('row', 'l');
  expect(openList).toHaveBeenCalled();
});

it('leaves # to the row that has the focus, and every key to a field', async () => {
  await pressIn('row', '#', true);
  expect(remove).not.toHaveBeenCalled();
  await pressIn('text', '#', true);
  expect(remove).toHaveBeenCalled();
  await pressIn('search', 'h');
  expect(start).not.toHaveBeenCalled();
});

it('leads out of the list of highlights', async () => {
  await pressIn('card', 'h');
  expect(start).toHaveBeenCalled();
  await pressIn('card', 'l');
  expect(focused()).toBe('text');
  expect(openList).not.toHaveBeenCalled();
});
