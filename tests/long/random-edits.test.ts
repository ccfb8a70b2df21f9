import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { canonicalHash } from '../../utils/export';
import { dumpLibrary, mergeDump } from '../../utils/store';
import { expectWhole, freshLibrary, reopen } from '../store/library';
import { editAtRandom } from '../store/random-edits';

it('hundreds of random days leave exact counts, and a copy that is equal', async () => {
  for (let seed = 100; seed < 400; seed++) {
    await freshLibrary();
    await editAtRandom(seed, 60);
    await expectWhole();
    expect(await reopen()).toEqual({ state: 'ready' });
    const dump = await dumpLibrary();
    await freshLibrary();
    await mergeDump(dump);
    await expectWhole();
    expect(await canonicalHash(await dumpLibrary()), `seed ${seed}`).toBe(await canonicalHash(dump));
  }
}, 600_000);

it('two machines that restore each other end with the same texts, and again changes nothing', async () => {
  for (let seed = 500; seed < 600; seed++) {
    await freshLibrary();
    await editAtRandom(seed, 20);
    const common = await dumpLibrary();
    await editAtRandom(seed + 1000, 20);
    const here = await dumpLibrary();
    await freshLibrary();
    await mergeDump(common);
    await editAtRandom(seed + 2000, 20);
    const there = await dumpLibrary();

    await mergeDump(here);
    await expectWhole();
    const once = await dumpLibrary();
    const hashes = new Set([...once.articles, ...once.versions].map(({ hash }) => hash));
    for (const { hash } of [...here.articles, ...there.articles]) expect(hashes, `seed ${seed}`).toContain(hash);
    const again = await mergeDump(here);
    expect(again, `seed ${seed}`).toMatchObject({ added: 0, updated: 0, conflicts: 0 });
    expect(await canonicalHash(await dumpLibrary())).toBe(await canonicalHash(once));
  }
}, 600_000);
