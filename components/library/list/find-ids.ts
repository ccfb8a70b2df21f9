import { searchArticles } from '../../../utils/search';
import { eachArticle } from '../../../utils/store';
import { type ListFilter, toArticleFilter } from '../address';

/** All articles that a list means, also those that are not loaded yet, in its order. */
export async function findIds(filter: ListFilter): Promise<string[]> {
  if (filter.q) {
    const { hits } = await searchArticles(filter.q, toArticleFilter(filter), { limit: Number.POSITIVE_INFINITY });
    return hits.map(({ article }) => article.id);
  }
  const ids: string[] = [];
  for await (const articles of eachArticle(toArticleFilter(filter), { batch: 500 })) ids.push(...articles.map(({ id }) => id));
  return ids;
}
