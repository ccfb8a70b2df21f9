import type { Article } from '../../../utils/model/article';
import { type ArticleFilter, eachArticle, listArticles } from '../../../utils/store';
import type { ListSort } from '../list-filter';

interface IdsOptions {
  sort?: ListSort;
  group: 'day' | 'source' | 'none';
  signal: AbortSignal;
}

/** The ids of all articles of a list, in its order. */
export async function readIds(filter: ArticleFilter, { signal }: IdsOptions): Promise<string[]> {
  const ids: string[] = [];
  for await (const articles of eachArticle(filter, { batch: 500 })) {
    signal.throwIfAborted();
    ids.push(...articles.map(({ id }) => id));
  }
  return ids;
}

/** The articles with these ids, whether they are in the trash or not. */
export async function readArticles(ids: string[]): Promise<Article[]> {
  const [live, trashed] = await Promise.all([
    listArticles({ ids }, { limit: ids.length }),
    listArticles({ ids, isTrashed: true }, { limit: ids.length }),
  ]);
  return [...live.articles, ...trashed.articles];
}
