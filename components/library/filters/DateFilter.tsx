import { useId, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { formatAddress, type ListFilter } from '../address';
import { useLibrary } from '../library-context';
import { DateBounds } from './DateBounds';
import './DateFilter.css';
import { type DatePreset, presetStart, withDates } from './date-presets';

const PRESETS = ['week', 'month', 'year'] as const satisfies DatePreset[];
const NAMES = { week: 'library_lastWeek', month: 'library_lastMonth', year: 'library_thisYear' } as const;

/** A stretch of time: one of three that are often wanted, or from and to by hand. */
export function DateFilter({ filter, title }: { filter: ListFilter; title: string }) {
  const { go } = useLibrary();
  const id = useId();
  // Remembered here as well: the kind of date can be chosen before the first bound.
  const [by, setBy] = useState(filter.by);
  const kind = filter.from || filter.to ? filter.by : by;
  const show = (next: ListFilter) => go({ screen: { name: 'list' }, filter: next });
  const current = !filter.to && !filter.by ? PRESETS.find((preset) => presetStart(preset) === filter.from) : undefined;

  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul>
        {PRESETS.map((preset) => (
          <li key={preset}>
            <a
              class="filter"
              aria-current={current === preset ? 'true' : undefined}
              href={formatAddress({
                screen: { name: 'list' },
                filter: withDates(filter, current === preset ? {} : { from: presetStart(preset) }),
              })}
            >
              {t(NAMES[preset])}
            </a>
          </li>
        ))}
      </ul>
      <details class="dates" open={Boolean(filter.from || filter.to) && !current}>
        <summary class="filter">{t('library_dateRange')}</summary>
        <div class="dates-fields">
          <select
            class="field"
            aria-label={t('library_dateKind')}
            value={kind ?? 'clipped'}
            onChange={(event) => {
              const next = event.currentTarget.value === 'published' ? 'published' : undefined;
              setBy(next);
              show(withDates(filter, { ...filter, by: next }));
            }}
          >
            <option value="clipped">{t('library_byClipped')}</option>
            <option value="published">{t('library_byPublished')}</option>
          </select>
          <DateBounds
            from={filter.from}
            to={filter.to}
            onPick={(edit) => show(withDates(filter, { from: filter.from, to: filter.to, by: kind, ...edit }))}
          />
        </div>
      </details>
    </section>
  );
}
