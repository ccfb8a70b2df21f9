import { type ArticleFilter, listTags } from '../../store';
import { foldAll } from '../fold';
import type { QueryFilter } from '../query-types';

/** Whether a query names any field. */
export function hasFields(filter: QueryFilter): boolean {
  return Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
}

/**
 * The list's filter with what it can take over of a query's fields: it has indexes for them. The rows are looked at for all fields all the same,
 * so nothing is given up.
 */
export async function narrowBy(filter: ArticleFilter, fields: QueryFilter): Promise<ArticleFilter> {
  // The trash is short, and nothing of it is counted by tag.
  if (filter.isTrashed || !hasFields(fields)) return filter;
  const narrow = { ...filter };
  const color = fields.colors.find(({ isNot }) => !isNot)?.color;
  if (color && !filter.color) narrow.color = color;
  if (fields.hasHighlight) narrow.hasHighlight = true;
  if (fields.hasNote) narrow.hasNote = true;
  if (fields.isUnread) narrow.isUnread = true;
  if (fields.isStarred) narrow.isStarred = true;
  const tag = fields.tags.find(({ isNot }) => !isNot)?.text;
  if (tag !== undefined && filter.tag === undefined) {
    const named = (await listTags()).filter(({ value }) => foldAll(value) === tag);
    // Names that differ in case alone are tags of their own.
    if (named.length === 1 && named[0]) narrow.tag = named[0].value;
  }
  return narrow;
}
