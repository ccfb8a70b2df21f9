import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Backup, canonicalHash, createBackup, readBackup, restoreBackup } from '../../utils/export';
import { ZipSource } from '../../utils/export/backup/zip-source';
import { dumpLibrary } from '../../utils/store';
import { expectWhole, freshLibrary } from '../store/library';
import { forge, repack, tamper, withLines, zip } from './forge-zip';
import { fill, HASH } from './full-library';
import { stubLocks } from './locks';

// Hundreds of transactions: slow where other work runs beside.
vi.setConfig({ testTimeout: 60_000 });

let backup: Blob;
let hash: string;

beforeAll(async () => {
  await freshLibrary();
  stubLocks();
  await fill();
  backup = (await createBackup({ now: new Date(2026, 10, 22) })).blob;
  hash = await canonicalHash(await dumpLibrary());
});

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
});

afterEach(() => vi.unstubAllGlobals());

const bytes = (text: string) => new TextEncoder().encode(text);
const damaged = { code: 'backup-damaged' };
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

async function restored(file: Blob): Promise<Backup> {
  const read = await readBackup(file);
  await restoreBackup(read);
  await expectWhole();
  return read;
}

describe('a zip that is no good', () => {
  it.each([
    ['of something else', { 'a.txt': 'a' }],
    ['of an extension, with a manifest of its own', { 'manifest.json': '{"manifest_version":3}' }],
    ['with names that lead out of it', { '../../manifest.json': '{}', 'C:\\x': '' }],
  ])('%s is not ours', async (_, files) => {
    const file = await zip(new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)])));
    await expect(readBackup(file)).rejects.toMatchObject({ code: 'backup-not-ours' });
    await expect(readBackup(file.slice(0, file.size - 30))).rejects.toMatchObject({ code: 'backup-not-ours' });
  });

  it.each([
    ['format', { formatVersion: 3 }],
    ['schema', { schemaVersion: 999 }],
  ])('of a newer %s is too new', async (_, values) => {
    const file = await forge(backup, { manifest: (manifest) => Object.assign(manifest, values) });
    await expect(readBackup(file)).rejects.toMatchObject({ code: 'backup-too-new' });
  });

  it.each<[string, (files: Map<string, Uint8Array>) => void]>([
    ['lacks a part', (files) => files.delete('data/bodies-0001.jsonl')],
    ['lacks a picture', (files) => files.delete(`images/${HASH}.png`)],
    ['lacks its manifest', (files) => files.delete('manifest.json')],
    ['has a file too many', (files) => files.set('data/articles-0002.jsonl', bytes(''))],
    ['has a file that leads out of it', (files) => files.set('../../evil.sh', bytes(''))],
    ['has a row more', (files) => files.set('data/settings-0001.jsonl', bytes('{"key":"reader","value":{"size":18}}\n{}\n'))],
    ['has a value of the same length', (files) => files.set('data/settings-0001.jsonl', bytes('{"key":"reader","value":{"size":19}}\n'))],
    ['has another picture of the same length', (files) => files.set(`images/${HASH}.png`, bytes('four'))],
    ['has a manifest that is no JSON', (files) => files.set('manifest.json', bytes(nested.slice(1)))],
    ['has a manifest of something else', (files) => files.set('manifest.json', bytes('{"format":"other"}'))],
    ['has a manifest without anything', (files) => files.set('manifest.json', bytes('{"format":"unionclip-backup"}'))],
  ])('%s: damaged', async (_, change) => {
    await expect(readBackup(await tamper(backup, change))).rejects.toMatchObject(damaged);
  });

  it.each<[string, Parameters<typeof forge>[1]]>([
    ['a name that no backup has', { change: (files) => files.set('readme.txt', bytes('x')) }],
    ['a table that no library has', { change: (files) => files.set('data/others-0001.jsonl', bytes('{}\n')) }],
    ['fewer rows than it says', { manifest: ({ counts }) => Object.assign(counts, { articles: 9 }) }],
    ['a list that is none', { manifest: (manifest) => Object.assign(manifest, { entries: { length: 1 } }) }],
    ['a file listed twice', { manifest: ({ entries }) => entries.push(...entries.slice(0, 1)) }],
    ['no version', { manifest: (manifest) => Object.assign(manifest, { schemaVersion: '2' }) }],
  ])('with %s, however well it is signed: damaged', async (_, how) => {
    await expect(readBackup(await forge(backup, how))).rejects.toMatchObject(damaged);
  });

  it('with a byte flipped anywhere is damaged, or the byte told nothing', async () => {
    const whole = new Uint8Array(await backup.arrayBuffer());
    const told: string[] = [];
    for (let at = 0; at < whole.length; at += 211) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const read = await readBackup(new Blob([flipped])).catch((error) => error.code);
      if (typeof read !== 'string') {
        // A date or a permission of the zip: what came out is all there.
        expect(read, `flipped at ${at}`).toMatchObject({ dropped: 0, counts: { articles: 8, bodies: 8, images: 1 } });
      } else told.push(read);
    }
    expect(told.length).toBeGreaterThan(whole.length / 211 / 2);
    expect(new Set(told)).toEqual(new Set(['backup-damaged']));
  });

  it('that was cut anywhere is damaged', async () => {
    for (let at = 200; at < backup.size; at += 499) {
      await expect(readBackup(backup.slice(0, at)), `cut at ${at}`).rejects.toMatchObject(damaged);
    }
  });

  it('that unpacks to far more than it is, is not unpacked', async () => {
    const bomb = await repack(backup, (files) => files.set('data/bodies-0002.jsonl', new Uint8Array(40 * 1024 * 1024)));
    expect(bomb.size).toBeLessThan(1024 * 1024);
    await expect(readBackup(bomb)).rejects.toMatchObject(damaged);
  });

  it('whose files are larger than the zip says is stopped there', async () => {
    const packed = await repack(backup, () => {});
    const view = new DataView(await packed.arrayBuffer());
    // Every size in the central directory, halved: PKWARE's APPNOTE 6.3.10, 4.3.12.
    for (let at = 0; at < view.byteLength - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, view.getUint32(at + 24, true) >> 1, true);
    }
    await expect(readBackup(new Blob([view.buffer as ArrayBuffer]))).rejects.toMatchObject(damaged);
  });
});

describe('a hostile backup', () => {
  it('with rows that make no sense loses those rows, and says how many', async () => {
    const file = await forge(backup, {
      change: (files) => {
        withLines('articles', (lines) => [
          ...lines,
          'null',
          '"x"',
          '{}',
          'no JSON',
          nested,
          (lines[0] ?? '').replace(/"id":"/, '"id":"no-text'),
        ])(files);
        withLines('bodies', (lines) => [...lines, '{"articleId":"no-article","markdown":"x"}'])(files);
        withLines('images', (lines) => [...lines, '{"hash":"bad","size":1,"type":"image/png"}'])(files);
        withLines('settings', (lines) => [...lines, `{"key":"deep","value":${nested}}`])(files);
        files.set(`images/${'0'.repeat(64)}.png`, bytes('not what its name says'));
      },
    });
    expect((await restored(file)).dropped).toBe(10);
    expect(await canonicalHash(await dumpLibrary())).toBe(hash);
  });

  it('with __proto__ and unknown keys changes no object and brings no field in', async () => {
    const evil = (line: string) => line.replace('{', '{"__proto__":{"evil":true},"constructor":1,"evil":true,');
    const file = await forge(backup, {
      change: (files) => ['articles', 'bodies', 'versions'].map((table) => withLines(table, (lines) => lines.map(evil))(files)),
    });
    expect((await restored(file)).dropped).toBe(0);
    expect(({} as { evil?: boolean }).evil).toBeUndefined();
    expect(await canonicalHash(await dumpLibrary())).toBe(hash);
  });

  it('whose picture is another than its name says loses the picture, which is then missing', async () => {
    const file = await forge(backup, { change: (files) => files.set(`images/${HASH}.png`, bytes('four')) });
    expect((await restored(file)).dropped).toBe(2);
    const { images, imageRefs } = await dumpLibrary();
    expect([images, imageRefs.map((ref) => ref.hash)]).toEqual([[], ['', '']]);
  });

  it('that changes after it was checked brings no other picture in', async () => {
    const source = new ZipSource();
    source.addLines('images', bytes(`{"hash":"${HASH}","size":4,"type":"image/png"}`));
    source.addFile(HASH, HASH, { size: 4, read: async () => bytes('four') });
    await expect(source.end().source.readImages([HASH])).rejects.toMatchObject(damaged);
  });
});

describe('a backup that was packed again', () => {
  it.each<[string, Parameters<typeof repack>[1]]>([
    ['compressed', () => {}],
    [
      'in a folder, with what macOS adds',
      (files) => {
        for (const [name, content] of [...files]) {
          files.delete(name);
          files.set(`我的备份/${name}`, content);
        }
        files.set('__MACOSX/我的备份/._manifest.json', bytes('x'));
        files.set('我的备份/.DS_Store', bytes('x'));
      },
    ],
  ])('%s, is restored whole', async (_, change) => {
    expect((await restored(await repack(backup, change))).dropped).toBe(0);
    expect(await canonicalHash(await dumpLibrary())).toBe(hash);
  });
});
