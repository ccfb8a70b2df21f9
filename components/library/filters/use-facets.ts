import {
  type ArticleFilter,
  type Counted,
  countFacets,
  type FacetCounts,
  listColors,
  listHosts,
  listSources,
  listTags,
} from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { isNarrowed, type ListFilter, toArticleFilter } from '../list-filter';

/** What the pane offers by number. */
export type FacetKind = 'tag' | 'host' | 'source' | 'color';

/** A choice with the number of articles that it would show; without one where only a long count could tell. */
export type Choice = Omit<Counted, 'count'> & { count?: number };

export interface Facets {
  of: (kind: FacetKind) => Choice[] | undefined;
  /** How many of the articles shown are unread, or starred. */
  marked: (mark: 'unread' | 'starred') => number | undefined;
}

const LISTS: Record<FacetKind, () => Promise<Counted[]>> = { tag: listTags, host: listHosts, source: listSources, color: listColors };
const KINDS = ['tag', 'host', 'source', 'color'] as const;

/**
 * The choices beside a list. Each number says how many articles choosing it would show: what else is chosen narrows it, what is chosen of
 * its own kind does not. Where nothing else is chosen the library's own counters say so; a long list that is narrowed has no numbers, for
 * wrong ones would be worse.
 */
export function useFacets(filter: ListFilter, totals?: { unreadCount: number; starredCount: number }): Facets {
  const lists = useLiveQuery(() => Promise.all(KINDS.map((kind) => LISTS[kind]())), []);
  const all = lists.state === 'ready' ? lists.value : undefined;
  const { sort: _sort, group: _group, trash: _trash, ...narrowing } = filter;
  const without = (key: keyof ListFilter): ListFilter => ({ ...narrowing, [key]: undefined });
  const wanted = new Map<string, ArticleFilter>();
  for (const key of [...KINDS, 'unread', 'starred'] as const) {
    const base = without(key);
    if (isNarrowed(base) && !base.q) wanted.set(nameOf(base), toArticleFilter(base));
  }
  const counted = useLiveQuery(() => countAll(wanted), [[...wanted.keys()].sort().join('\n')], { isCalm: true });
  const known = counted.state === 'ready' ? counted.value : undefined;

  return {
    of(kind) {
      const base = without(kind);
      const listed = all?.[KINDS.indexOf(kind)];
      if (!isNarrowed(base)) return listed;
      const counts = known?.get(nameOf(base))?.[kind];
      if (!counts) return listed?.map(({ value }) => ({ value }));
      const chosen = filter[kind];
      return chosen && !counts.some(({ value }) => value === chosen) ? [...counts, { value: chosen, count: 0 }] : counts;
    },
    marked(mark) {
      const base = without(mark);
      if (!isNarrowed(base)) return totals?.[`${mark}Count`];
      const counts = known?.get(nameOf(base));
      return counts && (counts.is.find(({ value }) => value === mark)?.count ?? 0);
    },
  };
}

function nameOf(base: ListFilter): string {
  return JSON.stringify([base.q, toArticleFilter(base)]);
}

async function countAll(wanted: ReadonlyMap<string, ArticleFilter>): Promise<Map<string, FacetCounts | undefined>> {
  const known = new Map<string, FacetCounts | undefined>();
  for (const [name, filter] of wanted) known.set(name, await countFacets(filter));
  return known;
}
