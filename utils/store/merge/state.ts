import type { Article, Body, Version } from '../../model/article';
import type { StoredImage } from '../../model/image';
import { type ArticleRow, db } from '../database';
import { toArticle } from '../list-keys';
import { keyOfPlace } from '../places';
import { getRows } from '../write';
import { asCopy, type Incoming, rename } from './incoming';
import { Mirror } from './mirror';

/** What a batch needs to know of the dump around it. */
export interface MergeContext {
  /** The files of the batch, by hash. */
  images: Map<string, StoredImage>;
  /** All article ids of the dump, of other batches too. */
  ids: Set<string>;
}

/** Every table that a batch writes. */
export const BATCH_TABLES = [db.articles, db.bodies, db.versions, db.highlights, db.images, db.imageRefs, db.collections, db.memberships];

/** The part of the library that a batch meets, in memory. */
export class MergeState {
  /** Our article for each incoming id. */
  readonly locals = new Map<string, Article>();
  /** Stored articles under the ids of copies. */
  readonly copies = new Map<string, Article>();
  readonly bodies = new Mirror<Body, string>(db.bodies, ({ articleId }) => articleId);
  readonly versions = new Mirror<Version, string>(db.versions, ({ id }) => id);
  readonly highlights = new Mirror(db.highlights, ({ id }) => id);
  readonly images = new Mirror(db.images, ({ hash }) => hash);
  readonly imageRefs = new Mirror(db.imageRefs, ({ articleId, url }): [string, string] => [articleId, url]);
  readonly collections = new Mirror(db.collections, ({ id }) => id);
  readonly memberships = new Mirror(db.memberships, keyOfPlace);

  /** Reads all that the batch can touch. */
  async load(batch: Incoming[], context: MergeContext): Promise<void> {
    await this.#findLocals(batch, context);
    const met = batch.flatMap((incoming) => this.#sidesOf(incoming));
    const copyIds = met
      .map(({ article }) => article.id)
      .filter((id) => !this.locals.has(id) && !batch.some(({ article }) => article.id === id));
    for (const row of await getRows(copyIds)) this.copies.set(row.id, toArticle(row));
    await this.versions.loadLike(met.flatMap(({ versions }) => versions));
    await this.highlights.loadLike(met.flatMap(({ highlights }) => highlights));
    await this.imageRefs.loadLike(met.flatMap(({ imageRefs }) => imageRefs));
    await this.images.load([...new Set(met.flatMap(({ imageRefs }) => imageRefs.map(({ hash }) => hash)))].filter(Boolean));
    await this.memberships.loadLike(met.flatMap(({ memberships }) => memberships));
    await this.collections.load([...new Set(met.flatMap(({ memberships }) => memberships.map(({ collectionId }) => collectionId)))]);
    for (const { id, counts } of [...this.locals.values(), ...this.copies.values()]) {
      if (counts.versions === 0) continue;
      this.versions.learn(await db.versions.where('[articleId+revision]').between([id, -Infinity], [id, []]).toArray());
    }
  }

  /** The article as it was before the batch. */
  stored(articleId: string): Article | undefined {
    return [...this.locals.values()].find(({ id }) => id === articleId) ?? this.copies.get(articleId);
  }

  versionsOf(articleId: string): Version[] {
    return [...this.versions.values()].filter((version) => version.articleId === articleId);
  }

  get hasChanges(): boolean {
    return [this.bodies, this.versions, this.highlights, this.images, this.imageRefs, this.memberships].some(
      ({ hasChanges }) => hasChanges,
    );
  }

  async flush(): Promise<void> {
    await this.bodies.flush();
    await this.versions.flush();
    await this.highlights.flush();
    await this.images.flush();
    await this.imageRefs.flush();
    await this.memberships.flush();
  }

  // By id; else a page that both sides clipped on their own, with the same text: it must not become a twin. Two articles that the dump
  // itself keeps apart stay apart.
  async #findLocals(batch: Incoming[], { ids }: MergeContext): Promise<void> {
    for (const row of await getRows(batch.map(({ article }) => article.id))) this.locals.set(row.id, toArticle(row));
    const unknown = batch.map(({ article }) => article).filter(({ id, urlKey }) => !this.locals.has(id) && urlKey);
    if (unknown.length === 0) return;
    const rows = await db.articles
      .where('urlKey')
      .anyOf(unknown.map(({ urlKey }) => urlKey))
      .toArray();
    for (const { id, urlKey, hash } of unknown) {
      const isTwin = (row: ArticleRow) => row.urlKey === urlKey && row.hash === hash && !row.deletedAt && !ids.has(row.id);
      const twin = rows.find(isTwin);
      if (twin) this.locals.set(id, toArticle(twin));
    }
  }

  // The incoming side as it would be written: under our id, and as a copy where the texts differ.
  #sidesOf(incoming: Incoming): Incoming[] {
    const local = this.locals.get(incoming.article.id);
    if (!local) return [incoming];
    const renamed = rename(incoming, local.id);
    return local.hash === incoming.article.hash ? [renamed] : [renamed, asCopy(renamed)];
  }
}
