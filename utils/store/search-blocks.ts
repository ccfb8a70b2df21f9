import { db } from './database';
import { openLibrary } from './open';
import { asOurs } from './our-errors';
import { answerOf } from './request';
import { clearIndex } from './search-reset';
import type { SearchState, Segment } from './search-tables';

/** A block with the key that it is kept under. */
export interface KeptBlock {
  segment: number;
  part: number;
  last: number;
  bytes: Uint8Array;
}

/** Blocks of one part of a segment: those that hold the keys from `from` to `to`. */
export interface BlockRange {
  segment: number;
  part: number;
  from: number;
  to: number;
}

/** Behind every key of a block. */
const BEYOND = Number.MAX_VALUE;

/** The list of segments; absent before anything was indexed. */
export async function readSearchState(): Promise<SearchState | undefined> {
  return asOurs(() => db.searchState.get('state'));
}

/**
 * The blocks that hold these ranges, range by range, in order: all that end within one, and the first that ends at its end or behind it. All
 * are asked for at once in one transaction, past the library's own layer, which would take longer than the reads themselves. What is kept may
 * be damaged: nothing is promised of the values.
 */
export async function readBlockRanges(ranges: BlockRange[]): Promise<unknown[][]> {
  if (ranges.length === 0) return [];
  return asOurs(async () => {
    await openLibrary();
    const store = db.backendDB().transaction('searchBlocks').objectStore('searchBlocks');
    return Promise.all(
      ranges.map(async ({ segment, part, from, to }) => {
        const inside = from < to ? IDBKeyRange.bound([segment, part, from], [segment, part, to], false, true) : undefined;
        const behind = IDBKeyRange.bound([segment, part, to], [segment, part, BEYOND]);
        const [blocks, last] = await Promise.all([
          inside ? answerOf<unknown[]>(store.getAll(inside)) : [],
          answerOf<unknown>(store.get(behind)),
        ]);
        return last === undefined ? blocks : [...blocks, last];
      }),
    );
  });
}

/** At most `count` blocks of a part behind the key `after`, in order. */
export async function readBlocksAfter(segment: number, part: number, after: number, count: number): Promise<unknown[]> {
  return asOurs(async () => {
    await openLibrary();
    const store = db.backendDB().transaction('searchBlocks').objectStore('searchBlocks');
    const range = IDBKeyRange.bound([segment, part, after], [segment, part, BEYOND], true, true);
    return answerOf<unknown[]>(store.getAll(range, count));
  });
}

/** What one step of indexing changes. */
export interface IndexChange {
  /** The state that the step began with: another that came between makes the step void. */
  before: SearchState;
  after: SearchState;
  blocks?: KeptBlock[];
  /** Parts of segments that go; without a number all parts. */
  drop?: { segment: number; part?: number }[];
  /** Marks that are settled, as they were read. */
  settled?: { articleId: string; seq: number }[];
}

/** Stores a step of indexing: all of it, or nothing where another context was quicker. Returns whether it was stored. */
export async function changeIndex({ before, after, blocks = [], drop = [], settled = [] }: IndexChange): Promise<boolean> {
  await openLibrary();
  return asOurs(() =>
    db.transaction('rw', [db.searchBlocks, db.searchState, db.searchDirty], async () => {
      const stored = await db.searchState.get('state');
      if ((stored?.changes ?? 0) !== before.changes) return false;
      for (const { segment, part } of drop) {
        const prefix = part === undefined ? [segment] : [segment, part];
        await db.searchBlocks
          .where(':id')
          .between(prefix, [...prefix, []])
          .delete();
      }
      await db.searchBlocks.bulkPut(
        blocks.map(({ bytes }) => bytes),
        // The types of the library know arrays as keys only where they are read.
        blocks.map(({ segment, part, last }) => [segment, part, last]) as unknown as number[],
      );
      if (settled.length > 0) await settle(settled);
      await db.searchState.put({ ...after, changes: before.changes + 1 });
      return true;
    }),
  );
}

// A mark that was renewed while its article was read stays.
async function settle(settled: { articleId: string; seq: number }[]): Promise<void> {
  const stored = await db.searchDirty.bulkGet(settled.map(({ articleId }) => articleId));
  const gone = settled.filter(({ seq }, i) => stored[i]?.seq === seq);
  await db.searchDirty.bulkDelete(gone.map(({ articleId }) => articleId));
}

/** Throws the index away: it is damaged, or of another format. What is indexed next begins from nothing. */
export async function dropIndex(format: number): Promise<void> {
  await openLibrary();
  await asOurs(() => db.transaction('rw', [db.searchBlocks, db.searchState], () => clearIndex(format)));
}

/** Removes blocks that no segment names: what an indexing left that was ended in the middle. */
export async function sweepBlocks(): Promise<void> {
  await openLibrary();
  await asOurs(() =>
    db.transaction('rw', [db.searchBlocks, db.searchState], async () => {
      const state = await db.searchState.get('state');
      const known = [...(state?.segments ?? []), ...(state?.merging ? [state.merging.segment] : [])].map(({ id }: Segment) => id);
      let after = Number.NEGATIVE_INFINITY;
      for (const id of [...known].sort((a, b) => a - b)) {
        await db.searchBlocks.where(':id').between([after, []], [id], true, false).delete();
        after = id;
      }
      await db.searchBlocks.where(':id').above([after, []]).delete();
    }),
  );
}
