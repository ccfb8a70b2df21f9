import { UnionclipError } from '../model/errors';

/** A step of this length is felt as a stutter twice over; a browser counts a task from 50 ms on as long. */
const SLICE_MS = 40;
/** Longer than anyone waits, and shorter than the patience of those who asked for the capture. */
export const PATIENCE_MS = 10_000;

/** Called between steps: resolves when the page had its turn. */
export type Clock = () => Promise<void> | undefined;

/**
 * A clock for one capture. It lets the page breathe when a slice of time is used up, so that a small page is read in one go, and throws
 * `page-too-slow` when the whole takes longer than `patience` milliseconds.
 */
export function makeClock({ patience = PATIENCE_MS, slice = SLICE_MS } = {}): Clock {
  const start = performance.now();
  let last = start;
  return () => {
    const time = performance.now();
    if (time - start > patience) throw new UnionclipError('page-too-slow', `more than ${patience} ms`);
    if (time - last < slice) return undefined;
    return nextTask().then(() => {
      last = performance.now();
    });
  };
}

// A message and not a timer: nested timers are held back by 4 ms, and by a second in a tab behind others.
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
