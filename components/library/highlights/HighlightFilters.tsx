import { formatNumber, t } from '../../../utils/i18n';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import type { Counted } from '../../../utils/store';
import { HighlightSign } from '../../shared/HighlightSign';
import { formatAddress, type ListFilter } from '../address';
import { DateBounds } from '../filters/DateBounds';
import { useLibrary } from '../library-context';
import './HighlightFilters.css';
import type { HighlightChoices } from './narrowing';

interface HighlightFiltersProps {
  filter: ListFilter;
  choices: HighlightChoices;
  names: Record<HighlightColor, string>;
}

/** What narrows the view of all highlights: a colour, a tag, a site, days. */
export function HighlightFilters({ filter, choices, names }: HighlightFiltersProps) {
  const { go } = useLibrary();
  const show = (edit: ListFilter) => go({ screen: { name: 'highlights' }, filter: { ...filter, ...edit } });
  const colorHref = (color: HighlightColor) =>
    formatAddress({ screen: { name: 'highlights' }, filter: { ...filter, color: filter.color === color ? undefined : color } });

  return (
    <div class="mark-filters">
      <ul aria-label={t('library_marksByColor')}>
        {HIGHLIGHT_COLORS.map((color) => (
          <li key={color}>
            <a class="mark-filter" href={colorHref(color)} aria-current={filter.color === color ? 'true' : undefined}>
              <HighlightSign color={color} />
              <bdi>{names[color]}</bdi>
              <span class="count">{formatNumber(choices.colors[color])}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="mark-filters-more">
        <Choice
          label={t('library_markAnyTag')}
          all={t('library_marksAllTags')}
          value={filter.tag}
          options={choices.tags}
          onPick={(tag) => show({ tag })}
        />
        <Choice
          label={t('library_markSite')}
          all={t('library_marksAllSites')}
          value={filter.host}
          options={choices.hosts}
          onPick={(host) => show({ host })}
        />
        <span class="mark-dates">
          <DateBounds from={filter.from} to={filter.to} fromLabel={t('library_marksFrom')} toLabel={t('library_marksTo')} onPick={show} />
        </span>
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value?: string;
  options: Counted[];
  onPick: (value: string | undefined) => void;
}

function Choice({ label, all, value, options, onPick }: ChoiceProps) {
  // What is chosen stays in sight, also when nothing has it any more.
  const isKnown = value === undefined || options.some((option) => option.value === value);
  if (options.length === 0 && isKnown) return null;
  return (
    <select class="field" aria-label={label} value={value ?? ''} onChange={({ currentTarget }) => onPick(currentTarget.value || undefined)}>
      <option value="">{all}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {`${option.value} (${formatNumber(option.count)})`}
        </option>
      ))}
    </select>
  );
}
