import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { searchIds } from '../../utils/search';
import { runSteps } from '../../utils/search/indexing/catch-up';
import { makePace } from '../../utils/search/pace';
import { DamagedIndexError } from '../../utils/search/segments/seal';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from '../store/library';

vi.mock('../../utils/search/segments/seal', async (load) => {
  const seal = await load<typeof import('../../utils/search/segments/seal')>();
  const unseal = () => {
    throw new seal.DamagedIndexError('not as it was written');
  };
  return { ...seal, unseal };
});

it('an index that is damaged every time is not made anew for ever', async () => {
  await freshLibrary();
  const articles = makeArticles(20);
  await seed(articles);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 3000);
  const limits = { pending: 1, atOnce: 2, dirty: 1, stripe: 2000 };
  await expect(runSteps(makePace(), { limits, signal: stop.signal })).rejects.toThrow(DamagedIndexError);
  expect(await searchIds('工', {})).not.toEqual([]);
});
