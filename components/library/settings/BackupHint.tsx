import { CircleCheck, HardDriveDownload } from 'lucide';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { formatAddress } from '../address';
import './BackupHint.css';
import { type BackupFacts, backupReminder } from '../../shared/backup-reminder';
import { backupAgeText, changesText } from './backup-age';

/** The age of the last backup, always in sight; louder the more there is to lose. */
export function BackupHint({ facts }: { facts: BackupFacts }) {
  const reminder = backupReminder(facts);
  if (reminder.level === 'none') return null;
  const isFine = reminder.level === 'fine';
  return (
    <a class={`backup-hint is-${reminder.level}`} href={formatAddress({ screen: { name: 'settings' }, filter: {} })}>
      <Icon icon={isFine ? CircleCheck : HardDriveDownload} />
      <span>
        {backupAgeText(reminder.days)}
        {reminder.changes > 0 && <small>{changesText(reminder.changes, reminder.days !== undefined)}</small>}
        {reminder.level === 'overdue' && <small class="backup-now">{t('library_backupNowHint')}</small>}
      </span>
    </a>
  );
}
