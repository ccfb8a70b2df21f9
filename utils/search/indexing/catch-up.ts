import {
  countDirty,
  countTexts,
  countUnindexed,
  dropIndex,
  emptyState,
  readSearchState,
  type SearchState,
  sweepBlocks,
  type WorkOptions,
} from '../../store';
import { makePace, type Pace } from '../pace';
import { FORMAT } from '../segments/parts';
import { DamagedIndexError } from '../segments/seal';
import { loadVariants } from '../variants';
import { addTexts } from './add-texts';
import { amendWords } from './amend';
import { beginMerge, mergeStripe } from './merge';
import { findMerge, findWorn } from './merge-plan';

const LIMITS = {
  /** So many texts wait for a segment at most; searches read them as they are. */
  pending: 256,
  /** At once, where more wait: after an import. A larger segment is merged less often. */
  atOnce: 1024,
  /** So many changed articles wait at most; a search reads each of them. */
  dirty: 64,
  /** Bytes of a merge that are written at once: some hundred milliseconds' work. */
  stripe: 512 * 1024,
};

export interface CatchUpOptions extends WorkOptions {
  /** Also looks for segments of which much is gone: that reads the keys of all articles. */
  isThorough?: boolean;
  limits?: typeof LIMITS;
}

// A disk that gives back other bytes each time would keep the machine at work for ever.
const ATTEMPTS = 3;

const LOCK = 'unionclip-index';

/**
 * Brings the search index up to date: new texts, changed words, merges. In steps that are each stored whole, so it can be ended at any moment and
 * begun again. Returns at once where another context is at it.
 * @throws the signal's reason when aborted
 */
export async function catchUp(options: CatchUpOptions = {}): Promise<void> {
  if (!(await isBehind(options))) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await runSteps(makePace(options.signal), options);
  });
}

/** Whether anything waits to be done that `catchUp` would do; a look at a few numbers. */
export async function isBehind({ isThorough = false, limits = LIMITS }: CatchUpOptions = {}): Promise<boolean> {
  const state = await readUsableState();
  if (state.merging || findMerge(state.segments)) return true;
  const [unindexed, dirty] = await Promise.all([countUnindexed(state.upTo), countDirty()]);
  return unindexed >= limits.pending || dirty >= limits.dirty || (isThorough && Boolean(await findWorn(state)));
}

/** The state, or an empty one where there is none that this code can read. */
async function readUsableState(): Promise<SearchState> {
  const stored = await readSearchState();
  return stored?.format === FORMAT ? stored : emptyState(FORMAT, stored?.changes);
}

/** Without the lock: `catchUp` holds it. */
export async function runSteps(pace: Pace, { signal, onProgress, limits = LIMITS }: CatchUpOptions = {}): Promise<void> {
  await loadVariants();
  const stored = await readSearchState();
  if (stored && stored.format !== FORMAT) await dropIndex(FORMAT);
  await sweepBlocks();
  for (let attempts = ATTEMPTS; ; ) {
    signal?.throwIfAborted();
    try {
      if (!(await runStep(pace, limits, onProgress))) return;
    } catch (error) {
      attempts -= 1;
      if (!(error instanceof DamagedIndexError) || attempts === 0) throw error;
      await dropIndex(FORMAT);
    }
  }
}

async function runStep(pace: Pace, limits: typeof LIMITS, onProgress: WorkOptions['onProgress']): Promise<boolean> {
  const state = await readUsableState();
  const { merging } = state;
  if (merging) {
    await mergeStripe(state, merging, { stripe: limits.stripe, pace });
    return true;
  }
  const merge = findMerge(state.segments);
  if (merge) {
    await beginMerge(state, merge, pace);
    return true;
  }
  const unindexed = await countUnindexed(state.upTo);
  if (unindexed >= limits.pending) {
    if (onProgress) {
      const { all, left } = await countTexts(state.upTo);
      onProgress(all - left, all);
    }
    await addTexts(state, limits.atOnce, pace);
    return true;
  }
  if ((await countDirty()) >= limits.dirty) {
    await amendWords(state, pace);
    return true;
  }
  const worn = await findWorn(state);
  if (!worn) return false;
  await beginMerge(state, [worn], pace);
  return true;
}
