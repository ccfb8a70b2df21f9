import type { Article } from '../model/article';
import { authorsOf } from '../model/authors';
import type { HighlightColor } from '../model/highlight';
import { withParents } from '../model/tags';

/** What lists are filtered by and counters count, beside the date. */
export interface Facet {
  kind: 'tag' | 'host' | 'source' | 'author' | 'color' | 'is';
  value: string;
}

/** All that an article outside the trash is counted and found by, each once. */
export function facetsOf(article: Article): Facet[] {
  const { tags, host, source, byline, counts, note, isRead, isStarred, publishedAt } = article;
  const facets: Facet[] = withParents(tags).map((value) => ({ kind: 'tag', value }));
  const add = (kind: Facet['kind'], value: string | undefined) => {
    if (value) facets.push({ kind, value });
  };
  add('host', host);
  add('source', source);
  for (const author of new Set([...authorsOf(byline), ...(byline ? [byline] : [])])) add('author', author);
  for (const [color, count] of Object.entries(counts.colors ?? {}) as [HighlightColor, number][]) if (count > 0) add('color', color);
  if (!isRead) add('is', 'unread');
  if (isStarred) add('is', 'starred');
  if (note || counts.notes) add('is', 'noted');
  if (counts.highlights > 0) add('is', 'highlighted');
  if (!publishedAt) add('is', 'undated');
  return facets;
}

/** The facet as the index names it. */
export function facetName({ kind, value }: Facet): string {
  return `${kind}:${value}`;
}

/** The counter of a facet, by the facet's name in the index. */
export function counterOfFacet(name: string): [kind: string, value: string] {
  const at = name.indexOf(':');
  const kind = name.slice(0, at);
  return [kind === 'is' ? 'total' : kind, name.slice(at + 1)];
}
