import { type Facet, facetsOf } from './facets';
import { getArticles } from './list';
import { listIds } from './list-ids';
import type { ArticleFilter, Counted } from './types';

/** How many articles of a list have each tag, host, source …, most first. */
export type FacetCounts = Record<Facet['kind'], Counted[]>;

// More rows than these take too long to read for numbers that stand beside something else.
const MOST = 2000;
const ROWS = 200;

/**
 * Counts what the articles of a narrowed list have in common; nothing for a long one. Read in parts, so that nothing else has to wait.
 * @throws the signal's reason when aborted
 */
export async function countFacets(filter: ArticleFilter, signal?: AbortSignal): Promise<FacetCounts | undefined> {
  const ids = await listIds(filter, 'captured', signal);
  if (ids.length > MOST) return undefined;
  const counts = new Map<Facet['kind'], Map<string, number>>();
  for (let start = 0; start < ids.length; start += ROWS) {
    signal?.throwIfAborted();
    for (const article of await getArticles(ids.slice(start, start + ROWS))) {
      for (const { kind, value } of facetsOf(article)) {
        const ofKind = counts.get(kind) ?? new Map<string, number>();
        ofKind.set(value, (ofKind.get(value) ?? 0) + 1);
        counts.set(kind, ofKind);
      }
    }
  }
  const listed = (kind: Facet['kind']) =>
    [...(counts.get(kind) ?? [])]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    tag: listed('tag'),
    host: listed('host'),
    source: listed('source'),
    author: listed('author'),
    color: listed('color'),
    is: listed('is'),
  };
}
