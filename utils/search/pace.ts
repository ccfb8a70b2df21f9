/** A browser counts a task from 50 ms on as long. */
const SLICE_MS = 12;

/** Called between steps: resolves when the page had its turn, and is nothing while there is time left. */
export type Pace = () => Promise<void> | undefined;

/** Paces long work in slices, so that even a slow step ends before 50 ms; throws the signal's reason once it is aborted. */
export function makePace(signal?: AbortSignal): Pace {
  let last = performance.now();
  return () => {
    if (performance.now() - last < SLICE_MS) return undefined;
    signal?.throwIfAborted();
    return nextTask().then(() => {
      last = performance.now();
      signal?.throwIfAborted();
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
