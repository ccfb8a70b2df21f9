import type { Article } from '../model/article';
import { getArticles } from '../store';
import type { SearchHit } from './find/hits';
import { readQuery } from './read-query';
import { scanArticles } from './scan';
import { loadVariants } from './variants';

/**
 * What to show of these articles in a search for `query`, in the order of the ids; `hit` is absent where the query does not hold any more.
 * Articles that are gone are left out.
 */
export async function describeHits(query: string, ids: string[]): Promise<{ article: Article; hit?: SearchHit }[]> {
  const [articles] = await Promise.all([getArticles(ids), loadVariants()]);
  const parsed = await readQuery(query);
  const isTrashed = articles[0]?.deletedAt !== undefined;
  const { hits } = await scanArticles(parsed, { ids, ...(isTrashed ? { isTrashed } : {}) }, { limit: ids.length });
  const found = new Map(hits.map((hit) => [hit.article.id, hit]));
  return articles.map((article) => {
    const hit = found.get(article.id);
    return hit ? { article, hit } : { article };
  });
}
