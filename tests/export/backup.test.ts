import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalHash, createBackup, readBackup, restoreBackup } from '../../utils/export';
import { TABLES } from '../../utils/export/backup/format';
import { SHAPES } from '../../utils/export/backup/shapes';
import { dumpLibrary, getBody, getSummary, recordBackup, tagArticles } from '../../utils/store';
import { db } from '../../utils/store/database';
import { expectWhole, freshLibrary } from '../store/library';
import { fill, first, HASH, second } from './full-library';
import { stubLocks } from './locks';
import { namesByPython, readZip } from './read-zip';

// Hundreds of transactions: slow where other work runs beside.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
});

afterEach(() => vi.unstubAllGlobals());

async function backup() {
  return (await createBackup({ now: new Date(2026, 10, 22, 9, 5) })).blob;
}

async function rowsOf(blob: Blob): Promise<Record<string, Record<string, unknown>[]>> {
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const [name, text] of await readZip(blob)) {
    const table = /^data\/(\w+)-\d{4}\.jsonl$/.exec(name)?.[1];
    if (table)
      rows[table] = [
        ...(rows[table] ?? []),
        ...text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ];
  }
  return rows;
}

describe('a backup', () => {
  it('restored into an empty library gives an equal one', async () => {
    await fill();
    const before = await dumpLibrary();
    const read = await readBackup(await backup());
    expect(read.dropped).toBe(0);
    await freshLibrary();
    expect(await restoreBackup(read)).toEqual({ added: 8, updated: 0, unchanged: 0, conflicts: 0, copies: [] });
    expect(await canonicalHash(await dumpLibrary())).toBe(await canonicalHash(before));
    expect((await getBody(second.id))?.markdown).toBe('半个字符\ud800在此');
    const [image] = (await dumpLibrary()).images;
    expect(image?.size).toBe(4);
    await expectWhole();
  });

  it('restored twice changes nothing the second time', async () => {
    await fill();
    const read = await readBackup(await backup());
    const before = await dumpLibrary();
    const { changesSinceBackup } = await getSummary();
    expect(await restoreBackup(read)).toMatchObject({ added: 0, updated: 0, unchanged: 8, conflicts: 0 });
    expect(await dumpLibrary()).toEqual(before);
    expect((await getSummary()).changesSinceBackup).toBe(changesSinceBackup);
  });

  it('holds every table and every field of the schema', async () => {
    await fill();
    const data = await rowsOf(await backup());
    // The others are made anew from these, or belong to a window that is open.
    const others = ['counters', 'meta', 'drafts', 'searchBlocks', 'searchDirty', 'searchState'];
    const kept = db.tables.map(({ name }) => name).filter((name) => !others.includes(name));
    expect(Object.keys(data).sort()).toEqual(kept.sort());
    for (const table of TABLES) {
      const fields = new Set(data[table]?.flatMap(Object.keys));
      expect([...fields].sort(), table).toEqual(Object.keys(SHAPES[table]).sort());
      expect(data[table], table).toHaveLength(await db.table(table).count());
    }
  });

  it('is named by its time, and says what is in it', async () => {
    await fill();
    const { fileName, blob, createdAt, changes } = await createBackup({ now: new Date(2026, 10, 22, 9, 5) });
    expect(fileName).toBe('unionclip-backup-2026-11-22-0905.zip');
    const files = await readZip(blob);
    expect([...files.keys()].at(-1)).toBe('manifest.json');
    const manifest = JSON.parse(files.get('manifest.json') ?? '');
    expect(manifest).toMatchObject({ format: 'unionclip-backup', formatVersion: 2, schemaVersion: 3, counts: { articles: 8, images: 1 } });
    expect(manifest.entries.map(({ name }: { name: string }) => name)).toEqual([...files.keys()].slice(0, -1));
    expect(files.has(`images/${HASH}.png`)).toBe(true);
    const byPython = await namesByPython(blob);
    if (byPython) expect(byPython).toEqual([...files.keys()]);
    await tagArticles([first.id], { add: ['之后'] });
    await recordBackup(createdAt, changes);
    expect(await getSummary()).toMatchObject({ lastBackupAt: createdAt, changesSinceBackup: 1 });
  });

  it('without pictures is restored with all of them listed as missing', async () => {
    await fill();
    const { blob, isComplete } = await createBackup({ withPictures: false });
    expect([isComplete, (await createBackup()).isComplete]).toEqual([false, true]);
    await freshLibrary();
    expect((await createBackup({ withPictures: false })).isComplete).toBe(true);
    const read = await readBackup(blob);
    expect(read.dropped).toBe(0);
    await restoreBackup(read);
    expect((await dumpLibrary()).images).toEqual([]);
    expect((await dumpLibrary()).imageRefs).toMatchObject([{ hash: '' }, { hash: '' }]);
    await expectWhole();
  });

  it('leaves a picture out whose bytes are not what they were, and lists it as missing', async () => {
    await fill();
    await db.images.toCollection().modify((image) => {
      image.blob = new Blob(['something else']);
    });
    const data = await rowsOf(await backup());
    expect([data.images, data.imageRefs?.map(({ hash }) => hash)]).toEqual([undefined, ['', '']]);
    expect((await readBackup(await backup())).dropped).toBe(0);
  });

  it('is made though the file of a picture is gone from the disk, and lists it as missing', async () => {
    await fill();
    const read = Blob.prototype.arrayBuffer;
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
      return this.type === 'image/png' ? Promise.reject(new DOMException('gone', 'NotFoundError')) : read.call(this);
    });
    const data = await rowsOf(await backup());
    vi.restoreAllMocks();
    expect([data.images, data.imageRefs?.map(({ hash }) => hash)]).toEqual([undefined, ['', '']]);
  });

  it('says how far it is, to the last row', async () => {
    await fill();
    const seen: [number, number][] = [];
    const { blob } = await createBackup({ onProgress: (done, total) => seen.push([done, total]) });
    const total = (await Promise.all(TABLES.map((table) => db.table(table).count()))).reduce((sum, count) => sum + count, 0);
    expect(seen.at(-1)).toEqual([total, total]);
    seen.length = 0;
    await readBackup(blob, { onProgress: (done, size) => seen.push([done, size]) });
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    await expect(readBackup(blob, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('can be stopped, and runs alone', async () => {
    await fill();
    await expect(createBackup({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    const running = createBackup();
    await expect(createBackup()).rejects.toMatchObject({ code: 'library-locked' });
    await running;
  });
});
