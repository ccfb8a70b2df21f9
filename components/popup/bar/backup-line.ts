import { t, tn } from '../../../utils/i18n';
import { formatMoment } from '../../../utils/i18n/moments';
import { type BackupFacts, backupReminder } from '../../shared/backup-reminder';

/** How the bar tells the age of the last backup; undefined while there is nothing to lose. */
export interface BackupLine {
  text: string;
  /** How much would be lost. */
  hint: string;
  isUrgent: boolean;
}

/** The words for the last backup. */
export function backupLine(facts: BackupFacts, { now = new Date() } = {}): BackupLine | undefined {
  const { level, changes } = backupReminder(facts, { now });
  if (level === 'none') return undefined;
  return {
    text: facts.lastBackupAt ? t('popup_backupAt', formatMoment(facts.lastBackupAt, { now })) : t('popup_backupNever'),
    hint: tn('popup_backupChanges', changes),
    isUrgent: level === 'overdue',
  };
}
