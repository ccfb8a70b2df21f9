import { db } from './database';
import type { SearchState } from './search-tables';

/** The state before anything is indexed. Articles that were saved by hand after a loss may have the number 0. */
export function emptyState(format: number, changes = 0): SearchState {
  return { key: 'state', format, changes, upTo: -1, nextId: 1, segments: [] };
}

/** Empties the search index, if there is one, inside a transaction over its blocks and its state. */
export async function clearIndex(format?: number): Promise<void> {
  const stored = await db.searchState.get('state');
  await db.searchBlocks.clear();
  const next = format ?? stored?.format;
  // Counted on, so that whoever is at work on what is gone stores nothing more of it.
  if (next !== undefined) await db.searchState.put(emptyState(next, (stored?.changes ?? 0) + 1));
}
