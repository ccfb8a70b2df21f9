import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Layout } from '../hooks/use-layout';
import type { Address } from './address';
import type { Actions } from './use-actions';
import type { Go } from './use-address';

/** The list around the open article. */
export interface ListSteps {
  /** The article before it and the one after it, where there are any. */
  previous?: string;
  next?: string;
  /** Its place among `count` articles, from 1; absent when it is none of the list. */
  at?: number;
  count: number;
  /** Opens one of them; `isByKey` takes the focus into it. */
  open: (id: string, options?: { isByKey?: boolean }) => void;
}

/** What every part of the page may need: where we are, how to go elsewhere, how much room there is, and what can be done. */
export interface LibraryPlace {
  address: Address;
  go: Go;
  layout: Layout;
  actions: Actions;
  steps?: ListSteps;
}

export const LibraryContext = createContext<LibraryPlace | undefined>(undefined);

export function useLibrary(): LibraryPlace {
  const place = useContext(LibraryContext);
  if (!place) throw new Error('useLibrary outside of the library page');
  return place;
}
