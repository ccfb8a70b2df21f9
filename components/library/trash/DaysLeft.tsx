import { t, tn } from '../../../utils/i18n';
import { joinSentences } from '../../../utils/i18n/sentences';
import { useDaysLeft } from './days-left';

/** How long an article in the trash has left, for its row. */
export function DaysLeft({ deletedAt }: { deletedAt: string }) {
  const days = useDaysLeft(deletedAt);
  if (days === undefined) return null;
  return <> · {days > 0 ? tn('library_daysLeft', days) : t('library_daysOver')}</>;
}

/** The same as a sentence, above the text. */
export function TrashNotice({ deletedAt }: { deletedAt: string }) {
  const days = useDaysLeft(deletedAt);
  return (
    <p class="version-notice">
      {joinSentences(t('library_inTrash'), days === undefined ? '' : days > 0 ? tn('library_goesIn', days) : t('library_goesSoon'))}
    </p>
  );
}
