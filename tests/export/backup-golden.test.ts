import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { canonicalHash, readBackup, restoreBackup } from '../../utils/export';
import { dumpLibrary } from '../../utils/store';
import { expectWhole, freshLibrary } from '../store/library';
import { stubLocks } from './locks';

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
});

afterEach(() => vi.unstubAllGlobals());

// The same library, written by each format that ever was. These files are never written again.
it.each(['version-1.json', 'version-2.zip'])('%s is still read, to the last field', async (name) => {
  const read = await readBackup(new Blob([readFileSync(`tests/fixtures/backups/${name}`)]));
  expect(read).toMatchObject({ dropped: 0, counts: { articles: 8, highlights: 1, imageRefs: 2, images: 1, versions: 1 } });
  await restoreBackup(read);
  await expectWhole();
  expect(await canonicalHash(await dumpLibrary())).toBe('6535d21782f9b2d7217d9ab1662b46f0fa55997d8fc4f334c76d0704ad92778a');
});
