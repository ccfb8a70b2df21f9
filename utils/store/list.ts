import type { Article } from '../model/article';
import { type ArticleRow, db } from './database';
import { listOrder, publishedOrder, toArticle } from './list-keys';
import { isByPublication, isInList, type ListPlan, planList } from './list-plan';
import { asOurs } from './our-errors';
import type { ArticleFilter, ArticlePage, Counted } from './types';
import { getRows } from './write';

const PAGE = 50;
const MAX_READ = 500;

/** A page of articles, newest clipped first (the trash: last deleted first). `cursor` of one page gives the next. */
export async function listArticles(
  filter: ArticleFilter,
  { limit = PAGE, cursor }: { limit?: number; cursor?: string } = {},
): Promise<ArticlePage> {
  if (filter.ids) {
    const { shown, next } = pageOf(await byIds(filter.ids, filter), placeOf, limit, cursor);
    return { articles: shown, ...(next ? { cursor: next } : {}) };
  }
  if (isByPublication(filter) && (await isNarrow(filter))) return listPublished(filter, limit, cursor);
  const plan = planList(filter);
  let after = cursor === undefined ? undefined : (JSON.parse(cursor) as unknown[]);
  const rows: ArticleRow[] = [];
  for (;;) {
    // One more than asked for tells whether there is a next page. With open conditions most rows may fall out: read more at once.
    const size = plan.matches ? Math.min(Math.max(limit * 2, 100), MAX_READ) : limit + 1 - rows.length;
    const read = await readRange(plan, after, size);
    rows.push(...(plan.matches ? read.filter(plan.matches) : read));
    const last = read.at(-1);
    if (rows.length > limit || !last || read.length < size) break;
    after = plan.keyOf(last);
  }
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { articles: shown.map(toArticle), ...(rows.length > limit && last ? { cursor: JSON.stringify(plan.keyOf(last)) } : {}) };
}

/** How many articles the filter lets through. */
export async function countArticles(filter: ArticleFilter): Promise<number> {
  if (filter.ids) return (await byIds(filter.ids, filter)).length;
  const counter = counterOf(filter);
  if (counter) return (await asOurs(() => db.counters.get(counter)))?.count ?? 0;
  if (isByPublication(filter)) return asOurs(() => publishedRange(filter).count());
  const plan = planList(filter);
  if (!plan.matches) return asOurs(() => rangeOf(plan).count());
  const { matches } = plan;
  return asOurs(() => rangeOf(plan).filter(matches).count());
}

/**
 * All articles of the filter in batches of at most `batch`, newest first. Each batch is read when it is asked for, so a long export holds
 * no transaction.
 */
export async function* eachArticle(filter: ArticleFilter, { batch = 100 }: { batch?: number } = {}): AsyncGenerator<Article[]> {
  const ids = filter.ids ?? (isByPublication(filter) && (await isNarrow(filter)) ? await publishedIds(filter) : undefined);
  if (ids) {
    const articles = await byIds(ids, filter);
    for (let start = 0; start < articles.length; start += batch) yield articles.slice(start, start + batch);
    return;
  }
  const plan = planList(filter);
  let after: unknown[] | undefined;
  for (;;) {
    const read = await readRange(plan, after, batch);
    const rows = plan.matches ? read.filter(plan.matches) : read;
    if (rows.length > 0) yield rows.map(toArticle);
    const last = read.at(-1);
    if (!last || read.length < batch) return;
    after = plan.keyOf(last);
  }
}

/** Tags in use and their parents, most used first; an article counts once for a parent, whatever it has below it. */
export function listTags(): Promise<Counted[]> {
  return listCounted('tag');
}

/** Hosts of the articles, most articles first. */
export function listHosts(): Promise<Counted[]> {
  return listCounted('host');
}

// One row says what counting an index would find (40 times slower at 10,000 articles, measured).
function counterOf({ tag, host, from, to, isTrashed }: ArticleFilter): [kind: string, value: string] | undefined {
  if (from || to || (tag !== undefined && host !== undefined)) return undefined;
  if (isTrashed) return tag === undefined && host === undefined ? ['total', 'trashed'] : undefined;
  if (tag !== undefined) return ['tag', tag];
  return host === undefined ? ['total', 'articles'] : ['host', host];
}

async function listCounted(kind: 'tag' | 'host'): Promise<Counted[]> {
  const counters = await asOurs(() => db.counters.where('[kind+value]').between([kind, ''], [kind, []]).toArray());
  return counters.map(({ value, count }) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function rangeOf({ index, lower, upper }: ListPlan, after?: unknown[]) {
  return db.articles.where(index).between(after ?? lower, upper, !after, true);
}

function readRange(plan: ListPlan, after: unknown[] | undefined, size: number): Promise<ArticleRow[]> {
  return asOurs(() => rangeOf(plan, after).limit(size).toArray());
}

// A cursor steps through the keys of the days one by one, for every page: half a second for 10,000. The list by time reads rows instead, until
// enough of them fall into the range: about 200 rows of the library for each of the range cost the same (measured).
async function isNarrow(filter: ArticleFilter): Promise<boolean> {
  const [count, total] = await Promise.all([countArticles(filter), countArticles({})]);
  return count * count < 200 * total;
}

// Days of publication are one index and the order of the list another: the keys alone, without their rows, are quickly sorted.
async function listPublished(filter: ArticleFilter, limit: number, cursor?: string): Promise<ArticlePage> {
  const keys = (await asOurs(() => publishedRange(filter).keys())) as unknown as [day: number, time: number, id: string][];
  const { shown, next } = pageOf(
    keys.map(([, time, id]): Place => [time, id]),
    (place) => place,
    limit,
    cursor,
  );
  const rows = await asOurs(() => db.articles.bulkGet(shown.map(([, id]) => id)));
  return { articles: rows.filter((row) => row !== undefined).map(toArticle), ...(next ? { cursor: next } : {}) };
}

async function publishedIds(filter: ArticleFilter): Promise<string[]> {
  return asOurs(() => publishedRange(filter).primaryKeys());
}

function publishedRange({ from = '', to = '9999-12-31' }: ArticleFilter) {
  const order = (publishedAt: string) => publishedOrder({ publishedAt });
  return db.articles
    .where('keys.published')
    .between([order(`${to.slice(0, 10)}T23:59:59Z`)], [order(from.slice(0, 10) || '0000-01-01'), []], true, true);
}

/** Where an article stands in a list. */
type Place = [time: number, id: string];

// The cursor is a place, not an article: the next page is right even when the last article of this one is gone by then.
function pageOf<T>(all: T[], placeOf: (item: T) => Place, limit: number, cursor?: string): { shown: T[]; next?: string } {
  const after = cursor === undefined ? undefined : (JSON.parse(cursor) as Place);
  const left = all
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => !after || comparePlaces(place, after) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place));
  const last = left[limit - 1];
  return {
    shown: left.slice(0, limit).map(({ item }) => item),
    ...(left.length > limit && last ? { next: JSON.stringify(last.place) } : {}),
  };
}

function comparePlaces(a: Place, b: Place): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
}

function placeOf(article: Article): Place {
  return [listOrder(article), article.id];
}

async function byIds(ids: string[], filter: ArticleFilter): Promise<Article[]> {
  // In order, so that each part is one read of a range; all at once would be one long task.
  const wanted = [...new Set(ids)].sort();
  const articles: Article[] = [];
  for (let start = 0; start < wanted.length; start += MAX_READ) {
    const rows = await asOurs(() => getRows(wanted.slice(start, start + MAX_READ)));
    articles.push(...rows.filter((row) => isInList(row, filter)).map(toArticle));
  }
  return articles.sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}
