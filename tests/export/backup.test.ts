import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalHash, createBackup, MOST_PICTURE_BYTES, readBackup, restoreBackup } from '../../utils/export';
import { TABLES } from '../../utils/export/backup/format';
import { SHAPES } from '../../utils/export/backup/shapes';
import type { Article, Version } from '../../utils/model/article';
import { canonicalJson } from '../../utils/model/canonical-json';
import type { NewArticle } from '../../utils/model/new-article';
import {
  dumpLibrary,
  editArticle,
  getArticle,
  getBody,
  getSummary,
  type LibraryDump,
  listArticles,
  listVersions,
  mergeDump,
  recordBackup,
  removeArticles,
  saveArticle,
  sha256,
  tagArticles,
} from '../../utils/store';
import { db } from '../../utils/store/database';
import { toVersion } from '../../utils/store/save';
import { makeArticles } from '../fixtures/library';
import { expectWhole, freshLibrary, seed } from '../store/library';
import { stubLocks } from './locks';

// Hundreds of transactions: slow where other work runs beside.
vi.setConfig({ testTimeout: 60_000 });

const drafts = makeArticles(8);
const [first, second, third] = drafts as [NewArticle, NewArticle, NewArticle];
const AT = '2026-11-22T09:00:00+08:00';
const BYTES = new Uint8Array([0, 255, 128, 10]);
const HASH = createHash('sha256').update(BYTES).digest('hex');

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
});

afterEach(() => vi.unstubAllGlobals());

/** A library with at least one row in every table and every optional field set somewhere. */
async function fill() {
  for (const article of drafts) await saveArticle(article);
  await saveArticle({ ...first, id: '0192f0c1-0000-7000-8000-000000000001', markdown: '改过\ud83c\udf89的正文' });
  await editArticle(second.id, { image: 'https://a.example/lead.png', canonicalUrl: 'https://a.example/' });
  await editArticle(second.id, { editor: '何静秋', byline: '林秋实', publishedRaw: '二〇二六年十一月', isStarred: true, note: '🎉 note' });
  await removeArticles([third.id]);
  await db.bodies.put({ articleId: second.id, markdown: '半个字符\ud800在此' });
  const row = await db.articles.get(second.id);
  if (row) await db.articles.put({ ...row, hash: await sha256('半个字符\ud800在此') });
  await mergeDump({
    ...(await dumpLibrary()),
    highlights: [
      {
        ...{ id: 'h', articleId: first.id, color: 'quote', note: '记', tags: ['甲'], createdOn: 'page', createdAt: AT, updatedAt: AT },
        selectors: [
          { type: 'TextQuoteSelector', exact: '工会', prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: 2, textHash: 'x' },
        ],
      },
    ],
    images: [{ hash: HASH, blob: new Blob([BYTES], { type: 'image/png' }), type: 'image/png', size: 4 }],
    imageRefs: [
      { articleId: first.id, url: 'https://a.example/1.png', kind: 'image', hash: HASH, size: 4, host: 'a.example' },
      {
        ...{ articleId: first.id, url: 'https://a.example/1.doc', kind: 'attachment', name: '附件1', hash: '', host: 'a.example' },
        problem: 'not-allowed',
      },
    ],
    collections: [{ id: 'c', name: '专题', description: '', createdAt: AT, updatedAt: AT }],
    memberships: [{ collectionId: 'c', articleId: first.id, position: 1.5 }],
    settings: [{ key: 'reader', value: { size: 18 } }],
  });
}

async function backup() {
  return (await createBackup({ now: new Date(2026, 10, 22, 9, 5) })).blob;
}

/** The file after someone changed it and set the hash right, as a hostile file would have it. */
async function forge(change: (file: Record<string, unknown> & { data: Record<string, unknown[]> }) => void): Promise<Blob> {
  const file = JSON.parse(await (await backup()).text());
  change(file);
  file.sha256 = await sha256(canonicalJson(file.data));
  return new Blob([JSON.stringify(file)]);
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
    const { data } = JSON.parse(await (await backup()).text());
    const kept = db.tables.map(({ name }) => name).filter((name) => !['counters', 'meta'].includes(name));
    expect(Object.keys(data).sort()).toEqual(kept.sort());
    for (const table of TABLES) {
      const fields = new Set(data[table].flatMap(Object.keys));
      expect([...fields].sort(), table).toEqual(Object.keys(SHAPES[table]).sort());
      expect(data[table].length, table).toBeGreaterThan(0);
    }
  });

  it('is named by its time, and says what is in it', async () => {
    await fill();
    const { fileName, blob, createdAt, changes } = await createBackup({ now: new Date(2026, 10, 22, 9, 5) });
    expect(fileName).toBe('unionclip-backup-2026-11-22-0905.json');
    expect(JSON.parse(await blob.text())).toMatchObject({
      format: 'unionclip-backup',
      formatVersion: 1,
      schemaVersion: 2,
      counts: { articles: 8 },
    });
    await tagArticles([first.id], { add: ['之后'] });
    await recordBackup(createdAt, changes);
    expect(await getSummary()).toMatchObject({ lastBackupAt: createdAt, changesSinceBackup: 1 });
  });

  it('without pictures is restored with all of them listed as missing', async () => {
    await fill();
    const { blob } = await createBackup({ withPictures: false });
    await freshLibrary();
    const { dump, dropped } = await readBackup(blob);
    expect(dropped).toBe(0);
    await restoreBackup({ dump });
    expect((await dumpLibrary()).images).toEqual([]);
    expect((await dumpLibrary()).imageRefs).toMatchObject([{ hash: '' }, { hash: '' }]);
    await expectWhole();
  });

  it('that no browser could read back is not made', async () => {
    await fill();
    await db.images.toCollection().modify((image) => {
      image.size = MOST_PICTURE_BYTES + 1;
    });
    await expect(createBackup()).rejects.toMatchObject({ code: 'backup-too-large' });
    expect((await createBackup({ withPictures: false })).blob.size).toBeGreaterThan(0);
  });

  it('is read though a tool wrote it anew, with other spaces and order', async () => {
    await fill();
    const file = JSON.parse(await (await backup()).text());
    const { sha256: hash, data, ...header } = file;
    const reversed = Object.fromEntries(Object.entries(data).reverse());
    const read = await readBackup(new Blob([JSON.stringify({ data: reversed, sha256: hash, ...header }, null, 2)]));
    expect(read.dump.articles).toHaveLength(8);
  });

  it('can be stopped, and runs alone', async () => {
    await fill();
    await expect(createBackup({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    const running = createBackup();
    await expect(createBackup()).rejects.toMatchObject({ code: 'library-locked' });
    await running;
  });
});

describe('a restore', () => {
  let theirs: LibraryDump;

  beforeEach(async () => {
    for (const article of [first, second]) await saveArticle(article);
    theirs = await dumpLibrary();
  });

  const edit = async (act: () => Promise<unknown>): Promise<LibraryDump> => {
    await freshLibrary();
    await mergeDump(theirs);
    await act();
    return dumpLibrary();
  };
  const twice = async (dump: LibraryDump) => {
    const summary = await mergeDump(dump);
    await expectWhole();
    const once = await dumpLibrary();
    expect(await mergeDump(dump)).toMatchObject({ added: 0, updated: 0, conflicts: 0 });
    expect(await dumpLibrary()).toEqual(once);
    return summary;
  };

  it('takes the newer values of the same text, and keeps all tags', async () => {
    const older = await edit(() => tagArticles([first.id], { add: ['旧'] }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const newer = await edit(async () => {
      await tagArticles([first.id], { add: ['新'] });
      await editArticle(first.id, { title: '新题', note: '新记' });
    });
    await edit(async () => undefined);
    await mergeDump(newer);
    expect(await twice(older)).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await getArticle(first.id)).toMatchObject({ title: '新题', note: '新记', tags: [...first.tags, '新', '旧'] });
  });

  it('leaves a text alone that is older than ours', async () => {
    await saveArticle({ ...first, id: third.id, markdown: '二' });
    const before = await dumpLibrary();
    expect(await twice(theirs)).toMatchObject({ updated: 0, unchanged: 2 });
    expect(await dumpLibrary()).toEqual(before);
  });

  it('goes on to a text that follows ours, and keeps ours as a version', async () => {
    const later = await edit(() => saveArticle({ ...first, id: third.id, markdown: '二' }));
    await edit(() => tagArticles([first.id], { add: ['本机'] }));
    expect(await twice(later)).toMatchObject({ updated: 1, unchanged: 1, conflicts: 0 });
    expect((await getBody(first.id))?.markdown).toBe('二');
    expect(await listVersions(first.id)).toMatchObject([{ markdown: first.markdown }]);
    expect(await getArticle(first.id)).toMatchObject({ revision: 2, tags: [...first.tags, '本机'] });
  });

  it('keeps both of two texts that differ, under ids that stay the same', async () => {
    const there = await edit(() => saveArticle({ ...first, id: third.id, markdown: '那边的' }));
    await edit(() => saveArticle({ ...first, id: third.id, markdown: '这边的' }));
    const summary = await twice(there);
    expect(summary).toMatchObject({ conflicts: 1, unchanged: 1 });
    const [copy] = summary.copies;
    expect(copy?.articleId).toBe(first.id);
    expect((await getBody(first.id))?.markdown).toBe('这边的');
    expect((await getBody(copy?.copyId ?? ''))?.markdown).toBe('那边的');
    expect((await listArticles({})).articles).toHaveLength(3);
  });

  it('does not make a twin of a page that both sides clipped on their own', async () => {
    const there = await edit(() => saveArticle(third));
    await edit(() => saveArticle({ ...third, id: '0192f0c1-0000-7000-8000-000000000009', tags: ['本机'] }));
    expect(await twice(there)).toMatchObject({ added: 0, updated: 1 });
    expect(
      (await listArticles({ host: third.host, ids: undefined })).articles.filter(({ urlKey }) => urlKey === third.urlKey),
    ).toHaveLength(1);
  });

  it('unites two articles of a file with the one page of ours that both are', async () => {
    const here = { ...third, id: '0192f0c1-0000-7000-8000-000000000009', tags: ['本机'] };
    const there = await edit(() => saveArticle({ ...third, tags: ['甲'] }));
    const [original] = there.articles.filter(({ id }) => id === third.id);
    if (!original) throw new Error('not saved');
    const twin = { ...original, id: '0192f0c1-0000-7000-8000-00000000000a', tags: ['乙'], seq: original.seq + 1 };
    const version = (id: string, articleId: string) => ({ ...versionOf(original), id, articleId });
    await edit(() => saveArticle(here));
    await mergeDump({
      ...there,
      articles: [...there.articles, twin],
      bodies: [...there.bodies, { articleId: twin.id, markdown: third.markdown }],
      versions: [
        version('0192f0c1-0000-7000-8000-00000000000b', third.id),
        { ...version('0192f0c1-0000-7000-8000-00000000000c', twin.id), hash: 'c' },
      ],
    });
    await expectWhole();
    expect((await getArticle(here.id))?.tags.sort()).toEqual(['乙', '本机', '甲']);
  });

  it('lets no file reach into the highlights and versions of other articles', async () => {
    const highlight = (articleId: string, note: string) => ({
      ...{ id: 'h', articleId, color: 'fact' as const, note, tags: [], createdOn: 'page' as const, createdAt: AT, updatedAt: AT },
      selectors: [{ type: 'TextQuoteSelector' as const, exact: 'x', prefix: '', suffix: '' }] as [never],
    });
    await mergeDump({ ...theirs, highlights: [highlight(first.id, '我的')] });
    await mergeDump({ ...theirs, highlights: [{ ...highlight(second.id, '别人'), updatedAt: '2027-01-01T00:00:00Z' }] });
    expect(await db.highlights.toArray()).toMatchObject([{ articleId: first.id, note: '我的' }]);
    await expectWhole();
  });

  it('runs in batches that can be interrupted and taken up again', async () => {
    await freshLibrary();
    await seed(makeArticles(300));
    const full = await dumpLibrary();
    await freshLibrary();
    const stop = new AbortController();
    const seen: number[] = [];
    const running = mergeDump(full, { signal: stop.signal, onProgress: (done) => seen.push(done) && done === 250 && stop.abort() });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect((await getSummary()).articleCount).toBe(250);
    await expectWhole();
    expect(await mergeDump(full, { onProgress: (done, total) => seen.push(done, total) })).toMatchObject({ added: 50, unchanged: 250 });
    expect(seen).toEqual([250, 250, 300, 300, 300]);
    expect(await canonicalHash(await dumpLibrary())).toBe(await canonicalHash(full));
  }, 60_000);
});

describe('a file that is no good', () => {
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
    const empty = await readBackup(await forge((file) => Object.assign(file, { data: {} })));
    expect(empty.dump.articles).toEqual([]);
  });

  it('whose picture is not what its hash says loses the picture, which is then missing', async () => {
    await fill();
    const file = await forge(({ data }) => {
      Object.assign(data.images?.[0] as object, { data: btoa('another picture') });
    });
    const { dump, dropped } = await readBackup(file);
    expect([dump.images, dropped]).toEqual([[], 1]);
    await freshLibrary();
    await restoreBackup({ dump });
    expect((await dumpLibrary()).imageRefs.map(({ hash }) => hash)).toEqual(['', '']);
    await expectWhole();
  });

  it('of the first schema, whose pictures have no kind and no host, is read', async () => {
    await fill();
    const file = await forge((forged) => {
      forged.schemaVersion = 1;
      forged.data.imageRefs = [{ articleId: first.id, url: 'https://a.example/1.png', hash: HASH }];
    });
    const { dump, dropped } = await readBackup(file);
    expect([dump.imageRefs, dropped]).toMatchObject([[{ kind: 'image', host: 'a.example' }], 0]);
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
    const { dump, dropped } = await readBackup(file);
    expect(dropped).toBe(0);
    expect(dump.articles).toHaveLength(8);
    expect(dump.articles[0]).not.toHaveProperty('publishedAt');
  });

  it('with __proto__ and unknown keys changes no object and brings no field in', async () => {
    await fill();
    const text = await (await forge(({ data }) => Object.assign(data.articles?.[0] as object, { evil: true }))).text();
    const file = JSON.parse(text.replace('"evil":true', '"__proto__":{"evil":true},"constructor":1'));
    file.sha256 = await sha256(canonicalJson(file.data));
    const { dump } = await readBackup(new Blob([JSON.stringify(file)]));
    expect(dump.articles).toHaveLength(8);
    expect(Object.keys(dump.articles[0] ?? {})).not.toContain('constructor');
    expect(({} as { evil?: boolean }).evil).toBeUndefined();
    expect((dump.articles[0] as { evil?: boolean }).evil).toBeUndefined();
  });
});

function versionOf(article: Article): Version {
  return { ...toVersion(article, '', '旧'), revision: 0, hash: 'b' };
}
