import { useId } from 'preact/hooks';
import { formatNumber, t } from '../../utils/i18n';

interface JobCardProps {
  label: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
  onCancel: () => void;
}

/** How far the work is, with a count and a way to stop it. */
export function JobCard({ label, done, total, onCancel }: JobCardProps) {
  const labelId = useId();
  return (
    <section class="job" aria-labelledby={labelId}>
      <p id={labelId}>{label}</p>
      <p class="job-count quiet">{total > 0 && t('shared_progress', formatNumber(done), formatNumber(total))}</p>
      <button type="button" class="button" onClick={onCancel}>
        {t('shared_cancel')}
      </button>
      <progress aria-labelledby={labelId} max={total || 1} {...(total > 0 ? { value: done } : {})} />
    </section>
  );
}
