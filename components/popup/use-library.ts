import { useEffect, useState } from 'preact/hooks';
import { openLibrary } from '../../utils/store';

/** Whether the library can be used. */
export type LibraryGate = { state: 'opening' } | { state: 'ready' } | { state: 'recovery' } | { state: 'failed'; error: unknown };

/** Opens the library for this popup. */
export function useLibrary(): LibraryGate {
  const [gate, setGate] = useState<LibraryGate>({ state: 'opening' });
  useEffect(() => {
    openLibrary().then(
      ({ state }) => setGate({ state }),
      (error) => setGate({ state: 'failed', error }),
    );
  }, []);
  return gate;
}
