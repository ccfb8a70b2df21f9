// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { BackupSection } from '../../../components/library/settings/BackupSection';
import { ToastHost } from '../../../components/shared/ToastHost';
import type { CreatedBackup } from '../../../utils/export';
import type { NewArticle } from '../../../utils/model/new-article';
import { getSummary, saveArticle } from '../../../utils/store';
import { makeArticles } from '../../fixtures/library';
import { freshLibrary } from '../../store/library';
import { click, draw } from '../render';

const made = vi.hoisted(() => ({ createBackup: vi.fn() }));
vi.mock('../../../utils/export', () => made);
vi.mock('../../../components/library/download', () => ({ download: vi.fn() }));

beforeEach(async () => {
  await freshLibrary();
  await saveArticle((makeArticles(1) as [NewArticle])[0]);
});

async function backUp(isComplete: boolean): Promise<string> {
  const backup: CreatedBackup = {
    ...{ blob: new Blob(), fileName: 'unionclip-backup-1.zip' },
    ...{ createdAt: new Date().toISOString(), changes: 1, isComplete },
  };
  made.createBackup.mockResolvedValue(backup);
  const { root, button } = draw(
    <ToastHost>
      <BackupSection />
    </ToastHost>,
  );
  await click(button('Make a backup now'));
  await vi.waitFor(() => expect(root.textContent).toContain(backup.fileName));
  return root.textContent ?? '';
}

it('a backup without the pictures that there are is not the last backup, and says so', async () => {
  expect(await backUp(false)).toContain('the last backup with pictures');
  expect((await getSummary()).lastBackupAt).toBeUndefined();
});

it('a whole backup is', async () => {
  expect(await backUp(true)).toContain('Backup saved');
  expect((await getSummary()).changesSinceBackup).toBe(0);
});
