import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Layout } from '../hooks/use-layout';
import type { Address } from './address';
import type { Actions } from './use-actions';
import type { Go } from './use-address';

/** What every part of the page may need: where we are, how to go elsewhere, how much room there is, and what can be done. */
export interface LibraryPlace {
  address: Address;
  go: Go;
  layout: Layout;
  actions: Actions;
}

export const LibraryContext = createContext<LibraryPlace | undefined>(undefined);

export function useLibrary(): LibraryPlace {
  const place = useContext(LibraryContext);
  if (!place) throw new Error('useLibrary outside of the library page');
  return place;
}
