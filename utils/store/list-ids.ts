import { db } from './database';
import { datesOf } from './list-match';
import { inOrder, isAscending, readMembers } from './list-order';
import {
  facetRange,
  type ListRange,
  liveRange,
  onlyRange,
  publishedRange,
  rangesOf,
  rowsOf,
  titleRange,
  trashRange,
  walkIds,
} from './list-range';
import { asOurs } from './our-errors';
import type { ArticleFilter, ArticleSort } from './types';

// A row costs as much as some dozens of keys: so few are looked at one by one.
const FEW = 2000;

/**
 * The ids of all articles that the filter lets through, in the order of the list. Read in slices of some milliseconds, in one transaction:
 * they are those of one moment.
 * @throws the signal's reason when aborted
 */
export async function listIds(filter: ArticleFilter, sort: ArticleSort = 'captured', signal?: AbortSignal): Promise<string[]> {
  signal?.throwIfAborted();
  const ids = await asOurs(() => db.transaction('r', [db.articles, db.memberships], async () => readIds(filter, sort, signal)));
  signal?.throwIfAborted();
  return ids;
}

async function readIds(filter: ArticleFilter, sort: ArticleSort, signal?: AbortSignal): Promise<string[]> {
  const only = onlyRange(filter, sort);
  if (only) {
    const ids = await collect(only, undefined, signal);
    return only.isBackwards ? ids.reverse() : ids;
  }
  const members = await readMembers(filter);
  const byRow = (ids: Iterable<string>) => inOrder(ids, { filter, sort, members, signal });
  if (filter.isTrashed) return byRow(await collect(trashRange(), undefined, signal));

  // The conditions that leave least come first: what one of them rules out need not be kept of the others.
  const ranges = await sortedBySize(rangesOf(filter));
  const [smallest] = ranges;
  const given = [filter.ids, members].flatMap((ids) => (ids ? [new Set(ids)] : [])).sort((a, b) => a.size - b.size);
  const [fewest] = given;
  if (fewest && fewest.size <= Math.min(FEW, smallest?.count ?? FEW)) return byRow(fewest);
  if (smallest && smallest.count <= FEW) return byRow(await collect(smallest.range, undefined, signal));

  const spines = spinesOf(filter, sort, ranges[0]?.range);
  let within = fewest;
  for (const ids of given.slice(1)) within = new Set([...(within ?? ids)].filter((id) => ids.has(id)));
  for (const { range } of ranges)
    if (!spines.some(({ name }) => name === range.name)) within = new Set(await collect(range, within, signal));
  if (within && within.size <= FEW) return byRow(within);
  if (sort === 'hand' && members) {
    const live = new Set(await collect(spines[0] ?? liveRange(), within, signal));
    return members.filter((id) => live.has(id));
  }
  const parts: string[][] = [];
  for (const spine of spines) parts.push(await collect(spine, within, signal));
  if (isAscending(sort)) parts[0]?.reverse();
  return parts.flat();
}

/** The ranges that, one after the other, are the list in its order when nothing is filtered but by them. */
function spinesOf(filter: ArticleFilter, sort: ArticleSort, smallest: ListRange | undefined): ListRange[] {
  if (sort === 'title') return [titleRange()];
  const dates = datesOf(filter);
  if (sort === 'published' || sort === 'published-asc') {
    if (dates?.field === 'publishedAt') return [publishedRange(dates)];
    return [publishedRange(), facetRange('is:undated', dates)];
  }
  return [smallest && smallest.index !== 'keys.published' ? smallest : liveRange()];
}

async function sortedBySize(ranges: ListRange[]): Promise<{ range: ListRange; count: number }[]> {
  const sized: { range: ListRange; count: number }[] = [];
  for (const range of ranges) sized.push({ range, count: await rowsOf(range).count() });
  return sized.sort((a, b) => a.count - b.count);
}

async function collect(range: ListRange, within: ReadonlySet<string> | undefined, signal?: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  await walkIds(
    range,
    (ids) => {
      for (const id of ids) if (!within || within.has(id)) found.push(id);
    },
    signal,
  );
  return found;
}
