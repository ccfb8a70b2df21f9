/**
 * What the list shows, as the query of the page's address says it: `q=…&tag=…&sort=title`. What cannot be read is left out, and what an order
 * or a grouping would change nothing about is not written, so that equal views have equal addresses.
 */
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../utils/model/highlight';
import { isForWords } from '../../utils/search/query-tokens';
import type { ArticleFilter } from '../../utils/store';

/** The orders a list can have; `hand` only within a collection. */
export const LIST_SORTS = ['captured', 'captured-asc', 'published', 'published-asc', 'title', 'hand'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Other headings than the usual ones, which are days where the list is in the order of days. */
export const LIST_GROUPS = ['source', 'none'] as const;

export interface ListFilter {
  q?: string;
  tag?: string;
  host?: string;
  /** The outlet that a text was taken from. */
  source?: string;
  /** Id of a collection. */
  collection?: string;
  /** `YYYY-MM-DD`, inclusive. */
  from?: string;
  /** `YYYY-MM-DD`, inclusive. */
  to?: string;
  /** Which date `from` and `to` speak of; the clipping date when absent. */
  by?: 'published';
  /** Of highlights, or of articles that have such a highlight. */
  color?: HighlightColor;
  unread?: true;
  starred?: true;
  trash?: true;
  /** Absent: the order that is usual there (`sortOf`). */
  sort?: ListSort;
  /** Absent: the headings that are usual there (`groupOf`). */
  group?: (typeof LIST_GROUPS)[number];
}

/** The names of what narrows a list, apart from the text searched for. The trash is a place of its own. */
export const NARROWING_KEYS = ['collection', 'tag', 'host', 'source', 'color', 'unread', 'starred', 'from', 'to'] as const;

/** Reads the filter from the query of an address. `isOfArticles` is false for the view of all highlights, which knows fewer filters. */
export function parseFilter(query: URLSearchParams, { isOfArticles = true } = {}): ListFilter {
  const filter: ListFilter = {};
  for (const key of isOfArticles ? TEXTS : TEXTS_OF_HIGHLIGHTS) {
    const value = query.get(key)?.trim();
    if (value) filter[key] = value;
  }
  for (const key of ['from', 'to'] as const) {
    const value = query.get(key);
    if (value && isDay(value)) filter[key] = value;
  }
  if (query.get('by') === 'published' && (filter.from || filter.to)) filter.by = 'published';
  const color = HIGHLIGHT_COLORS.find((known) => known === query.get('color'));
  if (color) filter.color = color;
  for (const key of ['trash', ...(isOfArticles ? (['unread', 'starred'] as const) : [])] as const) {
    if (query.get(key) === '1') filter[key] = true;
  }
  if (!isOfArticles) return filter;
  const sort = LIST_SORTS.find((known) => known === query.get('sort'));
  if (sort && isChosenSort(filter, sort)) filter.sort = sort;
  const group = LIST_GROUPS.find((known) => known === query.get('group'));
  if (group) filter.group = group;
  return filter;
}

/** Writes the filter into the query, in a fixed order and without what is empty or usual. */
export function writeFilter(query: URLSearchParams, filter: ListFilter, { isOfArticles = true } = {}): void {
  for (const key of isOfArticles ? TEXTS : TEXTS_OF_HIGHLIGHTS) if (filter[key]) query.set(key, filter[key]);
  if (filter.from) query.set('from', filter.from);
  if (filter.to) query.set('to', filter.to);
  if (filter.by && (filter.from || filter.to)) query.set('by', filter.by);
  if (filter.trash) query.set('trash', '1');
  if (filter.color) query.set('color', filter.color);
  if (!isOfArticles) return;
  if (filter.unread) query.set('unread', '1');
  if (filter.starred) query.set('starred', '1');
  if (filter.sort && isChosenSort(filter, filter.sort)) query.set('sort', filter.sort);
  if (filter.group) query.set('group', filter.group);
}

/** The order of the list; undefined for a search for words without a chosen one: the best hits come first. */
export function sortOf(filter: ListFilter): ListSort | undefined {
  if (filter.sort && isChosenSort(filter, filter.sort)) return filter.sort;
  return usualSort(filter);
}

/** What the headings of the list are. */
export function groupOf(filter: ListFilter): 'day' | 'source' | 'none' {
  if (filter.group === 'none') return 'none';
  if (filter.group === 'source' && canGroupBySource(filter)) return 'source';
  const sort = sortOf(filter);
  return sort && sort !== 'title' && sort !== 'hand' ? 'day' : 'none';
}

/** A search brings its hits part by part: a source would come up again and again. The trash is in the order of deletion. */
export function canGroupBySource({ q, trash }: ListFilter): boolean {
  return !q && !trash;
}

/** The filter in the store's words, without the search text. */
export function toArticleFilter(filter: ListFilter): ArticleFilter {
  return {
    ...(filter.tag ? { tag: filter.tag } : {}),
    ...(filter.host ? { host: filter.host } : {}),
    ...(filter.source ? { source: filter.source } : {}),
    ...(filter.collection ? { collection: filter.collection } : {}),
    ...(filter.color ? { color: filter.color } : {}),
    ...(filter.unread ? { isUnread: true as const } : {}),
    ...(filter.starred ? { isStarred: true as const } : {}),
    ...(filter.from ? { from: filter.from } : {}),
    ...(filter.to ? { to: filter.to } : {}),
    ...(filter.by ? { dateField: 'publishedAt' as const } : {}),
    ...(filter.trash ? { isTrashed: true } : {}),
  };
}

/** Whether anything narrows the list; the trash is a place of its own, not a narrowing. */
export function isNarrowed(filter: ListFilter): boolean {
  return Boolean(filter.q) || NARROWING_KEYS.some((key) => filter[key]);
}

/** How the list is shown, without what it shows. */
export function withoutNarrowing({ sort, group }: ListFilter): ListFilter {
  return { ...(sort ? { sort } : {}), ...(group ? { group } : {}) };
}

/** Whether `value` is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const TEXTS_OF_HIGHLIGHTS = ['q', 'tag', 'host'] as const;
const TEXTS = [...TEXTS_OF_HIGHLIGHTS, 'source', 'collection'] as const;

// The trash is in the order of deletion.
function isChosenSort(filter: ListFilter, sort: ListSort): boolean {
  return !filter.trash && sort !== usualSort(filter) && (sort !== 'hand' || Boolean(filter.collection));
}

/** The order of the list where none is chosen. */
export function usualSort({ q, collection, trash }: ListFilter): ListSort | undefined {
  // Where only fields are asked for, no hit is better than another.
  if (q && (trash || isForWords(q))) return undefined;
  return collection ? 'hand' : 'captured';
}
