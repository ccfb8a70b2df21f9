import type { Article } from '../model/article';
import { isDate } from '../model/clean';
import { withParents } from '../model/tags';
import type { ArticleRow } from './database';
import type { ListKeys } from './list-keys';
import type { ArticleFilter } from './types';

type ListIndex = `keys.${keyof ListKeys & string}`;

/** How to read a list: a range of one index, and what that index cannot decide. */
export interface ListPlan {
  index: ListIndex;
  lower: unknown[];
  upper: unknown[];
  /** The conditions that the range leaves open; absent when there are none. */
  matches?: (article: Article) => boolean;
  /** The place of a row in this list, for the next page. */
  keyOf(row: ArticleRow): unknown[];
}

/** Picks the index that leaves least to look at: a tag, else a host, else all by time. */
export function planList(filter: ArticleFilter): ListPlan {
  const { tag, host, isTrashed = false, dateField = 'capturedAt' } = filter;
  const time = timeRange(filter);
  const isByTime = dateField === 'capturedAt';
  const open: ((article: Article) => boolean)[] = [];
  if (!isByTime && (filter.from || filter.to)) open.push((article) => isPublishedWithin(article, filter));

  if (isTrashed) {
    if (tag !== undefined) open.push((article) => withParents(article.tags).includes(tag));
    if (host !== undefined) open.push((article) => article.host === host);
    // The trash is in the order of deletion; its dates are still those of the clip.
    if (isByTime) open.push((article) => isWithin(-Date.parse(article.capturedAt), time));
    return plan('keys.trash', [], [-Infinity, Infinity], open, ({ keys }) => keys.trash ?? []);
  }
  const range: Range = isByTime ? time : [-Infinity, Infinity];
  if (tag !== undefined && host !== undefined) open.push((article) => article.host === host);
  const facet = tag !== undefined ? `tag:${tag}` : host !== undefined ? `host:${host}` : undefined;
  if (facet !== undefined)
    return plan('keys.facets', [facet], range, open, ({ keys }) => keys.facets.find(([name]) => name === facet) ?? []);
  return plan('keys.live', [], range, open, ({ keys }) => keys.live ?? []);
}

/** Whether days of publication are all that the filter asks for: they have an index of their own. */
export function isByPublication({ dateField, from, to, tag, host, isTrashed }: ArticleFilter): boolean {
  return dateField === 'publishedAt' && Boolean(from || to) && tag === undefined && host === undefined && !isTrashed;
}

/** Whether an article that was read by its id belongs to the list. */
export function isInList(article: Article, filter: ArticleFilter): boolean {
  if (Boolean(article.deletedAt) !== Boolean(filter.isTrashed)) return false;
  if (filter.tag !== undefined && !withParents(article.tags).includes(filter.tag)) return false;
  if (filter.host !== undefined && article.host !== filter.host) return false;
  if (filter.dateField === 'publishedAt') return isPublishedWithin(article, filter);
  return isWithin(-Date.parse(article.capturedAt), timeRange(filter));
}

type Range = [newest: number, oldest: number];

function plan(
  index: ListIndex,
  prefix: string[],
  [newest, oldest]: Range,
  open: ((article: Article) => boolean)[],
  keyOf: ListPlan['keyOf'],
): ListPlan {
  const matches = open.length > 0 ? (article: Article) => open.every((condition) => condition(article)) : undefined;
  // An array sorts behind every string: the upper bound includes all ids of the last moment.
  return { index, lower: [...prefix, newest], upper: [...prefix, oldest, []], matches, keyOf };
}

// List order is negative time, so the newest bound is the smaller number.
function timeRange({ from, to }: ArticleFilter): Range {
  return [to ? -endOf(to) : -Infinity, from ? -startOf(from) : Infinity];
}

function isWithin(order: number, [newest, oldest]: Range): boolean {
  return order >= newest && order <= oldest;
}

// A day without a zone is the user's own day.
function startOf(value: string): number {
  return isDate(value) ? new Date(`${value}T00:00:00`).getTime() : Date.parse(value) || 0;
}

function endOf(value: string): number {
  return isDate(value) ? new Date(`${value}T23:59:59.999`).getTime() : Date.parse(value) || 0;
}

// Publication dates are compared as days as the page writes them: an office looks for the notice "of 9 November", wherever it sits.
function isPublishedWithin({ publishedAt }: Article, { from, to }: ArticleFilter): boolean {
  if (!from && !to) return true;
  if (!publishedAt) return false;
  const day = publishedAt.slice(0, 10);
  return (!from || day >= from.slice(0, 10)) && (!to || day <= to.slice(0, 10));
}
