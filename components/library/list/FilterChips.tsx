import { X } from 'lucide';
import { type MessageKey, t } from '../../../utils/i18n';
import { formatDate } from '../../../utils/i18n/dates';
import type { HighlightColor } from '../../../utils/model/highlight';
import { Icon } from '../../shared/Icon';
import { useHighlightSettings } from '../highlights/use-highlight-settings';
import type { ListFilter } from '../list-filter';
import './FilterChips.css';

interface FilterChipsProps {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}

/** What narrows the list, each with a way to let it go. The search text stands in its own field, a collection in its heading. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { names } = useHighlightSettings();
  const chips = chipsOf(filter, names);
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={t('library_activeFilters')}>
      {chips.map(({ label, name, without }) => (
        <li key={label}>
          <button type="button" class="chip" title={t('library_filterRemove', name)} onClick={() => onChange(without)}>
            <bdi>{label}</bdi>
            <Icon icon={X} />
            <span class="visually-hidden">{t('library_filterRemove', name)}</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" class="link chips-clear" onClick={() => onChange(withoutChips(filter))}>
            {t('library_filtersClear')}
          </button>
        </li>
      )}
    </ul>
  );
}

interface Chip {
  label: string;
  /** The same in words that are read out. */
  name: string;
  /** The filter without it. */
  without: ListFilter;
}

const SAID = {
  host: 'library_chipSite',
  source: 'library_chipSource',
} as const satisfies Partial<Record<keyof ListFilter, MessageKey>>;

function chipsOf(filter: ListFilter, names: Record<HighlightColor, string>): Chip[] {
  const chips: Chip[] = [];
  const add = (label: string, keys: (keyof ListFilter)[], name = label) =>
    chips.push({ label, name, without: { ...filter, ...Object.fromEntries(keys.map((key) => [key, undefined])) } });
  if (filter.unread) add(t('library_unreadOnes'), ['unread']);
  if (filter.starred) add(t('library_starredOnes'), ['starred']);
  if (filter.tag) add(`# ${filter.tag}`, ['tag'], filter.tag);
  for (const key of ['host', 'source'] as const) if (filter[key]) add(t(SAID[key], filter[key]), [key]);
  if (filter.color) add(t('library_chipColor', names[filter.color]), ['color']);
  if (filter.from || filter.to) add(rangeText(filter), ['from', 'to', 'by']);
  return chips;
}

function withoutChips({ q, collection, trash, sort, group }: ListFilter): ListFilter {
  return { q, collection, trash, sort, group };
}

function rangeText({ from, to, by }: ListFilter): string {
  const range = `${from ? formatDate(from) : ''} – ${to ? formatDate(to) : ''}`.trim();
  return by ? t('library_publishedRange', range) : t('library_clippedRange', range);
}
