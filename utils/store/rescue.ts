import type { Article, ArticleCounts, Body, Version } from '../model/article';
import { isSame } from '../model/canonical-json';
import { cleanLine } from '../model/clean';
import { imageAddresses } from '../model/image-addresses';
import { db } from './database';
import { groupByArticle } from './get-many';
import { EMPTY_HASH, sha256 } from './hash';
import { recountHighlights } from './highlight-counts';
import { toArticle, toRow } from './list-keys';

/** What lost its other half: texts without an article, articles without a text. */
export interface Halves {
  texts: { body: Body; hash: string }[];
  articleIds: string[];
}

/** Looks for halves and hashes their texts; outside the transaction, since hashing would end it. */
export async function findHalves(): Promise<Halves> {
  const articleIds = await db.articles.toCollection().primaryKeys();
  const bodyIds = await db.bodies.toCollection().primaryKeys();
  const articles = new Set(articleIds);
  const texts = new Set(bodyIds);
  const bodies = (await db.bodies.bulkGet(bodyIds.filter((id) => !articles.has(id)))).filter((body) => body !== undefined);
  return {
    texts: await Promise.all(bodies.map(async (body) => ({ body, hash: await sha256(body.markdown) }))),
    articleIds: articleIds.filter((id) => !texts.has(id)),
  };
}

/** The tables that a rescue writes. */
export const RESCUE_TABLES = [db.articles, db.bodies, db.versions, db.highlights, db.images, db.imageRefs, db.memberships];

/**
 * Makes whole what a damaged database left: a text without an article becomes one again, an article without a text gets its last older
 * one or none, a picture without its file is missing, and what belongs to no article goes. Inside the running transaction.
 */
export async function makeWhole({ texts, articleIds }: Halves): Promise<void> {
  let seq = (await db.articles.orderBy('seq').last())?.seq ?? 0;
  for (const { body, hash } of texts) {
    const version = await lastVersion(body.articleId);
    seq += 1;
    await db.articles.put(toRow({ ...describe(body, hash, version), seq }));
  }
  for (const id of articleIds) {
    const row = await db.articles.get(id);
    const version = await lastVersion(id);
    await db.bodies.put({ articleId: id, markdown: version?.markdown ?? '' });
    if (row) await db.articles.put({ ...row, hash: version?.hash ?? EMPTY_HASH });
  }
  await dropOrphans();
  await matchFiles();
  await countBelongings();
}

async function lastVersion(articleId: string): Promise<Version | undefined> {
  return db.versions.where('[articleId+revision]').between([articleId, -Infinity], [articleId, []]).last();
}

function describe({ articleId: id, markdown }: Body, hash: string, version: Version | undefined): Article {
  // As old as can be: what a backup knows of the article is newer.
  const at = version?.capturedAt ?? new Date(0).toISOString();
  const [firstLine = ''] = markdown.split('\n').filter((line) => line.trim());
  const { metadata, kind = 'text', url = '', provenance = {}, tags = [], note = '' } = version ?? {};
  return {
    ...(metadata ?? { title: cleanLine(firstLine.replace(/^#+\s*/, ''), 80) || '—', section: [] }),
    ...{ id, kind, url, provenance, tags, note, hash, urlKey: '', host: '', isRead: false, isStarred: false },
    ...{ capturedAt: at, updatedAt: at, revision: (version?.revision ?? 0) + 1, seq: 0 },
    excerpt: cleanLine(markdown, 200),
    wordCount: version?.wordCount ?? 0,
    counts: { highlights: 0, images: imageAddresses(markdown).length, versions: 0 },
  };
}

async function dropOrphans(): Promise<void> {
  const ids = new Set(await db.articles.toCollection().primaryKeys());
  await db.versions.filter(({ articleId }) => !ids.has(articleId)).delete();
  for (const table of [db.highlights, db.imageRefs, db.memberships]) {
    await table.filter((row: { articleId: string }) => !ids.has(row.articleId)).delete();
  }
}

// What says that it is kept is neither fetched nor restored.
async function matchFiles(): Promise<void> {
  const stored = new Set(await db.images.toCollection().primaryKeys());
  const shown = new Set<string>();
  await db.imageRefs
    .where('hash')
    .above('')
    .each(({ hash }) => shown.add(hash));
  const lost = await db.imageRefs
    .where('hash')
    .anyOf([...shown].filter((hash) => !stored.has(hash)))
    .toArray();
  await db.imageRefs.bulkPut(lost.map(({ size: _, ...ref }) => ({ ...ref, hash: '' })));
  await db.images.bulkDelete([...stored].filter((hash) => !shown.has(hash)));
}

async function countBelongings(): Promise<void> {
  const versions = tally((await db.versions.orderBy('[articleId+revision]').keys()).map((key) => (key as unknown as [string, number])[0]));
  const highlights = groupByArticle(await db.highlights.toArray());
  const counted = ({ id, counts }: Article): ArticleCounts => ({
    ...recountHighlights(counts, highlights.get(id) ?? []),
    versions: versions.get(id) ?? 0,
  });
  const wrong = await db.articles.filter((row) => !isSame(row.counts, counted(row))).toArray();
  await db.articles.bulkPut(wrong.map((row) => toRow({ ...toArticle(row), counts: counted(row) })));
}

function tally(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
