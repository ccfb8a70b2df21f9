/**
 * What the page shows, as its address says it: `#/?q=…&tag=…`, `#/article/<id>?tag=…`, `#/highlights?color=…`, `#/tags`, `#/settings`, `#/new`.
 * The list's filter stays in the query while an article is open, so that back, reload and bookmarks give the same view.
 */
import { type ListFilter, parseFilter, writeFilter } from './list-filter';

export { isDay, isNarrowed, type ListFilter, toArticleFilter } from './list-filter';

export type Screen =
  | { name: 'list' }
  /** `highlight` is the one to be shown in its text. */
  | { name: 'article'; id: string; highlight?: string }
  /** All highlights of the library; the filter speaks of them and not of articles. */
  | { name: 'highlights' }
  /** All tags, to be renamed, merged, coloured. */
  | { name: 'tags' }
  | { name: 'settings' }
  | { name: 'new' };

export interface Address {
  screen: Screen;
  filter: ListFilter;
}

const PLAIN = ['highlights', 'tags', 'settings', 'new'] as const;
const WITH_FILTER: readonly Screen['name'][] = ['list', 'article', 'highlights'];

/** Reads `location.hash`. What cannot be read is left out: an old bookmark opens the nearest view, never an error. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  const parameters = new URLSearchParams(query);
  const screen = parseScreen(path, parameters);
  return { screen, filter: parseFilter(parameters, { isOfArticles: screen.name !== 'highlights' }) };
}

/** The address as `#/…`, without empty parameters and in a fixed order, so that equal views have equal addresses. */
export function formatAddress({ screen, filter }: Address): string {
  const query = new URLSearchParams();
  if (WITH_FILTER.includes(screen.name)) {
    writeFilter(query, filter, { isOfArticles: screen.name !== 'highlights' });
    if (screen.name === 'article' && screen.highlight) query.set('highlight', screen.highlight);
  }
  const search = query.toString();
  return `#${formatScreen(screen)}${search ? `?${search}` : ''}`;
}

function parseScreen(path: string, query: URLSearchParams): Screen {
  const [, first = '', second = ''] = path.split('/');
  const highlight = query.get('highlight');
  if (first === 'article' && second) return { name: 'article', id: decode(second), ...(highlight ? { highlight } : {}) };
  const plain = PLAIN.find((name) => name === first);
  return { name: plain ?? 'list' };
}

function formatScreen(screen: Screen): string {
  if (screen.name === 'article') return `/article/${encodeURIComponent(screen.id)}`;
  return screen.name === 'list' ? '/' : `/${screen.name}`;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
