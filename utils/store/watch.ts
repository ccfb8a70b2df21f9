import { liveQuery } from 'dexie';

/** Calls `onValue` with the result of `query`, now and after every change that could alter it, in this or another context. Returns the stop. */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
