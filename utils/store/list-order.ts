import type { Article } from '../model/article';
import { listOrder, publishedOrder, toArticle } from './list-keys';
import { makeMatcher } from './list-match';
import { placesIn } from './places';
import { titleKey } from './title-key';
import type { ArticleFilter, ArticleSort } from './types';
import { getRows } from './write';

// Some milliseconds' work.
const ROWS = 250;

/** Whether the list is the other way round than the index that it is read from. */
export function isAscending(sort: ArticleSort): boolean {
  return sort === 'captured-asc' || sort === 'published-asc';
}

/** The ids in the filter's collection, also of articles in the trash, in the order by hand, in whatever transaction is running. */
export async function readMembers({ collection }: ArticleFilter): Promise<string[] | undefined> {
  if (collection === undefined) return undefined;
  const keys = await placesIn(collection).primaryKeys();
  return keys.map(([, articleId]) => articleId);
}

interface Listed {
  filter: ArticleFilter;
  sort: ArticleSort;
  members?: string[];
  signal?: AbortSignal;
}

/** Those of the articles that the filter lets through, in the order of the list: for few, since every row is read. Stops when aborted. */
export async function inOrder(ids: Iterable<string>, { filter, sort, members, signal }: Listed): Promise<string[]> {
  const matches = makeMatcher(filter, members && new Set(members));
  const placeOf = placing(sort, filter, members);
  // In the order of the ids, so that each part is one read of a range.
  const wanted = [...new Set(ids)].sort();
  const places: Place[] = [];
  for (let start = 0; start < wanted.length && !signal?.aborted; start += ROWS) {
    const rows = await getRows(wanted.slice(start, start + ROWS));
    for (const row of rows.map(toArticle)) if (matches(row)) places.push(placeOf(row));
  }
  places.sort(comparePlaces);
  if (!isAscending(sort)) return places.map(lastOf);
  // What has no date comes last either way, in the same order.
  const undated = places.filter(([part]) => part === UNDATED);
  return [...places.filter(([part]) => part !== UNDATED).reverse(), ...undated].map(lastOf);
}

/** Where an article stands in a list: compared part by part. The last one is its id. */
type Place = [part: number, ...(number | string)[]];

const UNDATED = 1;

function placing(sort: ArticleSort, { isTrashed }: ArticleFilter, members: string[] | undefined): (article: Article) => Place {
  if (sort === 'title') return (article) => [0, titleKey(article.title), listOrder(article), article.id];
  if (sort === 'published' || sort === 'published-asc') {
    return (article) => [article.publishedAt ? 0 : UNDATED, publishedOrder(article), listOrder(article), article.id];
  }
  if (sort === 'hand' && members) {
    const positions = new Map(members.map((id, i) => [id, i]));
    return ({ id }) => [0, positions.get(id) ?? 0, id];
  }
  return ({ id, deletedAt, capturedAt }) => [0, listOrder({ capturedAt: isTrashed && deletedAt ? deletedAt : capturedAt }), id];
}

function comparePlaces(a: Place, b: Place): number {
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i] ?? 0, b[i] ?? 0];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function lastOf(place: Place): string {
  return String(place.at(-1));
}
