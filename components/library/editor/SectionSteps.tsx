import { ChevronLeft, ChevronRight } from 'lucide';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';

interface SectionStepsProps {
  at: number;
  count: number;
  onGo: (at: number) => void;
}

/** Of a very long text: which part is in the field, and the way to the others. */
export function SectionSteps({ at, count, onGo }: SectionStepsProps) {
  if (count < 2) return null;
  const step = (to: number, label: string, icon: typeof ChevronLeft) => (
    <button type="button" class="icon" disabled={to < 0 || to >= count} aria-label={label} title={label} onClick={() => onGo(to)}>
      <Icon icon={icon} />
    </button>
  );
  return (
    <span class="editor-sections" title={t('library_editorLong')}>
      {step(at - 1, t('library_editorPartBefore'), ChevronLeft)}
      <span class="quiet" role="status">
        {t('library_editorPart', at + 1, count)}
      </span>
      {step(at + 1, t('library_editorPartAfter'), ChevronRight)}
    </span>
  );
}
