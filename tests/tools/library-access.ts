// Runs inside a page of the extension (library-page.ts puts it there): the product's own store on the product's own database.
import type { Article } from '../../utils/model/article';
import type { Highlight } from '../../utils/model/highlight';
import type { ImageRef } from '../../utils/model/image';
import {
  eachArticle,
  eachHighlight,
  editArticle,
  getBody,
  getImages,
  listImageRefs,
  openLibrary,
  restoreHighlights,
  saveArticle,
} from '../../utils/store';
import { makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';

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

/** Saves invented articles, the newest of them with so many highlights in all, and says how far it is. */
export async function fill(count: number, highlightCount = 0, onProgress: (done: number) => void = () => {}): Promise<number> {
  await openLibrary();
  const articles = makeArticles(count).reverse();
  for (const [i, article] of articles.entries()) {
    const { articleId } = await saveArticle(article);
    // Some are read and starred, as in a library that lives.
    if (i % 3 !== 0) await editArticle(articleId, { isRead: true, ...(i % 11 === 0 ? { isStarred: true } : {}) });
    if (i % 100 === 99) onProgress(i + 1);
  }
  const highlights = makeHighlights(articles.reverse(), highlightCount);
  for (let from = 0; from < highlights.length; from += 500) await restoreHighlights(highlights.slice(from, from + 500));
  return articles.length;
}

/** Everything that is kept, the oldest first, without what is local to this machine. */
export async function readAll(): Promise<Stored[]> {
  const all: Stored[] = [];
  for await (const batch of eachArticle({})) {
    for (const { seq: _, ...article } of [batch].flat()) all.push({ ...article, markdown: (await getBody(article.id))?.markdown ?? '' });
  }
  return all.sort((a, b) => a.id.localeCompare(b.id));
}
