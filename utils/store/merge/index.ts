import { db } from '../database';
import { acceptLoss, openLibrary, prepareRestore } from '../open';
import type { LibraryDump, RestoreSummary, WorkOptions } from '../types';
import { write } from '../write';
import { mergeBatch } from './batch';
import { groupByArticle, withTrueHash } from './incoming';
import { BATCH_TABLES } from './state';

// Each article is merged in one transaction with all that belongs to it; an interrupted merge has done whole batches. Every transaction waits
// for the disk: a hundred at a time take half as long again (measured).
const BATCH = 250;

/**
 * Merges a dump into the library by id and replaces nothing: what differs on both sides is kept twice. The same dump again changes
 * nothing. Works in recovery too, and ends it.
 */
export async function mergeDump(dump: LibraryDump, { signal, onProgress }: WorkOptions = {}): Promise<RestoreSummary> {
  const { state } = await openLibrary();
  if (state === 'recovery') await prepareRestore();
  // Outside of a recovery a library without its row was replaced under this page: nothing may be written to it.
  const options = { inRecovery: state === 'recovery' };
  await write([db.collections, db.settings], (change) => mergeShared(dump, change), options);

  const incoming = groupByArticle(dump);
  const context = {
    images: new Map(dump.images.map((image) => [image.hash, image])),
    ids: new Set(incoming.map(({ article }) => article.id)),
  };
  const summary: RestoreSummary = { added: 0, updated: 0, unchanged: 0, conflicts: 0, copies: [] };
  for (let done = 0; done < incoming.length; done += BATCH) {
    signal?.throwIfAborted();
    const batch = await Promise.all(incoming.slice(done, done + BATCH).map(withTrueHash));
    const results = await write(BATCH_TABLES, (change) => mergeBatch(batch, context, change), options);
    for (const { outcome, articleId, copyId } of results) {
      summary[outcome === 'conflict' ? 'conflicts' : outcome] += 1;
      if (copyId) summary.copies.push({ articleId, copyId });
    }
    onProgress?.(Math.min(done + BATCH, incoming.length), incoming.length);
  }
  if (state === 'recovery') await acceptLoss();
  return summary;
}

// Collections come first: places in them need them.
async function mergeShared({ collections, settings }: LibraryDump, change: { isEmpty: boolean }): Promise<void> {
  const knownCollections = await db.collections.bulkGet(collections.map(({ id }) => id));
  const newer = collections.filter((collection, i) => {
    const mine = knownCollections[i];
    return !mine || Date.parse(collection.updatedAt) > Date.parse(mine.updatedAt);
  });
  const knownSettings = await db.settings.bulkGet(settings.map(({ key }) => key));
  const missing = settings.filter((_, i) => !knownSettings[i]);
  await db.collections.bulkPut(newer);
  await db.settings.bulkPut(missing);
  change.isEmpty = newer.length + missing.length === 0;
}
