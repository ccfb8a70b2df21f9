import { type ArticleRow, db } from './database';
import type { ListKeys } from './list-keys';
import { type DateRange, datesOf, facetNamesOf } from './list-match';
import type { ArticleFilter, ArticleSort } from './types';

/** A part of one index of the articles: what is in it, in its order. */
export interface ListRange {
  /** Tells two ranges apart. */
  name: string;
  /** The facet that all of it has, if it is of one. */
  facet?: string;
  index: `keys.${keyof ListKeys & string}`;
  lower: unknown[];
  upper: unknown[];
  /** The place of a row in this index. */
  keyOf(row: ArticleRow): unknown[];
}

export const ALL: DateRange = { field: 'capturedAt', newest: -Infinity, oldest: Infinity };

// An array sorts behind every number and string: the upper bound includes all that follows.
const END: never[] = [];

/** Everything outside the trash, the newest clipped first. */
export function liveRange({ newest, oldest } = ALL): ListRange {
  return { name: 'live', index: 'keys.live', lower: [newest], upper: [oldest, END], keyOf: ({ keys }) => keys.live ?? [] };
}

/** What has a facet, the newest clipped first. */
export function facetRange(facet: string, { newest, oldest } = ALL): ListRange {
  const keyOf = ({ keys }: ArticleRow) => keys.facets.find(([name]) => name === facet) ?? [];
  return { name: facet, facet, index: 'keys.facets', lower: [facet, newest], upper: [facet, oldest, END], keyOf };
}

/** What has a date of publication, the newest first. */
export function publishedRange({ newest, oldest } = ALL): ListRange {
  return { name: 'published', index: 'keys.published', lower: [newest], upper: [oldest, END], keyOf: ({ keys }) => keys.published ?? [] };
}

/** Everything outside the trash by title. */
export function titleRange(): ListRange {
  return { name: 'title', index: 'keys.title', lower: [''], upper: [END], keyOf: ({ keys }) => keys.title ?? [] };
}

/** The trash, the last deleted first. */
export function trashRange(): ListRange {
  return { name: 'trash', index: 'keys.trash', lower: [-Infinity], upper: [Infinity, END], keyOf: ({ keys }) => keys.trash ?? [] };
}

/** The conditions of a filter that an index answers, each as the range in which it holds; not its ids, collection and trash. */
export function rangesOf(filter: ArticleFilter): ListRange[] {
  const dates = datesOf(filter);
  const clipped = dates?.field === 'capturedAt' ? dates : undefined;
  const facets = facetNamesOf(filter).map((name) => facetRange(name, clipped));
  if (clipped && facets.length === 0) return [liveRange(clipped)];
  return dates && !clipped ? [...facets, publishedRange(dates)] : facets;
}

/** The one range that is the whole list in its order, where there is one. */
export function onlyRange(filter: ArticleFilter, sort: ArticleSort): (ListRange & { isBackwards: boolean }) | undefined {
  if (filter.ids || filter.collection !== undefined) return undefined;
  const ranges = rangesOf(filter);
  const [range] = ranges;
  if (ranges.length > 1) return undefined;
  const isBackwards = sort === 'captured-asc' || sort === 'published-asc';
  const isByClip = sort === 'captured' || sort === 'captured-asc' || sort === 'hand';
  if (filter.isTrashed) return isByClip && !range ? { ...trashRange(), isBackwards } : undefined;
  if (isByClip && range?.index !== 'keys.published') return { ...(range ?? liveRange()), isBackwards };
  if (!isByClip && sort !== 'title' && range?.index === 'keys.published') return { ...range, isBackwards };
  return sort === 'title' && !range ? { ...titleRange(), isBackwards } : undefined;
}

/** The rows of the range, or of what follows `after`. */
export function rowsOf({ index, lower, upper }: ListRange, after?: unknown[], isBackwards = false) {
  const articles = db.articles.where(index);
  if (isBackwards) return articles.between(lower, after ?? upper, true, !after).reverse();
  return articles.between(after ?? lower, upper, !after, true);
}

// So many keys are read in some milliseconds.
const SLICE = 2000;

/**
 * Calls `visit` with the ids of the range in its order, some thousands at a time, so that nothing else has to wait. In whatever
 * transaction is running; stops when aborted.
 */
export async function walkIds(range: ListRange, visit: (ids: string[]) => void, signal?: AbortSignal): Promise<void> {
  for (let after: unknown[] | undefined; !signal?.aborted; ) {
    const ids = await rowsOf(range, after).limit(SLICE).primaryKeys();
    visit(ids);
    const last = ids.at(-1);
    const row = last !== undefined && ids.length === SLICE ? await db.articles.get(last) : undefined;
    if (!row) return;
    after = range.keyOf(row);
  }
}
