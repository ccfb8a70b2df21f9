import {
  type ArticleFilter,
  type ArticleSort,
  dropIndex,
  listIds,
  openLibrary,
  readSearchState,
  readSearchView,
  type SearchView,
} from '../store';
import { findAllIds } from './find/count';
import { HitList, type SearchHit } from './find/hits';
import { IndexedSearch } from './find/indexed';
import { narrowBy } from './find/narrow';
import type { SearchOptions, SearchResult } from './find/options';
import { readAhead } from './find/read-ahead';
import type { Match } from './find/verify';
import { makePace } from './pace';
import { isEmptyQuery, wordsOf } from './query';
import type { Query } from './query-types';
import { readQuery } from './read-query';
import { scanArticles, scanIds } from './scan';
import { FORMAT } from './segments/parts';
import { DamagedIndexError } from './segments/seal';
import { loadVariants } from './variants';

const LIMIT = 50;

/** So many articles are read one by one. */
const FEW = 200;

/**
 * Articles for which all of the query holds; its words are looked for in title, tags, source, site, authors, notes, highlights and text. Hits in
 * title and tags come first, then the newest, unless another order is asked for.
 * @throws the signal's reason when aborted
 */
export async function searchArticles(query: string, filter: ArticleFilter, options: SearchOptions = {}): Promise<SearchResult> {
  const parsed = await parse(query);
  // What could not be read is left out, and the rest holds: that may be everything.
  if (isEmptyQuery(parsed) && parsed.problems.length === 0) return { hits: [], isComplete: true, total: { count: 0, isExact: true } };
  const { limit = LIMIT, sort } = options;
  const all = { ...options, limit };
  if (sort && sort !== 'captured') return searchSorted(parsed, filter, { ...all, sort });
  const narrow = await narrowBy(filter, parsed.filter);
  return withIndex(
    parsed,
    (index) => searchIndex(index, parsed, narrow, all),
    () => scanArticles(parsed, narrow, all),
  );
}

/**
 * The ids of all articles for which the query holds, in the order in which `searchArticles` finds them, or in another.
 * @throws the signal's reason when aborted
 */
export async function searchIds(
  query: string,
  filter: ArticleFilter,
  { signal, sort }: Pick<SearchOptions, 'signal' | 'sort'> = {},
): Promise<string[]> {
  const parsed = await parse(query);
  if (isEmptyQuery(parsed) && parsed.problems.length === 0) return [];
  const narrow = await narrowBy(filter, parsed.filter);
  const { ids, tops } = await allIds(parsed, narrow, signal);
  const ordered = (await listIds(narrow, sort ?? 'captured', signal)).filter((id) => ids.has(id));
  if (sort) return ordered;
  return [...ordered.filter((id) => tops.has(id)), ...ordered.filter((id) => !tops.has(id))];
}

// The library is opened while the query is read.
async function parse(query: string): Promise<Query> {
  const [, parsed] = await Promise.all([openLibrary(), loadVariants().then(() => readQuery(query))]);
  return parsed;
}

// So many new or changed articles are read one by one quicker than the whole library; more of them are there only while the index is made, or
// after a change of very many.
const MOST_FRESH = 2000;

async function usableView({ terms }: Pick<Query, 'terms'>): Promise<SearchView | undefined> {
  if (terms.length === 0) return undefined;
  const view = await readSearchView(MOST_FRESH);
  if (view?.state.format !== FORMAT || view.state.segments.length === 0) return undefined;
  return view.unindexed.length < MOST_FRESH && view.dirty.length < MOST_FRESH ? view : undefined;
}

async function withIndex<T>(query: Query, search: (view: SearchView) => Promise<T>, scan: () => Promise<T>): Promise<T> {
  for (;;) {
    const view = await usableView(query);
    if (!view) return scan();
    try {
      return await search(view);
    } catch (error) {
      if (!(error instanceof DamagedIndexError)) throw error;
      // A merge may have put other segments in the place of those that were being read.
      const now = await readSearchState();
      if (now?.changes === view.state.changes) await dropIndex(FORMAT);
    }
  }
}

async function searchIndex(
  view: SearchView,
  query: Query,
  filter: ArticleFilter,
  options: SearchOptions & { limit: number },
): Promise<SearchResult> {
  const { limit, signal, onHits, onTotal } = options;
  const isByTime = options.sort === 'captured';
  const search = await IndexedSearch.open(view, query, filter, signal);
  // A few articles are sooner read than looked for.
  if (search.allowed && search.allowed.size <= FEW) {
    const found = await scanArticles(query, { ...filter, ids: [...search.allowed] }, { ...options, limit: FEW });
    return { ...found, hits: found.hits.slice(0, limit), isComplete: found.hits.length <= limit };
  }
  const pace = makePace(signal);
  const hits = new HitList(wordsOf(query), { limit, isByTime });
  hits.add(search.fresh);
  const takeUntil = async (found: AsyncGenerator<Match[]>, isEnough: () => boolean) => {
    for await (const matches of found) {
      hits.add(matches);
      await hits.prepare(pace);
      signal?.throwIfAborted();
      if (matches.length > 0) onHits?.(hits.take());
      if (isEnough()) return false;
    }
    return true;
  };
  // Both are asked at once: mostly the titles do not suffice.
  const isEager = search.verifier.decidedBy === 'texts';
  const isTitleEnough = !isByTime && search.offeredTops > 2 * limit;
  const open = () =>
    readAhead(
      search.all((id) => hits.has(id), { signal, first: limit + 1 }),
      { isEager },
    );
  const early = isTitleEnough ? undefined : open();
  const found = search.tops({ signal, first: limit + 1 });
  const tops = isByTime ? true : await takeUntil(found, () => hits.topCount > limit);
  const all = early ?? (tops ? open() : undefined);
  const isThrough = all !== undefined && tops && (await takeUntil(all, () => hits.count > limit));
  const total = isThrough
    ? { count: hits.count, isExact: true }
    : { count: Math.max(hits.count, search.offered + search.fresh.length), isExact: false };
  if (!isThrough && onTotal) void countOn(search, filter, onTotal, signal);
  return { hits: hits.take(), isComplete: isThrough && hits.count <= limit, total };
}

async function countOn(
  search: IndexedSearch,
  filter: ArticleFilter,
  onTotal: NonNullable<SearchOptions['onTotal']>,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const ids = await findAllIds(search, filter, signal);
    if (!signal?.aborted) onTotal({ count: ids.size, isExact: true });
  } catch {
    // The estimate stands: the search was left, or the index is being made anew.
  }
}

async function searchSorted(
  query: Query,
  filter: ArticleFilter,
  options: SearchOptions & { limit: number; sort: ArticleSort },
): Promise<SearchResult> {
  const { limit, sort, signal, onHits } = options;
  const narrow = await narrowBy(filter, query.filter);
  const { ids } = await allIds(query, narrow, signal);
  const ordered = (await listIds(narrow, sort, signal)).filter((id) => ids.has(id));
  const shown = ordered.slice(0, limit);
  const found = await allOf(query, { ids: shown, isTrashed: filter.isTrashed });
  const hits = shown.flatMap((id) => found.get(id) ?? []);
  onHits?.(hits);
  return { hits, isComplete: ordered.length <= limit, total: { count: ordered.length, isExact: true } };
}

async function allOf(query: Query, { ids = [], isTrashed }: Pick<ArticleFilter, 'ids' | 'isTrashed'>): Promise<Map<string, SearchHit>> {
  const result = await scanArticles(query, { ids, isTrashed }, { limit: ids.length });
  return new Map(result.hits.map((hit) => [hit.article.id, hit]));
}

async function allIds(query: Query, filter: ArticleFilter, signal?: AbortSignal): Promise<{ ids: Set<string>; tops: Set<string> }> {
  return withIndex(
    query,
    async (index) => {
      const search = await IndexedSearch.open(index, query, filter, signal);
      const tops = new Set(search.fresh.filter(({ isTop }) => isTop).map(({ article }) => article.id));
      for await (const matches of search.tops({ signal })) for (const { article } of matches) tops.add(article.id);
      return { ids: await findAllIds(search, filter, signal), tops };
    },
    () => scanIds(query, filter, signal),
  );
}
