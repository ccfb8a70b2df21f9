import { openLibrary, watchCalmly } from '../store';
import { catchUp } from './indexing/catch-up';

/** Saves come first: what follows them can wait so long. */
const PAUSE_MS = 2000;

/**
 * Keeps the search index up to date while this context lives: now, and some seconds after every change of the library. Another context that is at
 * it already is left alone. Returns the stop.
 */
export function keepIndex({ pause = PAUSE_MS } = {}): () => void {
  const stop = new AbortController();
  let isFirst = true;
  const run = async () => {
    if ((await openLibrary()).state !== 'ready') return;
    await catchUp({ signal: stop.signal, isThorough: isFirst });
    isFirst = false;
  };
  // What cannot be done now is done after the next change; searches read the texts meanwhile.
  const stopWatching = watchCalmly(
    run,
    () => {},
    () => {},
    { pause },
  );
  return () => {
    stopWatching();
    stop.abort();
  };
}
