import type { Version } from '../../model/article';
import type { Membership } from '../../model/collection';
import type { Highlight } from '../../model/highlight';
import type { ImageRef, StoredImage } from '../../model/image';
import { db } from '../database';
import type { Incoming } from './incoming';

/** What all batches of a merge share. */
export interface MergeContext {
  images: Map<string, StoredImage>;
  /** All article ids of the dump. */
  ids: Set<string>;
}

/** Adds older texts; returns how many. An id that is taken stays with whom it belongs to: a file must not reach into other articles. */
export async function addVersions(versions: Version[]): Promise<number> {
  if (versions.length === 0) return 0;
  const known = await db.versions.bulkGet(versions.map(({ id }) => id));
  const missing = versions.filter((_, i) => !known[i]);
  await db.versions.bulkPut(missing);
  return missing.length;
}

/** Adds highlights, and takes those of the same article that were changed later. */
export async function mergeHighlights(highlights: Highlight[]): Promise<{ added: number; changed: number }> {
  if (highlights.length === 0) return { added: 0, changed: 0 };
  const known = await db.highlights.bulkGet(highlights.map(({ id }) => id));
  const added = highlights.filter((_, i) => !known[i]);
  const changed = highlights.filter((highlight, i) => {
    const mine = known[i];
    return mine?.articleId === highlight.articleId && Date.parse(highlight.updatedAt) > Date.parse(mine.updatedAt);
  });
  await db.highlights.bulkPut([...added, ...changed]);
  return { added: added.length, changed: changed.length };
}

/** Adds images and places in collections that are missing; whether there were any. */
export async function addBelongings(incoming: Incoming, context: MergeContext): Promise<boolean> {
  const refs = await addImages(incoming.imageRefs, context);
  const places = await addPlaces(incoming.memberships);
  return refs + places > 0;
}

async function addImages(imageRefs: ImageRef[], { images }: MergeContext): Promise<number> {
  if (imageRefs.length === 0) return 0;
  const known = await db.imageRefs.bulkGet(imageRefs.map(({ articleId, url }) => [articleId, url] as [string, string]));
  const missing = imageRefs.filter(({ hash }, i) => !known[i] && images.has(hash));
  const hashes = [...new Set(missing.map(({ hash }) => hash))];
  const knownImages = await db.images.bulkGet(hashes);
  await db.images.bulkPut(hashes.filter((_, i) => !knownImages[i]).flatMap((hash) => images.get(hash) ?? []));
  await db.imageRefs.bulkPut(missing);
  return missing.length;
}

async function addPlaces(memberships: Membership[]): Promise<number> {
  if (memberships.length === 0) return 0;
  const known = await db.memberships.bulkGet(
    memberships.map(({ collectionId, articleId }) => [collectionId, articleId] as [string, string]),
  );
  const collections = await db.collections.bulkGet(memberships.map(({ collectionId }) => collectionId));
  const missing = memberships.filter((_, i) => !known[i] && collections[i]);
  await db.memberships.bulkPut(missing);
  return missing.length;
}
