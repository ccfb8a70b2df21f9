import type { Membership } from '../model/collection';
import { moveBefore, positionsBetween } from '../model/positions';
import { countLive, eachSlice, putMissing, storedCollection } from './collections';
import { db } from './database';
import { keyOfPlace, placesIn } from './places';
import type { WorkOptions } from './types';
import { write } from './write';

// Small enough for one message to the disk, large enough that ten thousand articles are not a thousand transactions.
const BATCH = 1000;

/**
 * Puts articles at the end of a collection, in the given order; those that are in it stay where they are, missing ones are passed over.
 * Returns those that were added: what was done is returned too when the work is stopped.
 * @throws UnionclipError `collection-missing`
 */
export async function addToCollection(id: string, articleIds: readonly string[], options: WorkOptions = {}): Promise<string[]> {
  const added: string[] = [];
  await inBatches(articleIds, options, async (batch) => {
    await write([db.collections, db.memberships], async (change) => {
      await storedCollection(id);
      const last = await placesIn(id).last();
      const positions = positionsBetween(last?.position, undefined, batch.length) ?? (await renumbered(id, batch.length));
      const places = batch.map((articleId, i) => ({ collectionId: id, articleId, position: positions[i] as number }));
      const put = await putMissing(places, change);
      if (put.length === 0) change.isEmpty = true;
      added.push(...put.map(({ articleId }) => articleId));
    });
  });
  return added;
}

/** Takes articles out of a collection; they stay in the library. Returns their places, for `restorePlaces`. */
export async function removeFromCollection(id: string, articleIds: readonly string[], options: WorkOptions = {}): Promise<Membership[]> {
  const removed: Membership[] = [];
  await inBatches(articleIds, options, async (batch) => {
    await write([db.memberships], async (change) => {
      const keys = batch.map((articleId) => keyOfPlace({ collectionId: id, articleId }));
      const places = (await db.memberships.bulkGet(keys)).filter((place) => place !== undefined);
      if (places.length === 0) {
        change.isEmpty = true;
        return;
      }
      await countLive(places, -1, change);
      await db.memberships.bulkDelete(places.map(keyOfPlace));
      removed.push(...places);
    });
  });
  return removed;
}

/** Brings places back as they were: those that were taken away, and the former ones of articles that were moved. */
export async function restorePlaces(places: readonly Membership[], options: WorkOptions = {}): Promise<void> {
  await inBatches(places, options, async (batch) => {
    await write([db.collections, db.memberships], async (change) => {
      const known = await db.collections.bulkGet([...new Set(batch.map(({ collectionId }) => collectionId))]);
      const ids = new Set(known.map((collection) => collection?.id));
      const wanted = batch.filter(({ collectionId }) => ids.has(collectionId));
      const added = new Set((await putMissing(wanted, change)).map(({ articleId }) => articleId));
      const stored = await db.memberships.bulkGet(wanted.map(keyOfPlace));
      const moved = wanted.filter((place, i) => stored[i] && stored[i].position !== place.position);
      if (added.size + moved.length === 0) change.isEmpty = true;
      else await db.memberships.bulkPut(moved);
    });
  });
}

/**
 * Moves articles within a collection, in the order that they have there, right before another one; to the end without one. Returns the
 * former places of all that changed, for `restorePlaces`: of the moved ones, or of all when there was no room left and all were numbered anew.
 * @throws UnionclipError `collection-missing`
 */
export async function moveInCollection(id: string, articleIds: readonly string[], before?: string): Promise<Membership[]> {
  return write([db.collections, db.memberships], async (change) => {
    await storedCollection(id);
    const places = await placesIn(id).toArray();
    const byId = new Map(places.map((place) => [place.articleId, place]));
    const moving = new Set(articleIds.filter((articleId) => byId.has(articleId)));
    const old = places.map(({ articleId }) => articleId);
    const order = moveBefore(old, moving, before);
    if (moving.size === 0 || order.every((articleId, i) => articleId === old[i])) {
      change.isEmpty = true;
      return [];
    }
    const first = order.findIndex((articleId) => moving.has(articleId));
    const end = first + moving.size;
    const [left, right] = [order[first - 1], order[end]].map((articleId) => byId.get(articleId ?? '')?.position);
    const positions = positionsBetween(left, right, moving.size);
    const placed = (articleId: string, position: number): Membership => ({ collectionId: id, articleId, position });
    const next = positions
      ? order.slice(first, end).map((articleId, i) => placed(articleId, positions[i] as number))
      : order.map((articleId, i) => placed(articleId, i + 1));
    await eachSlice(next, (some) => db.memberships.bulkPut(some));
    return next.map(({ articleId }) => byId.get(articleId) as Membership);
  });
}

/** Numbers a collection anew and returns the next `count` places behind it. */
async function renumbered(id: string, count: number): Promise<number[]> {
  const places = await placesIn(id).toArray();
  await eachSlice(
    places.map((place, i) => ({ ...place, position: i + 1 })),
    (some) => db.memberships.bulkPut(some),
  );
  return Array.from({ length: count }, (_, i) => places.length + i + 1);
}

async function inBatches<T>(all: readonly T[], { signal, onProgress }: WorkOptions, work: (batch: T[]) => Promise<void>): Promise<void> {
  const unique = [...new Set(all)];
  for (let start = 0; start < unique.length; start += BATCH) {
    if (signal?.aborted) return;
    await work(unique.slice(start, start + BATCH));
    onProgress?.(Math.min(start + BATCH, unique.length), unique.length);
  }
}
