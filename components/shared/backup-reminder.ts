/** The parts of the library's summary that speak of backups. */
export interface BackupFacts {
  articleCount: number;
  lastBackupAt?: string;
  changesSinceBackup: number;
}

export interface BackupReminder {
  /** `none`: nothing to lose; `fine`: the age, quietly; `due`: worth doing soon; `overdue`: said more strongly. */
  level: 'none' | 'fine' | 'due' | 'overdue';
  /** Whole days since the last backup; undefined when there was none. */
  days?: number;
  changes: number;
}

// An hour's work is worth a word, a week's work a stronger one.
const DUE_CHANGES = 10;
const OVERDUE_CHANGES = 50;
const OVERDUE_DAYS = 30;

/** How strongly to speak of a backup. Age alone says nothing: a library without changes is as safe as on the day of its backup. */
export function backupReminder({ articleCount, lastBackupAt, changesSinceBackup }: BackupFacts, { now = new Date() } = {}): BackupReminder {
  const days = lastBackupAt ? Math.max(0, Math.floor((now.getTime() - new Date(lastBackupAt).getTime()) / 86_400_000)) : undefined;
  const changes = changesSinceBackup;
  if (changes === 0 && (lastBackupAt || articleCount === 0)) return { level: lastBackupAt ? 'fine' : 'none', days, changes };
  if (changes >= OVERDUE_CHANGES || (days !== undefined && days >= OVERDUE_DAYS)) return { level: 'overdue', days, changes };
  if (articleCount === 0 && !lastBackupAt) return { level: 'none', days, changes };
  return { level: changes >= DUE_CHANGES || !lastBackupAt ? 'due' : 'fine', days, changes };
}
