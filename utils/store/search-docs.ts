import type { Article, Body } from '../model/article';
import type { Highlight } from '../model/highlight';
import { type ArticleRow, db } from './database';
import { getMany } from './get-many';
import { toArticle } from './list-keys';
import { openLibrary } from './open';
import { asOurs } from './our-errors';
import { answerOf } from './request';
import type { DirtyArticle, SearchState } from './search-tables';

/** An article with all that is searched of it. */
export interface SearchDoc {
  article: Article;
  markdown: string;
  highlights: Highlight[];
}

// Texts of a few megabytes together; with what is made of them they must fit into the memory of a worker.
const MOST_WORDS = 4_000_000;

/**
 * The next articles to be indexed: those with the lowest `seq` above `upTo`, with their texts, at most `limit` and fewer where they are long. Those
 * in the trash too: they may come back.
 */
export async function readUnindexed(upTo: number, limit: number, mostWords = MOST_WORDS): Promise<SearchDoc[]> {
  return asOurs(() =>
    db.transaction('r', [db.articles, db.bodies, db.highlights], async () => {
      const next = await db.articles.where('seq').above(upTo).limit(limit).toArray();
      let words = 0;
      const rows = next.filter(({ wordCount }, i) => {
        words += wordCount;
        return i === 0 || words <= mostWords;
      });
      const last = rows.at(-1);
      // After a loss several may bear one number: they are indexed together, or those behind the limit never would be.
      const same = last ? await db.articles.where('seq').equals(last.seq).toArray() : [];
      return withWords([...rows.filter(({ seq }) => seq !== last?.seq), ...same], true);
    }),
  );
}

/** These articles with their words beside the text; those that are gone are left out. */
export async function readWordsOf(ids: string[]): Promise<SearchDoc[]> {
  return asOurs(() =>
    db.transaction('r', [db.articles, db.bodies, db.highlights], async () => {
      const rows = await db.articles.bulkGet(ids);
      return withWords(
        rows.filter((row) => row !== undefined),
        false,
      );
    }),
  );
}

async function withWords(rows: ArticleRow[], hasText: boolean): Promise<SearchDoc[]> {
  const ids = rows.map(({ id }) => id);
  const bodies = hasText ? await getMany(db.bodies, ids, ({ articleId }) => articleId) : [];
  const texts = new Map(bodies.map(({ articleId, markdown }) => [articleId, markdown]));
  const marked = rows.filter(({ counts }) => counts.highlights > 0).map(({ id }) => id);
  const highlights = marked.length > 0 ? await db.highlights.where('articleId').anyOf(marked).toArray() : [];
  const byArticle = new Map<string, Highlight[]>();
  for (const one of highlights) byArticle.set(one.articleId, [...(byArticle.get(one.articleId) ?? []), one]);
  return rows.map((row) => ({
    article: toArticle(row),
    markdown: texts.get(row.id) ?? '',
    highlights: byArticle.get(row.id) ?? [],
  }));
}

/** How many articles there are, those in the trash included, and how many of them wait to be indexed. */
export async function countTexts(upTo: number): Promise<{ all: number; left: number }> {
  return asOurs(() =>
    db.transaction('r', db.articles, async () => {
      const [all, left] = await Promise.all([db.articles.count(), db.articles.where('seq').above(upTo).count()]);
      return { all, left };
    }),
  );
}

/** How many articles wait to be indexed. */
export async function countUnindexed(upTo: number): Promise<number> {
  return asOurs(() => db.articles.where('seq').above(upTo).count());
}

/** What a search must know of the index, all of one moment. */
export interface SearchView {
  state: SearchState;
  /** The ids of articles whose texts are in no segment yet, at most as many as asked for. */
  unindexed: string[];
  /** The ids of articles whose other words changed since, likewise. */
  dirty: string[];
}

export async function readSearchView(most: number): Promise<SearchView | undefined> {
  return asOurs(() =>
    db.transaction('r', [db.searchState, db.searchDirty, db.articles], async () => {
      const state = await db.searchState.get('state');
      if (!state) return undefined;
      const [unindexed, dirty] = await Promise.all([
        db.articles.where('seq').above(state.upTo).limit(most).primaryKeys(),
        db.searchDirty.limit(most).primaryKeys(),
      ]);
      return { state, unindexed, dirty };
    }),
  );
}

/** The ids of all articles whose `seq` lies in these bounds, both included. */
export async function listBySeq(from: number, to: number): Promise<string[]> {
  return asOurs(() => db.articles.where('seq').between(from, to, true, true).primaryKeys());
}

/** How many articles have a `seq` within these bounds, both included. */
export async function countBySeq(from: number, to: number): Promise<number> {
  return asOurs(() => db.articles.where('seq').between(from, to, true, true).count());
}

/** Articles whose words beside the text changed since they were indexed. */
export async function listDirty(limit = 0xffffffff): Promise<DirtyArticle[]> {
  return asOurs(() => db.searchDirty.limit(limit).toArray());
}

export async function countDirty(): Promise<number> {
  return asOurs(() => db.searchDirty.count());
}

/** An article as it is now, with its text where that was asked for. */
export interface LiveArticle {
  article: Article;
  markdown?: string;
}

/**
 * These articles as they are now, those that are gone left out, with the texts of those in `texts`. All are asked for at once, past the
 * library's own layer. `isDense`: they lie close together, and are quicker read as one range.
 */
export async function readLive(ids: string[], texts: ReadonlySet<string>, { isDense = false } = {}): Promise<Map<string, LiveArticle>> {
  if (ids.length === 0) return new Map();
  return asOurs(async () => {
    await openLibrary();
    const transaction = db.backendDB().transaction(['articles', 'bodies']);
    const read = isDense ? readRange : readOneByOne;
    const [rows, bodies] = await Promise.all([
      read<ArticleRow>(transaction.objectStore('articles'), ids, ({ id }) => id),
      read<Body>(
        transaction.objectStore('bodies'),
        ids.filter((id) => texts.has(id)),
        ({ articleId }) => articleId,
      ),
    ]);
    const found = new Map<string, LiveArticle>();
    for (const [id, row] of rows) {
      const body = bodies.get(id);
      found.set(id, { article: toArticle(row), ...(body && { markdown: body.markdown }) });
    }
    return found;
  });
}

async function readOneByOne<T>(store: IDBObjectStore, ids: string[]): Promise<Map<string, T>> {
  const rows = await Promise.all(ids.map((id) => answerOf<T | undefined>(store.get(id))));
  const found = new Map<string, T>();
  for (const [i, id] of ids.entries()) {
    const row = rows[i];
    if (row !== undefined) found.set(id, row);
  }
  return found;
}

async function readRange<T>(store: IDBObjectStore, ids: string[], idOf: (row: T) => string): Promise<Map<string, T>> {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined) return new Map();
  // Others may lie between, from imports or other clocks.
  const most = ids.length * 2 + 8;
  const rows = await answerOf<T[]>(store.getAll(IDBKeyRange.bound(first, last), most));
  if (rows.length === most) return readOneByOne(store, ids);
  const wanted = new Set(ids);
  return new Map(rows.map((row) => [idOf(row), row] as const).filter(([id]) => wanted.has(id)));
}
