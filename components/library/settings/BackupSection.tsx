import { createBackup } from '../../../utils/export';
import { t } from '../../../utils/i18n';
import { formatMomentInFull } from '../../../utils/i18n/moments';
import { imageUsage, recordBackup } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { type BackupFacts, backupReminder } from '../../shared/backup-reminder';
import { useJobs } from '../../shared/jobs';
import { useToasts } from '../../shared/toasts';
import { download } from '../download';
import { backupAgeText, changesText } from './backup-age';
import { Section } from './Section';

/** Makes a backup, and says how old the last one is. */
export function BackupSection({ facts }: { facts?: BackupFacts }) {
  const jobs = useJobs();
  const toasts = useToasts();
  const pictures = useLiveQuery(imageUsage, []);
  // The texts alone are a thousandth of the size: small enough to send, or for a disk that is nearly full.
  const hasPictures = pictures.state === 'ready' && pictures.value.count > 0;

  const backUp = async (withPictures: boolean) => {
    const result = await jobs.run(t('library_backingUp'), (tools) => createBackup({ ...tools, withPictures }));
    if (!result) return;
    download(result.blob, result.fileName);
    try {
      // A backup without the pictures that there are would not bring the library back: the last whole one is what counts.
      if (result.isComplete) await recordBackup(result.createdAt, result.changes);
      toasts.show({ text: t(result.isComplete ? 'library_backedUp' : 'library_backedUpTexts', result.fileName) });
    } catch (error) {
      toasts.showError(error);
    }
  };

  const reminder = facts && backupReminder(facts);
  return (
    <Section title={t('library_backup')}>
      <p>{t('library_backupText')}</p>
      <div class="setting-acts">
        <button type="button" class="button primary" onClick={() => void backUp(true)}>
          {t('library_backupNow')}
        </button>
        {hasPictures && (
          <button type="button" class="button" onClick={() => void backUp(false)}>
            {t('library_backupWithoutPictures')}
          </button>
        )}
        {reminder && (
          <span
            class={reminder.level === 'overdue' ? 'backup-now' : 'quiet'}
            title={facts.lastBackupAt && formatMomentInFull(facts.lastBackupAt)}
          >
            {backupAgeText(reminder.days)}
            {reminder.changes > 0 && ` · ${changesText(reminder.changes, reminder.days !== undefined)}`}
          </span>
        )}
      </div>
      <p class="setting-warning">{t('library_backupWarning')}</p>
    </Section>
  );
}
