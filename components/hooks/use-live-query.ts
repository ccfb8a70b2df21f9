import { useEffect, useState } from 'preact/hooks';
import { watch, watchCalmly } from '../../utils/store/watch';

/** What a live query knows: nothing yet, a value, or the error that stopped it. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/**
 * The value of `query`, kept up to date with the store. While new `deps` load, the former value stays, so that nothing flickers. `isCalm` is for
 * a query that reads much: it is not asked again after every single write.
 */
export function useLiveQuery<T>(query: () => Promise<T>, deps: unknown[], { isCalm = false } = {}): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useEffect(
    () =>
      (isCalm ? watchCalmly : watch)(
        query,
        (value) => setLive({ state: 'ready', value }),
        (error) => setLive({ state: 'failed', error }),
      ),
    deps,
  );
  return live;
}
