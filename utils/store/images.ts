import { UnionclipError } from '../model/errors';
import type { ImageProblem, ImageRef, StoredImage } from '../model/image';
import { imageTypeOf, isWebPage } from '../model/image-type';
import type { PictureSettings } from '../model/picture-settings';
import { readImageTotals } from './counters';
import { db } from './database';
import { sha256Bytes } from './hash';
import { refsOf } from './image-refs';
import { asOurs } from './our-errors';
import { readStoredSettings } from './picture-settings';
import { write } from './write';

/** The pictures and attachments of an article, or of several, those of their older texts too, kept or not. */
export async function listImageRefs(articleIds: string | string[]): Promise<ImageRef[]> {
  return asOurs(() => refsOf([articleIds].flat()));
}

/** Kept files by hash; those that are missing are left out. */
export async function getImages(hashes: string[]): Promise<Map<string, StoredImage>> {
  const wanted = [...new Set(hashes)].filter(Boolean);
  // Hashes lie apart: a range would read the files in between.
  const images = await asOurs(() => db.images.bulkGet(wanted));
  return new Map(images.flatMap((image) => (image ? [[image.hash, image]] : [])));
}

/** Number and bytes of all kept files. */
export async function imageUsage(): Promise<{ count: number; bytes: number }> {
  return asOurs(readImageTotals);
}

/**
 * Keeps the file of an article's picture or attachment, once per content, and returns its row: with the hash, or with the problem when it is
 * too large, beyond the budget, or no picture. The same file again changes nothing.
 * @throws UnionclipError `article-missing` when the article was deleted or shows nothing at this address any more
 */
export async function keepImage({ articleId, url, blob }: { articleId: string; url: string; blob: Blob }): Promise<ImageRef> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = await sha256Bytes(bytes);
  const pictureType = imageTypeOf(bytes);
  try {
    return await write([db.imageRefs, db.images, db.settings], async (change) => {
      change.isFollowUp = true;
      const ref = await db.imageRefs.get([articleId, url]);
      if (!ref) throw new UnionclipError('article-missing', 'nothing at this address');
      if (ref.hash) {
        change.isEmpty = true;
        return ref;
      }
      const { problem: _former, ...tried } = ref;
      const known = await db.images.get(hash);
      const problem = isWrongKind(ref, bytes, pictureType)
        ? 'not-an-image'
        : await overLimit(ref, { hash, size: bytes.length, isNew: known === undefined });
      const next: ImageRef = problem ? { ...tried, problem } : { ...tried, hash, size: bytes.length };
      if (!problem && !known) {
        const type = pictureType ?? cleanType(blob.type);
        await db.images.put({ hash, blob: new Blob([bytes], { type }), type, size: bytes.length });
        change.countImages([bytes.length], 1);
      }
      await db.imageRefs.put(next);
      return next;
    });
  } catch (error) {
    if (!(error instanceof UnionclipError) || error.code !== 'storage-full') throw error;
    // The disk is full: the article stands, and its picture is listed as missing.
    return noteImageProblem({ articleId, url, problem: 'budget' });
  }
}

/** Notes why a file could not be had. What is kept stays kept. */
export async function noteImageProblem({
  articleId,
  url,
  problem,
}: {
  articleId: string;
  url: string;
  problem: ImageProblem;
}): Promise<ImageRef> {
  return write([db.imageRefs], async (change) => {
    change.isFollowUp = true;
    const ref = await db.imageRefs.get([articleId, url]);
    if (!ref) throw new UnionclipError('article-missing', 'nothing at this address');
    if (ref.hash || ref.problem === problem) {
      change.isEmpty = true;
      return ref;
    }
    await db.imageRefs.put({ ...ref, problem });
    return { ...ref, problem };
  });
}

// A page in the place of a file is a login form or a notice; a linked web page is never taken for an attachment.
function isWrongKind(ref: ImageRef, bytes: Uint8Array, pictureType: string | undefined): boolean {
  return ref.kind === 'image' ? pictureType === undefined : bytes.length === 0 || isWebPage(bytes);
}

async function overLimit(
  ref: ImageRef,
  { hash, size, isNew }: { hash: string; size: number; isNew: boolean },
): Promise<ImageProblem | undefined> {
  const settings = await readStoredSettings();
  if (size > largest(ref, settings)) return 'too-large';
  const others = new Map((await refsOf([ref.articleId])).filter(({ hash }) => hash).map((other) => [other.hash, other.size ?? 0]));
  const articleBytes = [...others.values()].reduce((sum, one) => sum + one, 0);
  // The same file under two addresses takes its room once.
  if (!others.has(hash) && articleBytes + size > settings.perArticle) return 'budget';
  return isNew && (await readImageTotals()).bytes + size > settings.total ? 'budget' : undefined;
}

/** The most bytes that a file of this kind may have. */
export function largest({ kind }: Pick<ImageRef, 'kind'>, { perPicture, perAttachment }: PictureSettings): number {
  return kind === 'image' ? perPicture : perAttachment;
}

// Media types come from servers: anything that is not one would make the blob's type empty anyway.
function cleanType(type: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(type.toLowerCase())?.[0] ?? 'application/octet-stream';
}
