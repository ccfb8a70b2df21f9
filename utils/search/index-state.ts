import { countTexts, readSearchView, watch } from '../store';
import { FORMAT } from './segments/parts';

/** Whether the index is there: while it is made, searches read the texts, and take longer. */
export type IndexState = { state: 'ready' } | { state: 'building'; done: number; total: number };

/** From so many unindexed texts on the index counts as being made; fewer wait for their turn, and are read. */
const BUILDING_FROM = 2000;

/** How far the search index is. */
export async function indexState(): Promise<IndexState> {
  const view = await readSearchView(BUILDING_FROM);
  const upTo = view?.state.format === FORMAT ? view.state.upTo : -1;
  if (view && upTo >= 0 && view.unindexed.length < BUILDING_FROM) return { state: 'ready' };
  const { all, left } = await countTexts(upTo);
  return left < BUILDING_FROM ? { state: 'ready' } : { state: 'building', done: all - left, total: all };
}

/** Calls `onState` now and after every change. Returns the stop. */
export function watchIndex(onState: (state: IndexState) => void): () => void {
  // What cannot be read is said where articles are listed.
  return watch(indexState, onState, () => {});
}
