import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { canonicalHash, createBackup, readBackup, restoreBackup } from '../../utils/export';
import { dumpLibrary, type LibraryDump, mergeDump, sha256Bytes } from '../../utils/store';
import { stubLocks } from '../export/locks';
import { makeRandom } from '../fixtures/random';
import { expectWhole, freshLibrary } from '../store/library';
import { editAtRandom } from '../store/random-edits';

const KILOBYTE = 1024;

/** A library with a past, and with pictures of some kilobytes. */
async function makeLibrary(seed: number): Promise<LibraryDump> {
  await freshLibrary();
  stubLocks();
  await editAtRandom(seed, 60);
  const dump = await dumpLibrary();
  const random = makeRandom(seed);
  for (const { id } of dump.articles.slice(0, 8)) {
    const bytes = Uint8Array.from({ length: 5 * KILOBYTE }, () => random.below(256));
    const hash = await sha256Bytes(bytes);
    dump.images.push({ hash, size: bytes.length, type: 'image/png', blob: new Blob([bytes], { type: 'image/png' }) });
    dump.imageRefs.push({ articleId: id, url: `https://a.example/${id}.png`, kind: 'image', host: 'a.example', hash, size: bytes.length });
  }
  await freshLibrary();
  await mergeDump(dump);
  return dumpLibrary();
}

it('cut or flipped at every kilobyte is found, and what is not found did no harm', async () => {
  const library = await makeLibrary(7);
  const hash = await canonicalHash(library);
  const { blob } = await createBackup();
  const whole = new Uint8Array(await blob.arrayBuffer());
  const random = makeRandom(8);
  for (let start = 0; start < whole.length; start += KILOBYTE) {
    const at = Math.min(start + random.below(KILOBYTE), whole.length - 1);
    if (at >= 200) await expect(readBackup(blob.slice(0, at)), `cut at ${at}`).rejects.toMatchObject({ code: 'backup-damaged' });

    const flipped = whole.slice();
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
    const read = await readBackup(new Blob([flipped])).catch((error) => error.code as string);
    if (typeof read === 'string') expect(read, `flipped at ${at}`).toBe('backup-damaged');
    else {
      // A date of the zip, which nobody reads.
      await freshLibrary();
      await restoreBackup(read);
      expect(await canonicalHash(await dumpLibrary()), `flipped at ${at}`).toBe(hash);
    }
  }
});

it('of random libraries gives equal ones, and the same again changes nothing', async () => {
  for (let seed = 700; seed < 760; seed++) {
    const library = await makeLibrary(seed);
    const { blob } = await createBackup();
    await freshLibrary();
    const read = await readBackup(blob);
    await restoreBackup(read);
    await expectWhole();
    expect(await canonicalHash(await dumpLibrary()), `seed ${seed}`).toBe(await canonicalHash(library));
    expect(await restoreBackup(read)).toMatchObject({ added: 0, updated: 0, conflicts: 0 });
  }
});
