import { t, tn, uiLanguage } from '../../../utils/i18n';

/** “Last backup: 3 days ago”, or that there is none. */
export function backupAgeText(days: number | undefined): string {
  if (days === undefined) return t('library_backupNone');
  return t('library_backupAge', new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(-days, 'day'));
}

/** How much would be lost with the library. */
export function changesText(changes: number, hasBackup: boolean): string {
  return tn(hasBackup ? 'library_changesSince' : 'library_changesNever', changes);
}
