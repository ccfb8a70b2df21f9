import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

// Fewer lines are no list: rather the surroundings scroll.
const LEAST = 140;
const GAP = 8;

/** Makes what hangs below a field no higher than the room that is there, so that its end can be seen. */
export function useRoomBelow(ref: RefObject<HTMLElement | null>, most: number, deps: unknown[]): void {
  useLayoutEffect(() => {
    const { current: element } = ref;
    if (!element) return;
    const room = bottomAround(element) - element.getBoundingClientRect().top - GAP;
    element.style.maxHeight = `${Math.round(Math.max(LEAST, Math.min(most, room)))}px`;
  }, deps);
}

/** Where what is around it cuts off. */
function bottomAround(element: HTMLElement): number {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY !== 'visible') return Math.min(around.getBoundingClientRect().bottom, innerHeight);
  }
  return innerHeight;
}
