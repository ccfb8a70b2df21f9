import type { Article } from '../model/article';
import { withParents } from '../model/tags';
import type { ArticleRow } from './database';

/**
 * The keys that lists are read by. Times are negative, so that "newest first" is the index's own order: a page is then one `getAll`,
 * where a reversed one needs a cursor (four times slower, measured) or a browser that knows `direction`. What is in the trash has no key in a
 * list of the library, and the other way round. The id tells articles of the same moment apart.
 */
export interface ListKeys {
  live?: [time: number, id: string];
  host?: [host: string, time: number, id: string];
  /** Each tag and each of its parents. */
  tags: [tag: string, time: number, id: string][];
  /** The day of publication. */
  published?: [day: string, time: number, id: string];
  trash?: [time: number, id: string];
}

/** Where an article stands in lists: smaller is newer. */
export function listOrder(article: Pick<Article, 'capturedAt'>): number {
  return -Date.parse(article.capturedAt) || 0;
}

/** The article with its list keys. */
export function toRow(article: Article): ArticleRow {
  const time = listOrder(article);
  const { id, host, tags } = article;
  if (article.deletedAt) return { ...article, keys: { tags: [], trash: [-Date.parse(article.deletedAt) || 0, id] } };
  const keys: ListKeys = { live: [time, id], tags: withParents(tags).map((tag) => [tag, time, id]) };
  if (host) keys.host = [host, time, id];
  if (article.publishedAt) keys.published = [article.publishedAt.slice(0, 10), time, id];
  return { ...article, keys };
}

/** The article without what only the store needs. */
export function toArticle({ keys: _keys, ...article }: ArticleRow): Article {
  return article;
}
