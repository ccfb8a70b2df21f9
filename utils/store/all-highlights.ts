import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import { db } from './database';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import { getRows } from './write';

/** A highlight with the article that it belongs to. */
export interface HighlightInArticle {
  highlight: Highlight;
  article: Article;
}

/**
 * All highlights outside the trash in batches of at most `batch`, the newest first. Each batch is read when it is asked for; an empty one
 * is left out.
 */
export async function* eachHighlight({ batch = 200 }: { batch?: number } = {}): AsyncGenerator<HighlightInArticle[]> {
  // Ids are made of the time: they are the order of making. Only a cursor goes backwards, row by row, which takes half as long again as
  // all keys at once and a range of rows for each batch (measured).
  const ids = await asOurs(() => db.highlights.toCollection().primaryKeys());
  for (let end = ids.length; end > 0; end -= batch) {
    const [first, last] = [ids[Math.max(0, end - batch)] ?? '', ids[end - 1] ?? ''];
    const read = await asOurs(() => db.highlights.where(':id').between(first, last, true, true).toArray());
    const rows = await asOurs(() => getRows([...new Set(read.map(({ articleId }) => articleId))]));
    const articles = new Map(rows.filter(({ deletedAt }) => !deletedAt).map((row) => [row.id, toArticle(row)]));
    const found = read.reverse().flatMap((highlight) => {
      const article = articles.get(highlight.articleId);
      return article ? [{ highlight, article }] : [];
    });
    if (found.length > 0) yield found;
  }
}
