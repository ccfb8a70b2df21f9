import { db } from './database';
import { dropUnusedRefs, refsOf, releaseFiles } from './image-refs';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import { spareVersions, versionsOf } from './storage';
import type { WorkOptions } from './types';
import { getRows, write } from './write';

const BATCH = 25;

/**
 * Deletes older versions for good. Kept are the clipped original of each text that was corrected by hand, and all versions of articles with
 * highlights: they tell what a highlight was made on. Returns how many went.
 */
export async function removeVersions({ signal, onProgress }: WorkOptions = {}): Promise<number> {
  const ids = await asOurs(async () => {
    const keys = (await db.versions.orderBy('[articleId+revision]').keys()) as unknown as [string, number][];
    return [...new Set(keys.map(([id]) => id))];
  });
  let removed = 0;
  for (let start = 0; start < ids.length; start += BATCH) {
    signal?.throwIfAborted();
    removed += await removeFrom(ids.slice(start, start + BATCH));
    onProgress?.(Math.min(ids.length, start + BATCH), ids.length);
  }
  return removed;
}

async function removeFrom(ids: string[]): Promise<number> {
  return write([db.versions, db.bodies, db.imageRefs, db.images], async (change) => {
    const articles = (await getRows(ids)).map(toArticle);
    const versions = await versionsOf(ids);
    const spare = new Map(articles.map((article) => [article.id, spareVersions(article, versions.get(article.id) ?? [])]));
    const gone = [...spare.values()].flat().map(({ id }) => id);
    if (gone.length === 0) {
      change.isEmpty = true;
      return 0;
    }
    await db.versions.bulkDelete(gone);
    for (const { id, counts } of articles) {
      if (!spare.get(id)?.length || counts.images + (await db.imageRefs.where('[articleId+url]').between([id, ''], [id, []]).count()) === 0)
        continue;
      await dropUnusedRefs(id, (await db.bodies.get(id))?.markdown ?? '', change);
    }
    const fewer = articles.filter(({ id }) => spare.get(id)?.length);
    await change.putAll(
      fewer.map((before) => {
        const left = before.counts.versions - (spare.get(before.id)?.length ?? 0);
        return { before, after: { ...before, counts: { ...before.counts, versions: left } } };
      }),
    );
    return gone.length;
  });
}

/** Deletes the kept pictures and attachments of what is in the trash. The texts stay; brought back, they list their pictures as missing. */
export async function removeTrashedFiles({ signal, onProgress }: WorkOptions = {}): Promise<void> {
  const ids = await asOurs(() => db.articles.orderBy('keys.trash').primaryKeys());
  for (let start = 0; start < ids.length; start += BATCH) {
    signal?.throwIfAborted();
    await write([db.imageRefs, db.images], async (change) => {
      // One that was brought back meanwhile keeps its pictures.
      const trashed = (await getRows(ids.slice(start, start + BATCH))).filter(({ deletedAt }) => deletedAt).map(({ id }) => id);
      const kept = (await refsOf(trashed)).filter(({ hash }) => hash);
      change.isEmpty = kept.length === 0;
      await db.imageRefs.bulkPut(kept.map(({ size: _bytes, problem: _reason, ...ref }) => ({ ...ref, hash: '' })));
      await releaseFiles(kept, change);
    });
    onProgress?.(Math.min(ids.length, start + BATCH), ids.length);
  }
}
