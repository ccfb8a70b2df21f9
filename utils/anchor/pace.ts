/** A browser counts a task from 50 ms on as long. */
const SLICE_MS = 15;

/** Called between steps: resolves when the page had its turn, and is nothing while there is time left. */
export type Pace = () => Promise<void> | undefined;

/** Paces work that has no worker to go to: slices of 15 ms, so that even a slow step ends before 50. */
export function makePace(): Pace {
  // What came before, the reading of the page, was a long step itself: the first call lets go at once.
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < SLICE_MS) return undefined;
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
