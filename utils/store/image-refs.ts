import type { ImageRef } from '../model/image';
import { imageAddresses } from '../model/image-addresses';
import { db } from './database';
import type { Change } from './write';

/** Adds the rows that are missing, inside the running transaction; what is kept already stays kept. Returns how many were added. */
export async function addRefs(refs: ImageRef[]): Promise<number> {
  if (refs.length === 0) return 0;
  const known = await db.imageRefs.bulkGet(refs.map(keyOf));
  const missing = refs.filter((_, i) => !known[i]);
  if (missing.length > 0) await db.imageRefs.bulkPut(missing);
  return missing.length;
}

/** The rows of these articles. */
export async function refsOf(articleIds: string[]): Promise<ImageRef[]> {
  return db.imageRefs
    .where('[articleId+url]')
    .inAnyRange(
      articleIds.map((id) => [
        [id, ''],
        [id, []],
      ]),
    )
    .toArray();
}

/** Deletes rows, and the files that nothing else shows. */
export async function dropRefs(refs: ImageRef[], change: Change): Promise<void> {
  if (refs.length === 0) return;
  await db.imageRefs.bulkDelete(refs.map(keyOf));
  await releaseFiles(refs, change);
}

/**
 * After a text was taken back: drops the pictures that no text of the article shows any more. Attachments stay, since a text does not tell
 * which of its links were some.
 */
export async function dropUnusedRefs(articleId: string, markdown: string, change: Change): Promise<void> {
  const versions = await db.versions.where('[articleId+revision]').between([articleId, -Infinity], [articleId, []]).toArray();
  const used = new Set([markdown, ...versions.map((version) => version.markdown)].flatMap(imageAddresses));
  const refs = await refsOf([articleId]);
  await dropRefs(
    refs.filter(({ kind, url }) => kind === 'image' && !used.has(url)),
    change,
  );
}

/** Deletes the files of these former rows that nothing shows any more. */
export async function releaseFiles(refs: ImageRef[], change: Change): Promise<void> {
  const sizes: number[] = [];
  for (const hash of new Set(refs.map((ref) => ref.hash))) {
    if (!hash || (await db.imageRefs.where('hash').equals(hash).count()) > 0) continue;
    const image = await db.images.get(hash);
    if (!image) continue;
    await db.images.delete(hash);
    sizes.push(image.size);
  }
  change.countImages(sizes, -1);
}

export function keyOf({ articleId, url }: Pick<ImageRef, 'articleId' | 'url'>): [string, string] {
  return [articleId, url];
}
