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
  // Ids are made of the time: they are the order of making.
  let below: string | undefined;
  for (;;) {
    const read = await asOurs(() => readBelow(below, batch));
    const rows = read.length > 0 ? await asOurs(() => getRows([...new Set(read.map(({ articleId }) => articleId))])) : [];
    const articles = new Map(rows.filter(({ deletedAt }) => !deletedAt).map((row) => [row.id, toArticle(row)]));
    const found = read.flatMap((highlight) => {
      const article = articles.get(highlight.articleId);
      return article ? [{ highlight, article }] : [];
    });
    if (found.length > 0) yield found;
    below = read.at(-1)?.id;
    if (below === undefined || read.length < batch) return;
  }
}

function readBelow(id: string | undefined, size: number): Promise<Highlight[]> {
  const range = id === undefined ? db.highlights.orderBy(':id') : db.highlights.where(':id').below(id);
  return range.reverse().limit(size).toArray();
}
