import { useId, useLayoutEffect, useRef } from 'preact/hooks';
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
  const box = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | undefined>(undefined);
  // The button pressed goes away with the card: the focus goes back to where the person was.
  useLayoutEffect(
    () => () => {
      if (box.current?.contains(document.activeElement)) cameFrom.current?.focus();
    },
    [],
  );
  return (
    <section
      ref={box}
      class="job"
      aria-labelledby={labelId}
      onFocusIn={({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement) cameFrom.current = relatedTarget;
      }}
    >
      <p id={labelId}>{label}</p>
      <p class="job-count quiet">{total > 0 && t('shared_progress', formatNumber(done), formatNumber(total))}</p>
      <button type="button" class="button" onClick={onCancel}>
        {t('shared_cancel')}
      </button>
      <progress aria-labelledby={labelId} max={total || 1} {...(total > 0 ? { value: done } : {})} />
    </section>
  );
}
