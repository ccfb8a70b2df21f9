import type { Article } from '../../model/article';
import type { ImageRef } from '../../model/image';
import { db } from '../database';
import { acceptLoss, openLibrary, prepareRestore } from '../open';
import type { DumpSource, LibraryDump, RestoreSummary, WorkOptions } from '../types';
import { write } from '../write';
import { mergeBatch } from './batch';
import { belongingsOf, gather, withTrueHash } from './incoming';
import { mergeSettings } from './settings';
import { sourceOf } from './source';
import { BATCH_TABLES } from './state';

// Each article is merged in one transaction with all that belongs to it; an interrupted merge has done whole batches. Every transaction waits
// for the disk: a hundred at a time take half as long again (measured).
const BATCH = 250;
// The files of a batch are in memory together.
const BATCH_BYTES = 32 * 1024 * 1024;

/** `mergeSource` for a dump that is in memory as a whole. */
export async function mergeDump(dump: LibraryDump, options: WorkOptions = {}): Promise<RestoreSummary> {
  return mergeSource(sourceOf(dump), options);
}

/**
 * Merges a dump into the library by id and replaces nothing: what differs on both sides is kept twice. The same dump again changes
 * nothing. Works in recovery too, and ends it.
 */
export async function mergeSource(source: DumpSource, { signal, onProgress }: WorkOptions = {}): Promise<RestoreSummary> {
  const { state } = await openLibrary();
  if (state === 'recovery') await prepareRestore();
  // Outside of a recovery a library without its row was replaced under this page: nothing may be written to it.
  const options = { inRecovery: state === 'recovery' };
  await write([db.collections, db.settings], (change) => mergeShared(source, change), options);

  const articles = oldestFirst(source.articles);
  const belongings = belongingsOf(source);
  const ids = new Set(articles.map(({ id }) => id));
  const summary: RestoreSummary = { added: 0, updated: 0, unchanged: 0, conflicts: 0, copies: [] };
  let done = 0;
  for (const batch of batchesOf(articles, source.imageSizes, belongings.imageRefs)) {
    signal?.throwIfAborted();
    const texts = await source.readTexts(batch.map(({ id }) => id));
    const incoming = await Promise.all(gather(batch, texts, belongings).map(withTrueHash));
    const hashes = incoming.flatMap(({ imageRefs }) => imageRefs.map(({ hash }) => hash)).filter(Boolean);
    const images = new Map((await source.readImages([...new Set(hashes)])).map((image) => [image.hash, image]));
    const results = await write(BATCH_TABLES, (change) => mergeBatch(incoming, { images, ids }, change), options);
    for (const { outcome, articleId, copyId } of results) {
      summary[outcome === 'conflict' ? 'conflicts' : outcome] += 1;
      if (copyId) summary.copies.push({ articleId, copyId });
    }
    done += batch.length;
    onProgress?.(done, articles.length);
  }
  if (state === 'recovery') await acceptLoss();
  return summary;
}

// Later rows of the same id win, as in a table.
function oldestFirst(articles: Article[]): Article[] {
  return [...new Map(articles.map((article) => [article.id, article])).values()].sort((a, b) => a.seq - b.seq);
}

function* batchesOf(articles: Article[], sizes: ReadonlyMap<string, number>, refs: Map<string, ImageRef[]>): Generator<Article[]> {
  let batch: Article[] = [];
  let bytes = 0;
  for (const article of articles) {
    batch.push(article);
    for (const { hash } of refs.get(article.id) ?? []) bytes += sizes.get(hash) ?? 0;
    if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

// Collections come first: places in them need them.
async function mergeShared({ collections, settings }: DumpSource, change: { isEmpty: boolean }): Promise<void> {
  const knownCollections = await db.collections.bulkGet(collections.map(({ id }) => id));
  const newer = collections.filter((collection, i) => {
    const mine = knownCollections[i];
    return !mine || Date.parse(collection.updatedAt) > Date.parse(mine.updatedAt);
  });
  const knownSettings = await db.settings.bulkGet(settings.map(({ key }) => key));
  const missing = mergeSettings(knownSettings, settings);
  await db.collections.bulkPut(newer);
  await db.settings.bulkPut(missing);
  change.isEmpty = newer.length + missing.length === 0;
}
