/**
 * What the page shows, as its address says it: `#/?q=…&tag=…`, `#/article/<id>?tag=…`, `#/highlights?color=…`, `#/settings`, `#/new`.
 * The list's filter stays in the query while an article is open, so that back, reload and bookmarks give the same view.
 */
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../utils/model/highlight';
import type { ArticleFilter } from '../../utils/store';

export type Screen =
  | { name: 'list' }
  /** `highlight` is the one to be shown in its text. */
  | { name: 'article'; id: string; highlight?: string }
  /** All highlights of the library; the filter speaks of them and not of articles. */
  | { name: 'highlights' }
  | { name: 'settings' }
  | { name: 'new' };

export interface ListFilter {
  q?: string;
  tag?: string;
  host?: string;
  /** `YYYY-MM-DD`, inclusive. */
  from?: string;
  /** `YYYY-MM-DD`, inclusive. */
  to?: string;
  /** Which date `from` and `to` speak of; the clipping date when absent. */
  by?: 'published';
  trash?: true;
  /** Of highlights only. */
  color?: HighlightColor;
}

export interface Address {
  screen: Screen;
  filter: ListFilter;
}

/** Reads `location.hash`. What cannot be read is left out: an old bookmark opens the nearest view, never an error. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  const parameters = new URLSearchParams(query);
  const screen = parseScreen(path, parameters);
  return { screen, filter: parseFilter(parameters, screen) };
}

/** The address as `#/…`, without empty parameters and in a fixed order, so that equal views have equal addresses. */
export function formatAddress({ screen, filter }: Address): string {
  const query = new URLSearchParams();
  if (screen.name !== 'settings' && screen.name !== 'new') {
    if (filter.q) query.set('q', filter.q);
    if (filter.tag) query.set('tag', filter.tag);
    if (filter.host) query.set('host', filter.host);
    if (filter.from) query.set('from', filter.from);
    if (filter.to) query.set('to', filter.to);
    if (filter.by && (filter.from || filter.to)) query.set('by', filter.by);
    if (filter.trash) query.set('trash', '1');
    if (filter.color && screen.name === 'highlights') query.set('color', filter.color);
    if (screen.name === 'article' && screen.highlight) query.set('highlight', screen.highlight);
  }
  const search = query.toString();
  return `#${formatScreen(screen)}${search ? `?${search}` : ''}`;
}

/** The filter in the store's words, without the search text. */
export function toArticleFilter(filter: ListFilter): ArticleFilter {
  return {
    ...(filter.tag ? { tag: filter.tag } : {}),
    ...(filter.host ? { host: filter.host } : {}),
    ...(filter.from ? { from: filter.from } : {}),
    ...(filter.to ? { to: filter.to } : {}),
    ...(filter.by ? { dateField: 'publishedAt' as const } : {}),
    ...(filter.trash ? { isTrashed: true } : {}),
  };
}

/** Whether anything narrows the list; the trash is a place of its own, not a narrowing. */
export function isNarrowed({ q, tag, host, from, to }: ListFilter): boolean {
  return Boolean(q || tag || host || from || to);
}

function parseScreen(path: string, query: URLSearchParams): Screen {
  const [, first = '', second = ''] = path.split('/');
  const highlight = query.get('highlight');
  if (first === 'article' && second) return { name: 'article', id: decode(second), ...(highlight ? { highlight } : {}) };
  if (first === 'settings' || first === 'new' || first === 'highlights') return { name: first };
  return { name: 'list' };
}

function formatScreen(screen: Screen): string {
  if (screen.name === 'article') return `/article/${encodeURIComponent(screen.id)}`;
  return screen.name === 'list' ? '/' : `/${screen.name}`;
}

function parseFilter(query: URLSearchParams, screen: Screen): ListFilter {
  const filter: ListFilter = {};
  for (const key of ['q', 'tag', 'host'] as const) {
    const value = query.get(key)?.trim();
    if (value) filter[key] = value;
  }
  for (const key of ['from', 'to'] as const) {
    const value = query.get(key);
    if (value && isDay(value)) filter[key] = value;
  }
  if (query.get('by') === 'published' && (filter.from || filter.to)) filter.by = 'published';
  if (query.get('trash') === '1') filter.trash = true;
  const color = HIGHLIGHT_COLORS.find((known) => known === query.get('color'));
  if (color && screen.name === 'highlights') filter.color = color;
  return filter;
}

/** Whether `value` is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
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
