import { db } from './database';
import { counterOfFacet } from './facets';
import { LastList, type ListQuery } from './last-list';
import { datesOf } from './list-match';
import { inOrder, isAscending, readMembers } from './list-order';
import { facetRange, type ListRange, liveRange, onlyRange, publishedRange, rangesOf, titleRange, trashRange, walkIds } from './list-range';
import { asOurs } from './our-errors';
import type { ArticleFilter, ArticleSort } from './types';

/**
 * The ids of all articles that the filter lets through, in the order of the list. Read in slices of some milliseconds, and
 * again when something was written meanwhile: they are those of one moment.
 * @throws the signal's reason when aborted
 */
export async function listIds(filter: ArticleFilter, sort: ArticleSort = 'captured', signal?: AbortSignal): Promise<string[]> {
  signal?.throwIfAborted();
  const ids = await asOurs(() => lastList.read({ filter, sort, signal }, readIds));
  signal?.throwIfAborted();
  return ids;
}

/** How many articles the filter lets through, where no counter says it. */
export async function countIds(filter: ArticleFilter): Promise<number> {
  return (await asOurs(() => lastList.read({ filter, sort: 'captured', isAnyOrder: true }, readIds))).length;
}

const lastList = new LastList();

async function readIds({ filter, sort, signal }: ListQuery): Promise<string[]> {
  const only = onlyRange(filter, sort);
  if (only) {
    const ids = await collect(only, undefined, signal);
    return only.isBackwards ? ids.reverse() : ids;
  }
  const members = await readMembers(filter);
  const byRow = (ids: Iterable<string>) => inOrder(ids, { filter, sort, members, signal });
  if (filter.isTrashed) return byRow(await collect(trashRange(), undefined, signal));

  const ranges = rangesOf(filter);
  const spines = spinesOf(filter, sort, ranges);
  const last = spines.length > 0 ? ((await db.counters.get(['total', 'articles']))?.count ?? 0) : 0;
  const conditions = (await sortedBySize(ranges)).filter(({ range }) => !spines.some(({ name }) => name === range.name));
  let within = given(filter.ids, members);
  let ordered: string[] | undefined;
  for (;;) {
    const left = conditions.reduce((sum, { count }) => sum + count, last);
    if (within && within.size * ROW <= left) return byRow(within);
    // The conditions that leave least come first: what one of them rules out need not be kept of the others.
    const next = conditions.shift();
    if (!next) break;
    // Sets grow while the keys are read: a set of many thousands made at once is a long task.
    const found = new Set<string>();
    const ids = await collect(next.range, within, signal, found);
    if (next.range.index !== 'keys.published') ordered ??= ids;
    within = found;
  }
  const parts: string[][] = [];
  for (const spine of spines) parts.push(await collect(spine, within, signal));
  if (spines.length === 0 && ordered) parts.push(ordered.filter((id) => within?.has(id)));
  if (isAscending(sort)) parts[0]?.reverse();
  if (sort !== 'hand' || !members) return parts.flat();
  const live = new Set(parts.flat());
  return members.filter((id) => live.has(id));
}

// To read a row takes as long as this many keys (measured).
const ROW = 12;

/** The ranges that, one after the other, are the list in its order; none where one of the filter's own is in the order of the clip. */
function spinesOf(filter: ArticleFilter, sort: ArticleSort, ranges: ListRange[]): ListRange[] {
  if (sort === 'title') return [titleRange()];
  if (sort !== 'published' && sort !== 'published-asc') return ranges.some(({ index }) => index !== 'keys.published') ? [] : [liveRange()];
  const dates = datesOf(filter);
  if (dates?.field === 'publishedAt') return [publishedRange(dates)];
  return [publishedRange(), facetRange('is:undated', dates)];
}

/** Those that are asked for by name, if they are. */
function given(...lists: (string[] | undefined)[]): Set<string> | undefined {
  const [first, ...others] = lists.flatMap((ids) => (ids ? [new Set(ids)] : []));
  return first && new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}

// To count a range takes half as long as to read it; what the counters say of its facet is never too little.
async function sortedBySize(ranges: ListRange[]): Promise<{ range: ListRange; count: number }[]> {
  const keys = ranges.map(({ facet }): [string, string] => (facet ? counterOfFacet(facet) : ['total', 'articles']));
  const counters = keys.length > 0 ? await db.counters.bulkGet(keys) : [];
  return ranges.map((range, i) => ({ range, count: counters[i]?.count ?? 0 })).sort((a, b) => a.count - b.count);
}

async function collect(
  range: ListRange,
  within: ReadonlySet<string> | undefined,
  signal?: AbortSignal,
  found?: Set<string>,
): Promise<string[]> {
  const all: string[] = [];
  await walkIds(
    range,
    (ids) => {
      for (const id of ids) {
        if (within && !within.has(id)) continue;
        all.push(id);
        found?.add(id);
      }
    },
    signal,
  );
  return all;
}
