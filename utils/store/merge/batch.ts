import type { Article } from '../../model/article';
import { type ArticleRow, db } from '../database';
import { toArticle } from '../list-keys';
import { type Change, getRows } from '../write';
import { addBelongings, addVersions, type MergeContext, mergeHighlights } from './belongings';
import { decide, type Merged, type Side } from './decide';
import { asCopy, type Incoming, rename } from './incoming';

export type Outcome = 'added' | Merged['outcome'];

/** What the merge of one article came to. */
export interface BatchResult {
  outcome: Outcome;
  articleId: string;
  /** Where the incoming side of a conflict is kept. */
  copyId?: string;
}

/** Every table that a batch writes. */
export const BATCH_TABLES = [db.articles, db.bodies, db.versions, db.highlights, db.images, db.imageRefs, db.collections, db.memberships];

/** Merges some articles with all that belongs to them, inside the running transaction. */
export async function mergeBatch(batch: Incoming[], context: MergeContext, change: Change): Promise<BatchResult[]> {
  const merge = new BatchMerge(context, await findLocals(batch, context));
  const results: BatchResult[] = [];
  for (const incoming of batch) results.push(await merge.mergeOne(incoming));
  await merge.flush(change);
  return results;
}

/** Rows and texts are gathered and written at the end: one request for a hundred articles instead of hundreds. */
class BatchMerge {
  readonly #context: MergeContext;
  readonly #locals: Map<string, Article>;
  readonly #rows = new Map<string, { before?: Article; after: Article; hasNewText: boolean }>();
  readonly #bodies = new Map<string, string>();
  #hasWritten = false;

  constructor(context: MergeContext, locals: Map<string, Article>) {
    this.#context = context;
    this.#locals = locals;
  }

  async mergeOne(incoming: Incoming): Promise<BatchResult> {
    const local = this.#rows.get(incoming.article.id)?.after ?? this.#locals.get(incoming.article.id);
    if (!local) return this.#add(incoming);
    const theirs = local.id === incoming.article.id ? incoming : rename(incoming, local.id);
    const merged = decide(await sideOf(local, theirs), theirs);
    return merged.outcome === 'conflict' ? this.#keepCopy(asCopy(theirs), local.id) : this.#update(local, merged, theirs);
  }

  async flush(change: Change): Promise<void> {
    await db.bodies.bulkPut([...this.#bodies].map(([articleId, markdown]) => ({ articleId, markdown })));
    const rows = [...this.#rows.values()].map(({ before, after, hasNewText }) => ({
      before,
      after: hasNewText ? { ...after, seq: change.nextSeq() } : after,
    }));
    await change.putAll(rows);
    change.isEmpty = !this.#hasWritten;
  }

  async #keepCopy(copy: Incoming, articleId: string): Promise<BatchResult> {
    const [row] = await getRows([copy.article.id]);
    const local = this.#rows.get(copy.article.id)?.after ?? (row && toArticle(row));
    if (local) return this.#update(local, decide(await sideOf(local, copy), copy), copy);
    await this.#add(copy);
    return { outcome: 'conflict', articleId, copyId: copy.article.id };
  }

  async #add(incoming: Incoming): Promise<BatchResult> {
    const { article, markdown } = incoming;
    const versions = await addVersions(incoming.versions);
    const highlights = await mergeHighlights(incoming.highlights);
    await addBelongings(incoming, this.#context);
    this.#bodies.set(article.id, markdown);
    const counts = { ...article.counts, versions, highlights: highlights.added };
    this.#rows.set(article.id, { after: { ...article, counts }, hasNewText: true });
    this.#hasWritten = true;
    return { outcome: 'added', articleId: article.id };
  }

  async #update(local: Article, merged: Merged, theirs: Incoming): Promise<BatchResult> {
    const versions = await addVersions(merged.versions);
    const highlights = await mergeHighlights(theirs.highlights);
    const hasBelongings = await addBelongings(theirs, this.#context);
    const hasRow = merged.outcome === 'updated' || highlights.added > 0;
    if (hasRow) {
      const counts = {
        ...merged.article.counts,
        versions: local.counts.versions + versions,
        highlights: local.counts.highlights + highlights.added,
      };
      const hasNewText = merged.markdown !== undefined;
      const pending = this.#rows.get(local.id);
      this.#rows.set(local.id, {
        before: pending ? pending.before : local,
        after: { ...merged.article, counts, ...(hasNewText ? {} : { seq: local.seq }) },
        hasNewText: hasNewText || pending?.hasNewText === true,
      });
      if (merged.markdown !== undefined) this.#bodies.set(local.id, merged.markdown);
    }
    const hasChanged = hasRow || hasBelongings || highlights.changed > 0;
    this.#hasWritten ||= hasChanged;
    return { outcome: hasChanged ? 'updated' : 'unchanged', articleId: local.id };
  }
}

// By id; else a page that both sides clipped on their own, with the same text: it must not become a twin. Two articles that the dump itself
// keeps apart stay apart.
async function findLocals(batch: Incoming[], { ids }: MergeContext): Promise<Map<string, Article>> {
  const byId = new Map((await getRows(batch.map(({ article }) => article.id))).map((row) => [row.id, toArticle(row)]));
  const unknown = batch.filter(({ article }) => !byId.has(article.id) && article.urlKey);
  const rows = await db.articles
    .where('urlKey')
    .anyOf(unknown.map(({ article }) => article.urlKey))
    .toArray();
  for (const { article } of unknown) {
    const isTwin = (row: ArticleRow) => row.urlKey === article.urlKey && row.hash === article.hash && !row.deletedAt && !ids.has(row.id);
    const twin = rows.find(isTwin);
    if (twin) byId.set(article.id, toArticle(twin));
  }
  return byId;
}

// Older texts are read only when they can matter.
async function sideOf(article: Article, theirs: Side): Promise<Side> {
  const isNeeded = article.counts.versions > 0 && (article.hash !== theirs.article.hash || theirs.versions.length > 0);
  const versions = isNeeded
    ? await db.versions.where('[articleId+revision]').between([article.id, -Infinity], [article.id, []]).toArray()
    : [];
  return { article, markdown: '', versions };
}
