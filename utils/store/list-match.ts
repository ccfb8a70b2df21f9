import type { Article } from '../model/article';
import { isDate } from '../model/clean';
import { facetName, facetsOf } from './facets';
import { publishedOrder } from './list-keys';
import type { ArticleFilter } from './types';

/** The facets that the filter asks for, as the index names them. */
export function facetNamesOf(filter: ArticleFilter): string[] {
  const { tag, host, source, author, color, isUnread, isStarred, hasHighlight, hasNote } = filter;
  const valued = Object.entries({ tag, host, source, author, color }).filter(([, value]) => value !== undefined);
  const flags = Object.entries({ unread: isUnread, starred: isStarred, highlighted: hasHighlight, noted: hasNote });
  return [...valued.map(([kind, value]) => `${kind}:${value}`), ...flags.filter(([, isWanted]) => isWanted).map(([name]) => `is:${name}`)];
}

/**
 * Says of any article whether the filter lets it through. `members` are the ids in the filter's collection, where it names one.
 */
export function makeMatcher(filter: ArticleFilter, members?: ReadonlySet<string>): (article: Article) => boolean {
  const wanted = facetNamesOf(filter);
  const ids = filter.ids && new Set(filter.ids);
  const dates = datesOf(filter);
  return (article) => {
    if (Boolean(article.deletedAt) !== Boolean(filter.isTrashed)) return false;
    if (ids && !ids.has(article.id)) return false;
    if (filter.collection !== undefined && !members?.has(article.id)) return false;
    if (dates && !isWithin(article, dates)) return false;
    if (wanted.length === 0) return true;
    const has = new Set(facetsOf(article).map(facetName));
    return wanted.every((name) => has.has(name));
  };
}

/** A range of dates in the order of lists: smaller is newer. */
export interface DateRange {
  field: 'capturedAt' | 'publishedAt';
  newest: number;
  oldest: number;
}

/** The dates that the filter asks for, if it does. */
export function datesOf({ from, to, dateField = 'capturedAt' }: ArticleFilter): DateRange | undefined {
  if (!from && !to) return undefined;
  if (dateField === 'capturedAt')
    return { field: dateField, newest: to ? -endOf(to) : -Infinity, oldest: from ? -startOf(from) : Infinity };
  const day = (value: string, time: string) => publishedOrder({ publishedAt: `${value.slice(0, 10)}T${time}` });
  return { field: dateField, newest: to ? day(to, '23:59:59') : -Infinity, oldest: from ? day(from, '00:00:00') : Infinity };
}

function isWithin(article: Article, { field, newest, oldest }: DateRange): boolean {
  if (field === 'publishedAt' && !article.publishedAt) return false;
  const order = field === 'publishedAt' ? publishedOrder(article) : -Date.parse(article.capturedAt);
  return order >= newest && order <= oldest;
}

// A day without a zone is the user's own day.
function startOf(value: string): number {
  return isDate(value) ? new Date(`${value}T00:00:00`).getTime() : Date.parse(value) || 0;
}

function endOf(value: string): number {
  return isDate(value) ? new Date(`${value}T23:59:59.999`).getTime() : Date.parse(value) || 0;
}
