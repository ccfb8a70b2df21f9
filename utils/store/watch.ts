import { liveQuery } from 'dexie';

import { db } from './database';

const CALM_MS = 1000;

/** Calls `onValue` with the result of `query`, now and after every change that could alter it, in this or another context. Returns the stop. */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}

/**
 * As `watch`, for a query that reads much: it is asked at once, and after changes at most once in `pause` milliseconds, however many come
 * meanwhile. Every write of the library is a change.
 */
export function watchCalmly<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
  { pause = CALM_MS } = {},
): () => void {
  let isStopped = false;
  let isRunning = false;
  let isStale = false;
  const run = async () => {
    if (isRunning) {
      isStale = true;
      return;
    }
    isRunning = true;
    do {
      isStale = false;
      try {
        const value = await query();
        if (!isStopped) onValue(value);
      } catch (error) {
        if (!isStopped) onError(error);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    } while (isStale && !isStopped);
    isRunning = false;
  };
  // A write puts the library's own row, so that one row stands for all tables.
  const stop = watch(
    () => db.meta.get('library'),
    () => void run(),
    onError,
  );
  return () => {
    isStopped = true;
    stop();
  };
}
