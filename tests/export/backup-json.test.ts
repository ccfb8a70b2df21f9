import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalHash, readBackup, restoreBackup } from '../../utils/export';
import { readJsonBackup } from '../../utils/export/backup/read-json';
import { canonicalJson } from '../../utils/model/canonical-json';
import { dumpLibrary, getBody, mergeDump, sha256 } from '../../utils/store';
import { expectWhole, freshLibrary } from '../store/library';
import { writeJsonBackup } from './backup-json';
import { fill, first, HASH, second } from './full-library';
import { stubLocks } from './locks';

// Hundreds of transactions: slow where other work runs beside.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
});

afterEach(() => vi.unstubAllGlobals());

async function backup(): Promise<Blob> {
  return writeJsonBackup(await dumpLibrary());
}

/** The file after someone changed it and set the hash right, as a hostile file would have it. */
async function forge(change: (file: Record<string, unknown> & { data: Record<string, unknown[]> }) => void): Promise<Blob> {
  const file = JSON.parse(await (await backup()).text());
  change(file);
  file.sha256 = await sha256(canonicalJson(file.data));
  return new Blob([JSON.stringify(file)]);
}

describe('a backup of the first format', () => {
  it('restored into an empty library gives an equal one, and twice the same', async () => {
    await fill();
    const before = await dumpLibrary();
    const read = await readBackup(await backup());
    expect(read).toMatchObject({ dropped: 0, counts: { articles: 8, images: 1 } });
    await freshLibrary();
    expect(await restoreBackup(read)).toEqual({ added: 8, updated: 0, unchanged: 0, conflicts: 0, copies: [] });
    expect(await canonicalHash(await dumpLibrary())).toBe(await canonicalHash(before));
    expect((await getBody(second.id))?.markdown).toBe('半个字符\ud800在此');
    await expectWhole();
    expect(await restoreBackup(read)).toMatchObject({ added: 0, updated: 0, unchanged: 8, conflicts: 0 });
  });

  it('is read though a tool wrote it anew, with other spaces and order', async () => {
    await fill();
    const file = JSON.parse(await (await backup()).text());
    const { sha256: hash, data, ...header } = file;
    const reversed = Object.fromEntries(Object.entries(data).reverse());
    const read = await readJsonBackup(new Blob([JSON.stringify({ data: reversed, sha256: hash, ...header }, null, 2)]));
    expect(read.dump.articles).toHaveLength(8);
  });
});

describe('a file of the first format that is no good', () => {
  it.each([
    ['no JSON', 'hello'],
    ['empty', ''],
    ['another JSON', '{"format":"other"}'],
    ['a list', '[]'],
    ['100,000 nested lists', '['.repeat(100_000)],
    ['100,000 nested lists, closed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('%s is not ours', async (_, text) => {
    await expect(readBackup(new Blob([text]))).rejects.toMatchObject({ code: 'backup-not-ours' });
  });

  it.each([
    ['newer format', { formatVersion: 2 }],
    ['newer schema', { schemaVersion: 999 }],
  ])('%s is too new', async (_, values) => {
    const file = await forge((forged) => Object.assign(forged, values));
    await expect(readBackup(file)).rejects.toMatchObject({ code: 'backup-too-new' });
  });

  it('with a flipped byte, or cut short, is damaged wherever it is', async () => {
    await fill();
    const bytes = new Uint8Array(await (await backup()).arrayBuffer());
    const dataAt = new TextDecoder().decode(bytes).indexOf('"data":');
    for (let at = dataAt + 10; at < bytes.length - 5; at += 1009) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await expect(readBackup(new Blob([flipped])), `flipped at ${at}`).rejects.toMatchObject({ code: 'backup-damaged' });
      await expect(readBackup(new Blob([bytes.slice(0, at)])), `cut at ${at}`).rejects.toMatchObject({ code: 'backup-damaged' });
    }
  });

  it('with deep nesting inside the data is damaged', async () => {
    const text = `{"format":"unionclip-backup","formatVersion":1,"schemaVersion":1,"sha256":"","data":{"articles":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    await expect(readBackup(new Blob([text]))).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  it('that is another kind of list, or lacks its parts, is damaged', async () => {
    await expect(readBackup(await forge((file) => Object.assign(file.data, { articles: {} })))).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    await expect(readBackup(new Blob(['{"format":"unionclip-backup"}']))).rejects.toMatchObject({ code: 'backup-damaged' });
    const empty = await readJsonBackup(await forge((file) => Object.assign(file, { data: {} })));
    expect(empty.dump.articles).toEqual([]);
  });

  it('whose picture is not what its hash says loses the picture, which is then missing', async () => {
    await fill();
    const file = await forge(({ data }) => {
      Object.assign(data.images?.[0] as object, { data: btoa('another picture') });
    });
    const { dump, dropped } = await readJsonBackup(file);
    expect([dump.images, dropped]).toEqual([[], 1]);
    await freshLibrary();
    await mergeDump(dump);
    expect((await dumpLibrary()).imageRefs.map(({ hash }) => hash)).toEqual(['', '']);
    await expectWhole();
  });

  it('of the first schema, whose pictures have no kind and no host, is read', async () => {
    await fill();
    const file = await forge((forged) => {
      forged.schemaVersion = 1;
      forged.data.imageRefs = [{ articleId: first.id, url: 'https://a.example/1.png', hash: HASH }];
    });
    const { dump, dropped } = await readJsonBackup(file);
    expect([dump.imageRefs, dropped]).toMatchObject([[{ kind: 'image', host: 'a.example' }], 0]);
  });

  it('goes by the address and not by the host that is claimed, so that a permission opens nothing else', async () => {
    await fill();
    const file = await forge((forged) => {
      const row = { articleId: first.id, kind: 'image', hash: '', host: 'allowed.example' };
      forged.data.imageRefs = ['https://other.example/1.png', 'file:///c:/1.png'].map((url) => ({ ...row, url }));
    });
    const { dump } = await readJsonBackup(file);
    expect(dump.imageRefs.map(({ host }) => host)).toEqual(['other.example', '']);
  });

  it('with rows that make no sense loses those rows, and says how many', async () => {
    await fill();
    const file = await forge(({ data }) => {
      data.articles?.push(null, 'x', {}, { ...(data.articles[0] as object), id: 'no-text' }, { ...(data.articles[0] as object), id: 7 });
      data.bodies?.push({ articleId: 'no-article', markdown: 'x' });
      data.highlights?.push({ ...(data.highlights[0] as object), id: 'h2', selectors: [{ type: 'Other' }] });
      data.images?.push({ hash: 'bad', type: 'image/png', size: 1, data: '***' });
      data.memberships?.push({ collectionId: 'c', articleId: first.id, position: 'x' });
    });
    const read = await readBackup(file);
    expect(read.dropped).toBe(9);
    await freshLibrary();
    expect(await restoreBackup(read)).toMatchObject({ added: 8 });
    await expectWhole();
  });

  it('with an impossible date loses the date, not the article', async () => {
    await fill();
    const file = await forge(({ data }) => {
      for (const article of data.articles as { id: string; publishedAt: string; deletedAt?: string }[]) article.publishedAt = '2024-13-45';
    });
    const { dump, dropped } = await readJsonBackup(file);
    expect(dropped).toBe(0);
    expect(dump.articles).toHaveLength(8);
    expect(dump.articles[0]).not.toHaveProperty('publishedAt');
  });

  it('with __proto__ and unknown keys changes no object and brings no field in', async () => {
    await fill();
    const text = await (await forge(({ data }) => Object.assign(data.articles?.[0] as object, { evil: true }))).text();
    const file = JSON.parse(text.replace('"evil":true', '"__proto__":{"evil":true},"constructor":1'));
    file.sha256 = await sha256(canonicalJson(file.data));
    const { dump } = await readJsonBackup(new Blob([JSON.stringify(file)]));
    expect(dump.articles).toHaveLength(8);
    expect(Object.keys(dump.articles[0] ?? {})).not.toContain('constructor');
    expect(({} as { evil?: boolean }).evil).toBeUndefined();
    expect((dump.articles[0] as { evil?: boolean }).evil).toBeUndefined();
  });
});
