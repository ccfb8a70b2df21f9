import type { Article } from '../model/article';
import type { ArticleRow } from './database';
import { facetName, facetsOf } from './facets';
import { titleKey } from './title-key';

/**
 * The keys that lists are read by. Times are negative, so that "newest first" is the index's own order: a page is then one `getAll`,
 * where a reversed one needs a cursor (four times slower, measured) or a browser that knows `direction`. What is in the trash has no key in a
 * list of the library, and the other way round. The id tells articles of the same moment apart.
 */
export interface ListKeys {
  live?: [time: number, id: string];
  /** Each facet (a tag, a host, unread …), in the order of time. */
  facets: [facet: string, time: number, id: string][];
  /** The date of publication, as `publishedOrder` has it. */
  published?: [date: number, time: number, id: string];
  title?: [title: string, time: number, id: string];
  trash?: [time: number, id: string];
}

/** Where an article stands in lists: smaller is newer. */
export function listOrder(article: Pick<Article, 'capturedAt'>): number {
  return -Date.parse(article.capturedAt) || 0;
}

/**
 * Where an article stands by its date of publication: smaller is newer. Dates count as the page writes them, whatever its zone: an office
 * looks for the notice "of 9 November", wherever it sits. A day without a time is its beginning.
 */
export function publishedOrder({ publishedAt }: Pick<Article, 'publishedAt'>): number {
  if (!publishedAt) return 0;
  const [day, time] = [publishedAt.slice(0, 10), publishedAt.slice(11, 19)];
  return -(Date.parse(`${day}T${/^\d{2}:\d{2}:\d{2}$/.test(time) ? time : `${time.slice(0, 5) || '00:00'}:00`}Z`) || Date.parse(day)) || 0;
}

/** The article with its list keys. */
export function toRow(article: Article): ArticleRow {
  const time = listOrder(article);
  const { id } = article;
  if (article.deletedAt) return { ...article, keys: { facets: [], trash: [-Date.parse(article.deletedAt) || 0, id] } };
  const keys: ListKeys = {
    live: [time, id],
    facets: facetsOf(article).map((facet) => [facetName(facet), time, id]),
    title: [titleKey(article.title), time, id],
  };
  if (article.publishedAt) keys.published = [publishedOrder(article), time, id];
  return { ...article, keys };
}

/** The article without what only the store needs. */
export function toArticle({ keys: _keys, ...article }: ArticleRow): Article {
  return article;
}
