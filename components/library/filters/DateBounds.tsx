import { t } from '../../../utils/i18n';
import { isDay, type ListFilter } from '../address';

type Bounds = Pick<ListFilter, 'from' | 'to'>;

interface DateBoundsProps extends Bounds {
  /** What is said before each day, where the words around do not say which date is meant. */
  fromLabel?: string;
  toLabel?: string;
  onPick: (edit: Bounds) => void;
}

/** From a day, to a day; either may be left open. */
export function DateBounds({ from, to, fromLabel = t('library_from'), toLabel = t('library_to'), onPick }: DateBoundsProps) {
  const bounds = { from, to };
  return (
    <>
      {(['from', 'to'] as const).map((bound) => (
        <label key={bound}>
          <span>{bound === 'from' ? fromLabel : toLabel}</span>
          <input
            class="field"
            type="date"
            value={bounds[bound] ?? ''}
            min={bound === 'to' ? from : undefined}
            max={bound === 'from' ? to : undefined}
            onChange={({ currentTarget: { value } }) => {
              if (value === '' || isDay(value)) onPick({ [bound]: value || undefined });
            }}
          />
        </label>
      ))}
    </>
  );
}
