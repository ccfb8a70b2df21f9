import type { Article, ArticleCounts } from '../../model/article';
import { isSame } from '../../model/canonical-json';
import type { Membership } from '../../model/collection';
import type { ImageRef } from '../../model/image';
import { countHighlights, recountHighlights } from '../highlight-counts';
import { keyOfPlace } from '../places';
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
  // What a backup brings or sends to the trash has its thirty days anew: when it was deleted elsewhere says nothing about when one could look here.
  if (merge.rows.some(({ before, after }) => after.deletedAt && !before?.deletedAt)) await change.lookAtClock({ isNew: true });
  // Before the new places are written: what goes to the trash or comes back from it counts the old ones.
  await change.putAll(merge.rows);
  await change.touchWords(merge.reworded);
  change.countPlaces(merge.livePlaces(), 1);
  await state.flush();
  return results;
}

/** Decides article by article, in memory. */
class BatchMerge {
  readonly #state: MergeState;
  readonly #context: MergeContext;
  readonly #change: Change;
  readonly #rows = new Map<string, { before?: Article; after: Article }>();
  readonly #places: Membership[] = [];
  /** Articles of ours whose highlights are others now. */
  readonly reworded: string[] = [];

  constructor(state: MergeState, context: MergeContext, change: Change) {
    this.#state = state;
    this.#context = context;
    this.#change = change;
  }

  get rows(): { before?: Article; after: Article }[] {
    return [...this.#rows.values()];
  }

  /** New places of articles that are outside the trash in the end. */
  livePlaces(): Membership[] {
    return this.#places.filter(({ articleId }) => {
      const article = this.#current(articleId) ?? this.#state.stored(articleId);
      return article !== undefined && !article.deletedAt;
    });
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
    const { counts } = this.#mergeHighlights(incoming, recountHighlights(article.counts, []));
    this.#addBelongings(incoming);
    this.#state.bodies.put({ articleId: article.id, markdown });
    const after = { ...article, counts: { ...counts, versions }, seq: this.#change.nextSeq() };
    this.#rows.set(article.id, { after });
    return { outcome: 'added', articleId: article.id };
  }

  #update(local: Article, merged: Merged, theirs: Incoming): BatchResult {
    const versions = this.#state.versions.addMissing(merged.versions);
    const highlights = this.#mergeHighlights(theirs, merged.article.counts);
    const hasBelongings = this.#addBelongings(theirs);
    const hasRow = merged.outcome === 'updated' || !isSame(highlights.counts, merged.article.counts);
    if (hasRow) {
      const counts = { ...highlights.counts, versions: local.counts.versions + versions };
      const seq = merged.markdown === undefined ? local.seq : this.#change.nextSeq();
      const pending = this.#rows.get(local.id);
      this.#rows.set(local.id, { before: pending ? pending.before : local, after: { ...merged.article, counts, seq } });
      if (merged.markdown !== undefined) this.#state.bodies.put({ articleId: local.id, markdown: merged.markdown });
    }
    if (highlights.hasChanged) this.reworded.push(local.id);
    const hasChanged = hasRow || hasBelongings || highlights.hasChanged;
    return { outcome: hasChanged ? 'updated' : 'unchanged', articleId: local.id };
  }

  #current(id: string): Article | undefined {
    return this.#rows.get(id)?.after;
  }

  #decide(local: Article, theirs: Incoming): Merged {
    return decide({ article: local, markdown: '', versions: this.#state.versionsOf(local.id) }, theirs);
  }

  // The newer side of each is kept; `counts` are the article's numbers with what came.
  #mergeHighlights({ highlights }: Incoming, before: ArticleCounts): { counts: ArticleCounts; hasChanged: boolean } {
    let counts = before;
    let hasChanged = false;
    for (const highlight of highlights) {
      const mine = this.#state.highlights.get(highlight.id);
      // An id that is taken stays with whom it belongs to.
      if (mine && (mine.articleId !== highlight.articleId || Date.parse(highlight.updatedAt) <= Date.parse(mine.updatedAt))) continue;
      counts = countHighlights(countHighlights(counts, mine ? [mine] : [], -1), [highlight], 1);
      this.#state.highlights.put(highlight);
      hasChanged = true;
    }
    return { counts, hasChanged };
  }

  // Files and places in collections that are missing; whether there were any.
  #addBelongings({ imageRefs, memberships }: Incoming): boolean {
    const isNew = (place: Membership) => this.#state.collections.get(place.collectionId) && !this.#state.memberships.get(keyOfPlace(place));
    const places = memberships.filter(isNew);
    this.#places.push(...places);
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
