import type { Membership } from '../model/collection';
import { db } from './database';

/** A membership's key. */
export function keyOfPlace({ collectionId, articleId }: Pick<Membership, 'collectionId' | 'articleId'>): [string, string] {
  return [collectionId, articleId];
}

// A cursor that steps from article to article takes many times as long as one read of the range that they lie in.
const PER_ARTICLE = 20;

/** The places in collections of these articles, in whatever transaction is running. */
export async function placesOf(articleIds: readonly string[]): Promise<Membership[]> {
  const wanted = new Set(articleIds);
  const ids = [...wanted].sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = ids.length * PER_ARTICLE;
  const read = await db.memberships.where('articleId').between(first, last, true, true).limit(most).toArray();
  if (read.length < most) return read.filter(({ articleId }) => wanted.has(articleId));
  return db.memberships.where('articleId').anyOf(ids).toArray();
}

/** The rows of a collection, in its order: ties, as a merge may leave them, are in the order of the ids. */
export function placesIn(collectionId: string) {
  return db.memberships.where('[collectionId+position]').between([collectionId, -Infinity], [collectionId, []]);
}
