// Runs inside a page of the extension (library-page.ts puts it there): the product's own store on the product's own database.
import type { Article } from '../../utils/model/article';
import { cleanNewArticle } from '../../utils/model/clean';
import type { Highlight } from '../../utils/model/highlight';
import type { ImageRef } from '../../utils/model/image';
import type { NewArticle } from '../../utils/model/new-article';
import { eachArticle, eachHighlight, getBody, getImages, listImageRefs, mergeDump } from '../../utils/store';
import { makeHighlights } from '../fixtures/highlights';
import { asStored, makeArticles } from '../fixtures/library';

/** An article as it must come back from a backup. */
export type Stored = Omit<Article, 'seq'> & { markdown: string };

/** A picture or an attachment of an article, with the type of the file that is kept. */
export type StoredRef = ImageRef & { type?: string };

/** Every picture and attachment, kept or not, in the order of the addresses. */
export async function readRefs(): Promise<StoredRef[]> {
  const refs: ImageRef[] = [];
  for await (const batch of eachArticle({})) {
    for (const { id } of [batch].flat()) refs.push(...(await listImageRefs(id)));
  }
  const files = await getImages(refs.map(({ hash }) => hash));
  return refs.map((ref) => {
    const file = files.get(ref.hash);
    // What the row says of the file must be true of the file.
    return file && file.blob.size === ref.size ? { ...ref, type: file.type } : { ...ref, hash: '' };
  });
}

/** Every highlight outside the trash, the newest first. */
export async function readHighlights(): Promise<Highlight[]> {
  const all: Highlight[] = [];
  for await (const batch of eachHighlight()) all.push(...batch.map(({ highlight }) => highlight));
  return all;
}

let invented: { key: string; articles: NewArticle[]; highlights: Map<string, Highlight[]> } | undefined;

/**
 * Restores the part `from` to `to` of `count` invented articles, the oldest first, with what there is of `highlightCount` highlights in them.
 * A part at a time: a browser's driver waits for one answer only so long.
 */
export async function fill(count: number, highlightCount: number, from: number, to: number): Promise<void> {
  const key = `${count} ${highlightCount}`;
  if (invented?.key !== key) {
    const articles = makeArticles(count);
    const highlights = new Map<string, Highlight[]>();
    for (const one of makeHighlights(articles, highlightCount))
      highlights.set(one.articleId, [...(highlights.get(one.articleId) ?? []), one]);
    invented = { key, articles: articles.reverse(), highlights };
  }
  const part = invented.articles.slice(from, to).map((article) => cleanNewArticle(article));
  // Some are read and starred, as in a library that lives.
  const articles = part.map((draft, at): Article => {
    const i = from + at;
    return { ...asStored(draft, i + 1), isRead: i % 3 !== 0, isStarred: i % 3 !== 0 && i % 11 === 0 };
  });
  const bodies = part.map(({ id, markdown }) => ({ articleId: id, markdown }));
  const highlights = part.flatMap(({ id }) => invented?.highlights.get(id) ?? []);
  await mergeDump({
    articles,
    bodies,
    highlights,
    ...{ versions: [], images: [], imageRefs: [], collections: [], memberships: [], settings: [] },
  });
}

/** Everything that is kept, the oldest first, without what is local to this machine. */
export async function readAll(): Promise<Stored[]> {
  const all: Stored[] = [];
  for await (const batch of eachArticle({})) {
    for (const { seq: _, ...article } of [batch].flat()) all.push({ ...article, markdown: (await getBody(article.id))?.markdown ?? '' });
  }
  return all.sort((a, b) => a.id.localeCompare(b.id));
}
