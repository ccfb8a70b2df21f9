import type { Article } from '../../model/article';
import type { ImageRef } from '../../model/image';
import type { Change } from '../write';
import { decide, type Merged } from './decide';
import { asCopy, type Incoming, rename } from './incoming';
import { type MergeContext, MergeState } from './state';

/** What the merge of one article came to. */
export interface BatchResult {
  outcome: 'added' | Merged['outcome'];
  articleId: string;
  /** Where the incoming side of a conflict is kept. */
  copyId?: string;
}

/** Merges some articles with all that belongs to them, inside the running transaction. */
export async function mergeBatch(batch: Incoming[], context: MergeContext, change: Change): Promise<BatchResult[]> {
  const state = new MergeState();
  await state.load(batch, context);
  const merge = new BatchMerge(state, context, change);
  const results = batch.map((incoming) => merge.mergeOne(incoming));
  change.isEmpty = !state.hasChanges && merge.rows.length === 0;
  await state.flush();
  await change.putAll(merge.rows);
  return results;
}

/** Decides article by article, in memory. */
class BatchMerge {
  readonly #state: MergeState;
  readonly #context: MergeContext;
  readonly #change: Change;
  readonly #rows = new Map<string, { before?: Article; after: Article }>();

  constructor(state: MergeState, context: MergeContext, change: Change) {
    this.#state = state;
    this.#context = context;
    this.#change = change;
  }

  get rows(): { before?: Article; after: Article }[] {
    return [...this.#rows.values()];
  }

  mergeOne(incoming: Incoming): BatchResult {
    const stored = this.#state.locals.get(incoming.article.id);
    // Two articles of one batch may be the same one of ours: the second meets what the first made of it.
    const local = this.#current(stored?.id ?? incoming.article.id) ?? stored;
    if (!local) return this.#add(incoming);
    const theirs = rename(incoming, local.id);
    const merged = this.#decide(local, theirs);
    return merged.outcome === 'conflict' ? this.#keepCopy(asCopy(theirs), local.id) : this.#update(local, merged, theirs);
  }

  #keepCopy(copy: Incoming, articleId: string): BatchResult {
    const local = this.#current(copy.article.id) ?? this.#state.locals.get(copy.article.id) ?? this.#state.copies.get(copy.article.id);
    // A copy that was changed since is left alone: it is the user's by now.
    if (local) return this.#update(local, this.#decide(local, copy), copy);
    this.#add(copy);
    return { outcome: 'conflict', articleId, copyId: copy.article.id };
  }

  #add(incoming: Incoming): BatchResult {
    const { article, markdown } = incoming;
    const versions = this.#state.versions.addMissing(incoming.versions);
    const highlights = this.#mergeHighlights(incoming).added;
    this.#addBelongings(incoming);
    this.#state.bodies.put({ articleId: article.id, markdown });
    const after = { ...article, counts: { ...article.counts, versions, highlights }, seq: this.#change.nextSeq() };
    this.#rows.set(article.id, { after });
    return { outcome: 'added', articleId: article.id };
  }

  #update(local: Article, merged: Merged, theirs: Incoming): BatchResult {
    const versions = this.#state.versions.addMissing(merged.versions);
    const highlights = this.#mergeHighlights(theirs);
    const hasBelongings = this.#addBelongings(theirs);
    const hasRow = merged.outcome === 'updated' || highlights.added > 0;
    if (hasRow) {
      const counts = {
        ...merged.article.counts,
        versions: local.counts.versions + versions,
        highlights: local.counts.highlights + highlights.added,
      };
      const seq = merged.markdown === undefined ? local.seq : this.#change.nextSeq();
      const pending = this.#rows.get(local.id);
      this.#rows.set(local.id, { before: pending ? pending.before : local, after: { ...merged.article, counts, seq } });
      if (merged.markdown !== undefined) this.#state.bodies.put({ articleId: local.id, markdown: merged.markdown });
    }
    const hasChanged = hasRow || hasBelongings || highlights.changed > 0;
    return { outcome: hasChanged ? 'updated' : 'unchanged', articleId: local.id };
  }

  #current(id: string): Article | undefined {
    return this.#rows.get(id)?.after;
  }

  #decide(local: Article, theirs: Incoming): Merged {
    return decide({ article: local, markdown: '', versions: this.#state.versionsOf(local.id) }, theirs);
  }

  #mergeHighlights({ highlights }: Incoming): { added: number; changed: number } {
    const newer = highlights.filter((highlight) => {
      const mine = this.#state.highlights.get(highlight.id);
      return mine?.articleId === highlight.articleId && Date.parse(highlight.updatedAt) > Date.parse(mine.updatedAt);
    });
    for (const highlight of newer) this.#state.highlights.put(highlight);
    return { added: this.#state.highlights.addMissing(highlights), changed: newer.length };
  }

  // Files and places in collections that are missing; whether there were any.
  #addBelongings({ imageRefs, memberships }: Incoming): boolean {
    const places = memberships.filter(({ collectionId }) => this.#state.collections.get(collectionId));
    return this.#mergeRefs(imageRefs) + this.#state.memberships.addMissing(places) > 0;
  }

  // A file that either side kept is kept. One whose bytes came with neither is missing, whatever the row says.
  #mergeRefs(refs: ImageRef[]): number {
    let changed = 0;
    for (const ref of refs) {
      const mine = this.#state.imageRefs.get([ref.articleId, ref.url]);
      const image = this.#context.images.get(ref.hash) ?? this.#state.images.get(ref.hash);
      if (mine && (mine.hash || !image)) continue;
      if (image && !this.#state.images.get(image.hash)) {
        this.#state.images.put(image);
        this.#change.countImages([image.size], 1);
      }
      const { problem: _former, size: _claimed, ...row } = ref;
      this.#state.imageRefs.put(image ? { ...row, size: image.size } : { ...row, hash: '', ...(ref.problem && { problem: ref.problem }) });
      changed += 1;
    }
    return changed;
  }
}
