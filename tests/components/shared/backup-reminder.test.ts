import { expect, it } from 'vitest';
import { backupReminder } from '../../../components/shared/backup-reminder';

const now = new Date('2026-06-30T12:00:00Z');

it.each([
  ['an empty library', { articleCount: 0, changesSinceBackup: 0 }, 'none', undefined],
  ['a first article, never backed up', { articleCount: 1, changesSinceBackup: 1 }, 'due', undefined],
  ['many articles, never backed up', { articleCount: 60, changesSinceBackup: 60 }, 'overdue', undefined],
  ['an old backup and no change since', { articleCount: 9, lastBackupAt: '2026-01-01T00:00:00Z', changesSinceBackup: 0 }, 'fine', 180],
  ['a few changes this week', { articleCount: 9, lastBackupAt: '2026-06-28T12:00:00Z', changesSinceBackup: 3 }, 'fine', 2],
  ['a day of changes', { articleCount: 9, lastBackupAt: '2026-06-28T12:00:00Z', changesSinceBackup: 20 }, 'due', 2],
  ['many changes', { articleCount: 90, lastBackupAt: '2026-06-30T00:00:00Z', changesSinceBackup: 50 }, 'overdue', 0],
  ['one change, a month ago', { articleCount: 9, lastBackupAt: '2026-05-20T00:00:00Z', changesSinceBackup: 1 }, 'overdue', 41],
  ['a clock that went back', { articleCount: 9, lastBackupAt: '2026-07-20T00:00:00Z', changesSinceBackup: 1 }, 'fine', 0],
] as const)('%s', (_, facts, level, days) => {
  expect(backupReminder(facts, { now })).toMatchObject({ level, days });
});
