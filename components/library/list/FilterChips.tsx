import { X } from 'lucide';
import { t } from '../../../utils/i18n';
import { formatDate } from '../../../utils/i18n/dates';
import { Icon } from '../../shared/Icon';
import type { ListFilter } from '../address';
import './FilterChips.css';

interface FilterChipsProps {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}

/** What narrows the list, each with a way to let it go. The search text stands in its own field. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { tag, host, from, to, by, ...rest } = filter;
  const range = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(by ? { by } : {}) };
  const chips = [
    ...(tag ? [{ label: `# ${tag}`, name: tag, without: { ...rest, ...range, ...(host ? { host } : {}) } }] : []),
    ...(host ? [{ label: host, name: host, without: { ...rest, ...range, ...(tag ? { tag } : {}) } }] : []),
    ...(from || to
      ? [{ label: rangeText(filter), name: rangeText(filter), without: { ...rest, ...(tag ? { tag } : {}), ...(host ? { host } : {}) } }]
      : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={t('library_activeFilters')}>
      {chips.map(({ label, name, without }) => (
        <li key={name}>
          <button type="button" class="chip" title={t('library_filterRemove', name)} onClick={() => onChange(without)}>
            <bdi>{label}</bdi>
            <Icon icon={X} />
            <span class="visually-hidden">{t('library_filterRemove', name)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function rangeText({ from, to, by }: ListFilter): string {
  const range = `${from ? formatDate(from) : ''} – ${to ? formatDate(to) : ''}`.trim();
  return by ? t('library_publishedRange', range) : t('library_clippedRange', range);
}
