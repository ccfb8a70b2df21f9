import { t } from '../../../utils/i18n';
import { formatDate } from '../../../utils/i18n/dates';
import type { HighlightColor } from '../../../utils/model/highlight';
import type { ArticleFilter } from '../../../utils/store';
import { type Address, formatAddress, isNarrowed, type ListFilter, parseAddress, toArticleFilter } from '../address';

// A pasted page is no search that anyone comes back to; longer addresses are cut where they are kept.
const LONGEST = 20_000;

/** What of a page can be saved: the list or all highlights, narrowed or in another order than the usual. The open article is none of it. */
export function viewOf({ screen, filter }: Address): string | undefined {
  const name = screen.name === 'article' ? 'list' : screen.name;
  if (name !== 'list' && name !== 'highlights') return undefined;
  if (!isNarrowed(filter) && !filter.sort && !filter.group) return undefined;
  const view = formatAddress({ screen: { name }, filter });
  return view.length <= LONGEST ? view : undefined;
}

/** The address as it is written today, so that the same view is found to be the same. */
export function currentForm(address: string): string {
  const { screen, filter } = parseAddress(address);
  return formatAddress({ screen: { name: screen.name === 'highlights' ? 'highlights' : 'list' }, filter });
}

/** A name for a view, to be changed by the person: the words searched for, then what narrows it. */
export function nameOf(address: string, names: { colors: Record<HighlightColor, string>; collection?: string }): string {
  const { filter } = parseAddress(address);
  const { q, tag, host, source, color, unread, starred } = filter;
  const parts = [
    q,
    names.collection,
    tag,
    host,
    source,
    color && names.colors[color],
    unread && t('library_unread'),
    starred && t('library_starred'),
  ];
  return [...parts, rangeOf(filter)]
    .filter(Boolean)
    .join(' · ')
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, '');
}

function rangeOf({ from, to }: ListFilter): string {
  return from || to ? `${from ? formatDate(from) : ''} – ${to ? formatDate(to) : ''}`.trim() : '';
}

/** What to count for a saved view; nothing where that would mean to search or to read the library. */
export function countedFilter(address: string): ArticleFilter | undefined {
  const { screen, filter } = parseAddress(address);
  const { tag, host, source, collection, color, unread, starred, from, to, q, trash } = filter;
  const narrowing = [tag, host, source, collection, color, unread, starred, from ?? to].filter(Boolean).length;
  return screen.name !== 'highlights' && !q && !trash && narrowing === 1 ? toArticleFilter(filter) : undefined;
}
