import type { RefObject, TargetedPointerEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { swallowClick } from '../shell/swallow-click';

// Less is a click with an unsteady hand.
const THRESHOLD = 6;

/** The ids with one of them moved in front of another, or to the end. */
export function moveBefore(ids: readonly string[], id: string, before: string | undefined): string[] {
  if (id === before) return [...ids];
  const rest = ids.filter((one) => one !== id);
  const at = before === undefined ? rest.length : rest.indexOf(before);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** Lets the rows of a short list (`li[data-id]`) be put in another order with the mouse. A line shows where the row would go; Escape gives up. */
export function useDragOrder(list: RefObject<HTMLElement | null>, ids: readonly string[], onOrder: (ids: string[]) => void) {
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const latest = useRef({ ids, onOrder });
  latest.current = { ids, onOrder };

  function onPointerDown(down: TargetedPointerEvent<HTMLElement>) {
    const row = (down.target as Element).closest<HTMLElement>('li[data-id]');
    const isButton = (down.target as Element).closest('button');
    // A finger scrolls here; for it there is the menu.
    if (!row?.dataset.id || isButton || down.button !== 0 || down.pointerType === 'touch') return;
    const { id } = row.dataset;
    const end = new AbortController();
    const { signal } = end;
    let before: string | undefined | null = null;
    const finish = (isDropped: boolean, isDown = false) => {
      end.abort();
      stop.current = undefined;
      if (row.hasAttribute('data-dragged')) swallowClick({ isDown });
      row.removeAttribute('data-dragged');
      clearLines(list.current);
      if (!isDropped || before === null || !id) return;
      const next = moveBefore(latest.current.ids, id, before);
      if (next.some((one, at) => one !== latest.current.ids[at])) latest.current.onOrder(next);
    };
    stop.current = () => finish(false);
    document.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (Math.hypot(clientX - down.clientX, clientY - down.clientY) > THRESHOLD) row.setAttribute('data-dragged', '');
        if (row.hasAttribute('data-dragged')) before = aim(list.current, clientY);
      },
      { signal },
    );
    document.addEventListener('selectstart', (event) => event.preventDefault(), { signal });
    document.addEventListener('pointerup', () => finish(true), { signal });
    document.addEventListener('pointercancel', () => finish(false), { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(false, true);
      },
      { signal, capture: true },
    );
  }
  return { onPointerDown };
}

/** Shows where a row would go, and returns the one that it would stand before; undefined is the end. */
function aim(list: HTMLElement | null, y: number): string | undefined {
  clearLines(list);
  const rows = [...(list?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])];
  const next = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 > y;
  });
  if (next) next.setAttribute('data-drop', 'before');
  else rows.at(-1)?.setAttribute('data-drop', 'after');
  return next?.dataset.id;
}

function clearLines(list: HTMLElement | null): void {
  for (const row of list?.querySelectorAll('[data-drop]') ?? []) row.removeAttribute('data-drop');
}
