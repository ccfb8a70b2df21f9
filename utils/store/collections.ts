import { cleanLine, cleanNote } from '../model/clean';
import type { Collection, Membership } from '../model/collection';
import { UnionclipError } from '../model/errors';
import { newId } from '../model/id';
import { db } from './database';
import { asOurs } from './our-errors';
import { keyOfPlace, placesIn, placesOf } from './places';
import { standing } from './standing';
import { type Change, write } from './write';

/** Longer is a description, not a name. */
export const COLLECTION_NAME_LENGTH = 120;

// So many small rows are one quick request; more are several, so that the page breathes between them.
const ROWS = 1000;

export interface CountedCollection extends Collection {
  /** Articles in it that are outside the trash. */
  count: number;
}

/** A collection as it was, with the places of its articles: for `restoreCollection`. */
export interface RemovedCollection {
  collection: Collection;
  places: Membership[];
}

/** All collections with the number of their articles, in no order. */
export async function listCollections(): Promise<CountedCollection[]> {
  return asOurs(() =>
    db.transaction('r', [db.collections, db.counters], async () => {
      const collections = await db.collections.toArray();
      const counters = await db.counters.where('[kind+value]').between(['collection', ''], ['collection', []]).toArray();
      const counts = new Map(counters.map(({ value, count }) => [value, count]));
      return collections.map((collection) => ({ ...collection, count: counts.get(collection.id) ?? 0 }));
    }),
  );
}

/** One collection. */
export async function getCollection(id: string): Promise<Collection | undefined> {
  return asOurs(() => db.collections.get(id));
}

/** The collections of an article, in no order. */
export async function listCollectionsOf(articleId: string): Promise<Collection[]> {
  return asOurs(() =>
    db.transaction('r', [db.collections, db.memberships], async () => {
      const ids = (await db.memberships.where('articleId').equals(articleId).toArray()).map(({ collectionId }) => collectionId);
      return (await db.collections.bulkGet(ids)).filter((collection) => collection !== undefined);
    }),
  );
}

/**
 * How many of these articles are in each collection; collections with none of them are left out. Read in slices, so that thousands of
 * articles hold nothing up.
 */
export async function countPlaces(articleIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < articleIds.length; start += ROWS) {
    for (const { collectionId } of await asOurs(() => placesOf(articleIds.slice(start, start + ROWS)))) {
      counts.set(collectionId, (counts.get(collectionId) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Makes an empty collection. The caller may give its id: a retry is then harmless.
 * @throws UnionclipError `bad-request` without a name
 */
export async function createCollection({ id = newId(), name, description = '' }: NewCollection): Promise<Collection> {
  const cleaned = cleanName(name);
  return write([db.collections], async (change) => {
    const known = await db.collections.get(id);
    if (known) {
      change.isEmpty = true;
      return known;
    }
    const collection = { id, name: cleaned, description: cleanNote(description), createdAt: change.now, updatedAt: change.now };
    await db.collections.put(collection);
    return collection;
  });
}

export interface NewCollection {
  id?: string;
  name: string;
  description?: string;
}

/**
 * Changes name or description. Returns both as they were, for the same call again.
 * @throws UnionclipError `collection-missing`; `bad-request` for an empty name
 */
export async function editCollection(
  id: string,
  edit: { name?: string; description?: string },
): Promise<Pick<Collection, 'name' | 'description'>> {
  const name = edit.name === undefined ? undefined : cleanName(edit.name);
  const description = edit.description === undefined ? undefined : cleanNote(edit.description);
  return write([db.collections], async (change) => {
    const old = await storedCollection(id);
    const next = { ...old, name: name ?? old.name, description: description ?? old.description };
    if (next.name === old.name && next.description === old.description) change.isEmpty = true;
    else await db.collections.put({ ...next, updatedAt: change.now });
    return { name: old.name, description: old.description };
  });
}

/**
 * Removes a collection; its articles stay in the library. Returns what `restoreCollection` needs.
 * @throws UnionclipError `collection-missing`
 */
export async function removeCollection(id: string): Promise<RemovedCollection> {
  return write([db.collections, db.memberships], async (change) => {
    const collection = await storedCollection(id);
    const places = await placesIn(id).toArray();
    const counter = await db.counters.get(['collection', id]);
    change.countPlaces(Array(counter?.count ?? 0).fill({ collectionId: id }), -1);
    // One range, which takes no longer for thousands.
    await db.memberships.where(':id').between([id, ''], [id, []]).delete();
    await db.collections.delete(id);
    return { collection, places };
  });
}

/** Brings a removed collection back as it was, without articles that are gone for good by now. */
export async function restoreCollection({ collection, places }: RemovedCollection): Promise<void> {
  await write([db.collections, db.memberships], async (change) => {
    await db.collections.put(collection);
    await eachSlice(places, (some) => putMissing(some, change));
  });
}

/** The collection inside a transaction. */
export async function storedCollection(id: string): Promise<Collection> {
  const collection = await db.collections.get(id);
  if (!collection) throw new UnionclipError('collection-missing', id);
  return collection;
}

/** Stores the places that are free and whose articles are there; returns those that were stored. */
export async function putMissing(places: Membership[], change: Change): Promise<Membership[]> {
  const stored = await db.memberships.bulkGet(places.map(keyOfPlace));
  const free = places.filter((_, i) => !stored[i]);
  const { known, live } = await standing(free.map(({ articleId }) => articleId));
  const missing = free.filter(({ articleId }) => known.has(articleId));
  change.countPlaces(
    missing.filter(({ articleId }) => live.has(articleId)),
    1,
  );
  await db.memberships.bulkPut(missing);
  return missing;
}

/** Counts those of the places whose articles are outside the trash. */
export async function countLive(places: Membership[], times: 1 | -1, change: Change): Promise<void> {
  const { live } = await standing(places.map(({ articleId }) => articleId));
  change.countPlaces(
    places.filter(({ articleId }) => live.has(articleId)),
    times,
  );
}

/** Some rows at a time, inside one transaction. */
export async function eachSlice<T>(rows: readonly T[], work: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await work(rows.slice(start, start + ROWS));
}

function cleanName(name: string): string {
  const cleaned = cleanLine(name.normalize('NFC'), COLLECTION_NAME_LENGTH);
  // Marks that nobody sees are no name.
  if (!cleaned.replace(/\p{Cf}/gu, '')) throw new UnionclipError('bad-request', 'a collection without a name');
  return cleaned;
}
