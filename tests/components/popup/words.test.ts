import { describe, expect, it } from 'vitest';
import { backupLine } from '../../../components/popup/bar/backup-line';
import { knownStatus } from '../../../components/popup/page/known-status';

const now = new Date('2026-11-20T12:00:00+08:00');

describe('backupLine', () => {
  it.each([
    ['an empty library', { articleCount: 0, changesSinceBackup: 0 }, undefined],
    ['no backup', { articleCount: 3, changesSinceBackup: 4 }, { text: 'No backup yet', isUrgent: false }],
    [
      'a backup of today',
      { articleCount: 3, changesSinceBackup: 1, lastBackupAt: '2026-11-20T09:12:00+08:00' },
      { text: 'Backup: today 9:12 AM', isUrgent: false },
    ],
    [
      'an old one and many changes',
      { articleCount: 300, changesSinceBackup: 80, lastBackupAt: '2026-09-20T09:12:00+08:00' },
      { text: 'Backup: Sep 20', isUrgent: true },
    ],
  ])('speaks of %s', (_, facts, expected) => {
    const line = backupLine(facts, { now });
    if (!expected) expect(line).toBeUndefined();
    else expect({ ...line, text: line?.text.replace(/\s/g, ' ') }).toMatchObject(expected);
  });
});

describe('knownStatus', () => {
  const article = { kind: 'article', capturedAt: '2026-11-19T18:40:00+08:00' } as const;
  it('says when the page was clipped', () => {
    expect(knownStatus(article, undefined, { now }).replace(/\s/g, ' ')).toBe('In your library, clipped yesterday 6:40 PM');
  });
  it.each([
    ['added', 'Clipped'],
    ['new-version', 'Clipped again, as version 3'],
    ['unchanged', 'The text has not changed since the last clip'],
  ] as const)('says what a save did: %s', (outcome, text) => {
    expect(knownStatus(article, { articleId: 'a', outcome, revision: 3 })).toBe(text);
  });
});
