import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { expectWhole, freshLibrary, reopen } from './library';
import { editAtRandom } from './random-edits';

// Hundreds of transactions: slow where other work runs beside.
vi.setConfig({ testTimeout: 60_000 });

it.each([1, 2, 3])('counts are exact and nothing is orphaned after a random day (%i)', async (seed) => {
  await freshLibrary();
  await editAtRandom(seed, 80);
  await expectWhole();
  expect(await reopen()).toEqual({ state: 'ready' });
});
