import 'fake-indexeddb/auto';
import MarkdownIt from 'markdown-it';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportArticle, exportZip } from '../../utils/export';
import { assetPath, keptFileName } from '../../utils/export/asset-name';
import type { ImageRef } from '../../utils/model/image';
import type { NewArticle } from '../../utils/model/new-article';
import { getArticle, getBody, keepImage, listImageRefs, saveArticle } from '../../utils/store';
import { tinyPicture } from '../fixtures/drawn-pictures';
import { makeArticles } from '../fixtures/library';
import { freshLibrary } from '../store/library';
import { stubLocks } from './locks';
import { readZip, readZipBytes } from './read-zip';

const drafts = makeArticles(3);
const HALL = 'https://img.example/hall.jpg';
const CHART = 'https://cdn.example/图 表(1).png';

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
});
afterEach(() => vi.unstubAllGlobals());

/** Saves an article of this text and keeps what stands at these addresses. */
async function save(
  at: number,
  markdown: string,
  kept: Record<string, Uint8Array<ArrayBuffer>>,
  attachments: { url: string; name: string }[] = [],
) {
  const draft = { ...(drafts[at] as NewArticle), markdown, attachments };
  const { articleId } = await saveArticle(draft);
  const refs = await listImageRefs(articleId);
  for (const [address, bytes] of Object.entries(kept)) {
    const ref = refs.find(({ url }) => decodeURI(url) === decodeURI(new URL(address).href));
    if (!ref) throw new Error(`no row for ${address}: ${refs.map(({ url }) => url)}`);
    const { problem } = await keepImage({ articleId, url: ref.url, blob: new Blob([bytes]) });
    expect(problem).toBeUndefined();
  }
  return articleId;
}

/** The paths that a Markdown file leads to, as a tool that opens it resolves them, and the addresses that stay on the web. */
function targets(markdown: string): { paths: string[]; addresses: string[] } {
  const html = new MarkdownIt().render(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
  const all = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => String(address).replaceAll('&amp;', '&'));
  return {
    paths: all
      .filter((address) => !/^https?:/.test(address))
      .map((path) => decodeURIComponent(new URL(path, 'file:///x/').pathname.slice(3))),
    addresses: all.filter((address) => /^https?:/.test(address)),
  };
}

const textOf = (files: Map<string, string>) => [...files].filter(([name]) => name.endsWith('.md')).map(([, text]) => text);

describe('a zip with pictures', () => {
  it('holds each kept file once, and every link leads to its entry', async () => {
    const hall = tinyPicture('hall');
    await save(0, `第一段\n\n![会场](${HALL})\n\n![图表](https://cdn.example/%E5%9B%BE%20%E8%A1%A8\\(1\\).png)\n\n![会场](${HALL})`, {
      [HALL]: hall,
      [CHART]: tinyPicture('chart'),
    });
    // The same picture, under another address and in another article.
    await save(1, '![again](https://mirror.example/h.gif) and ![lost](https://img.example/lost.jpg)', {
      'https://mirror.example/h.gif': hall,
    });
    const { blob } = await exportZip({}, { hasAssets: true });
    const files = await readZip(blob);
    const assets = [...files.keys()].filter((name) => name.startsWith('assets/'));
    expect(assets).toHaveLength(2);
    for (const name of assets) expect(name).toMatch(/^assets\/\d{4}-\d\d-\d\d-[\p{L}\p{N}\p{P}]+-\d\.gif$/u);
    const seen = textOf(files).map(targets);
    expect(seen.map(({ paths }) => paths.length).sort()).toEqual([1, 3]);
    for (const { paths } of seen) for (const path of paths) expect(assets).toContain(path);
    expect(seen.flatMap(({ addresses }) => addresses)).toEqual(['https://img.example/lost.jpg']);
    const bytes = await readZipBytes(blob);
    expect([...(bytes.get(seen.find(({ paths }) => paths.length === 1)?.paths[0] ?? '') ?? [])]).toEqual([...hall]);
  });

  it('keeps the addresses where files are not wanted', async () => {
    await save(0, `![会场](${HALL})`, { [HALL]: tinyPicture() });
    const files = await readZip((await exportZip({})).blob);
    expect([...files.keys()].some((name) => name.startsWith('assets/'))).toBe(false);
    expect(textOf(files)[0]).toContain(`](${HALL})`);
  });

  it('calls attachments by their names', async () => {
    const host = (drafts[0] as NewArticle).host;
    const url = `https://${host}/att/2024/fj_1.docx?id=3`;
    await save(0, `[附件1：报名表.docx](${url})`, { [url]: new TextEncoder().encode('PK text') }, [{ url, name: '附件1：报名表.docx' }]);
    const files = await readZip((await exportZip({}, { hasAssets: true })).blob);
    const [name] = [...files.keys()].filter((one) => one.startsWith('assets/'));
    expect(name).toMatch(/^assets\/.*-附件1：报名表\.docx$/);
    expect(targets(textOf(files)[0] ?? '').paths).toEqual([name]);
  });

  it('stops between two pictures', async () => {
    await save(0, `![a](${HALL})`, { [HALL]: tinyPicture() });
    const controller = new AbortController();
    const running = exportZip({}, { hasAssets: true, signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('one article', () => {
  async function exported(id: string, hasAssets: boolean) {
    const [article, body] = [await getArticle(id), await getBody(id)];
    if (!article || !body) throw new Error('not saved');
    return exportArticle(article, body.markdown, { hasAssets });
  }

  it('is a Markdown file while nothing is kept', async () => {
    const id = await save(0, `![a](${HALL})`, {});
    const { fileName, fileCount, blob } = await exported(id, true);
    expect([fileName.slice(-3), fileCount]).toEqual(['.md', 0]);
    expect(await blob.text()).toContain(`![a](${HALL})`);
  });

  it('is a zip with its pictures, or the text alone', async () => {
    const id = await save(0, `![a](${HALL})`, { [HALL]: tinyPicture() });
    const zip = await exported(id, true);
    expect([zip.fileName.slice(-4), zip.fileCount]).toEqual(['.zip', 1]);
    const files = await readZip(zip.blob);
    expect([...files.keys()][0]).toBe(zip.fileName.replace(/\.zip$/, '.md'));
    expect(targets(textOf(files)[0] ?? '').paths).toEqual([[...files.keys()][1]]);
    expect((await exported(id, false)).fileName).toMatch(/\.md$/);
  });
});

describe('the name of a kept file', () => {
  const ref = (more: Partial<ImageRef>): ImageRef => ({
    articleId: 'a',
    url: HALL,
    kind: 'image',
    hash: 'x',
    host: 'img.example',
    ...more,
  });
  const path = (file: string, more: Partial<ImageRef> = {}, type = 'image/jpeg', taken = new Set<string>()) =>
    assetPath(file, { number: 1, ref: ref(more), type, taken });

  it.each([
    ['2017-11-09 省总召开干部大会：新局面.md', 'assets/2017-11-09-省总召开干部大会：新局面-1.jpg'],
    ['2026-11-13 Pay & hours [draft] #2 (50%).md', 'assets/2026-11-13-Pay-hours-draft-2-50-1.jpg'],
    ['_con. x.md', 'assets/_con.-x-1.jpg'],
    ['2026-11-13 عمال الميناء.md', 'assets/2026-11-13-عمال-الميناء-1.jpg'],
  ])('of %j is %j', (file, expected) => {
    expect(path(file)).toBe(expected);
  });

  it('is short and given once', () => {
    const taken = new Set<string>();
    const names = Array.from({ length: 3 }, () => path(`2026-11-13 ${'工'.repeat(60)}.md`, {}, 'image/png', taken));
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(new TextEncoder().encode(name).length).toBeLessThan(140);
  });

  it.each([
    ['通知.pdf', 'https://x.example/d?id=1', 'application/octet-stream', '.pdf'],
    ['下载', 'https://x.example/a/form.XLSX', '', '.xlsx'],
    ['下载', 'https://x.example/d?id=1', 'application/msword', '.doc'],
    ['setup.exe', 'https://x.example/setup.exe', 'application/octet-stream', '.bin'],
    ['page.html', 'https://x.example/page.html', 'text/html', '.bin'],
  ])('of the attachment %j at %s ends as it should', (name, url, type, end) => {
    expect(path('2026-11-13 x.md', { kind: 'attachment', name, url }, type).endsWith(end)).toBe(true);
    expect(keptFileName(ref({ kind: 'attachment', name, url }), type).endsWith(end)).toBe(true);
  });

  it('of a picture saved alone is the end of its address', () => {
    expect(keptFileName(ref({ url: 'https://x.example/a/%E4%BC%9A%E5%9C%BA.jpeg?w=640' }), 'image/webp')).toBe('会场.webp');
    expect(keptFileName(ref({ url: 'https://x.example/' }), 'image/png')).toBe('picture.png');
    // As it may stand in a backup that somebody made up.
    expect(keptFileName(ref({ url: 'https://x.example/' }), 'image/html')).toBe('picture.img');
  });
});

describe('a kept file that the disk does not give back', () => {
  // As a browser does when a scanner took the file that a blob lies in.
  const lose = async (lost: Uint8Array<ArrayBuffer>) => {
    const read = Blob.prototype.arrayBuffer;
    const slice = Blob.prototype.slice;
    const pieces = new WeakSet<Blob>();
    vi.spyOn(Blob.prototype, 'slice').mockImplementation(function (this: Blob, ...range: number[]) {
      const piece = slice.apply(this, range as never);
      if (this.size === lost.length) pieces.add(piece);
      return piece;
    } as never);
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
      if (this.size === lost.length || pieces.has(this)) throw new DOMException('', 'NotReadableError');
      return read.call(this);
    });
  };
  afterEach(() => vi.restoreAllMocks());
  const other = tinyPicture('the chart');

  it('keeps its address, is named, and the export goes on', async () => {
    const hall = tinyPicture('hall');
    const id = await save(0, `图 ![礼堂](${HALL}) ![](<${CHART}>)`, { [HALL]: hall, [CHART]: other });
    await save(1, '另一篇', {});
    await lose(hall);
    const { blob, articleCount, fileCount, unreadable } = await exportZip({}, { hasAssets: true });
    expect([articleCount, fileCount]).toEqual([2, 1]);
    expect(unreadable).toEqual([{ name: 'hall.gif', title: (drafts[0] as NewArticle).metadata.title }]);
    const [text = ''] = textOf(await readZip(blob)).filter((one) => one.includes('礼堂'));
    expect(targets(text).addresses).toEqual([HALL]);

    const [article, body] = [await getArticle(id), await getBody(id)];
    if (!article || !body) throw new Error('not saved');
    const one = await exportArticle(article, body.markdown, { hasAssets: true });
    expect(one).toMatchObject({ fileCount: 1, unreadable: [{ name: 'hall.gif' }] });
  });

  it('is told from what was never kept', async () => {
    await save(0, `图 ![礼堂](${HALL}) ![](<${CHART}>)`, { [HALL]: tinyPicture('hall') });
    expect(await exportZip({}, { hasAssets: true })).toMatchObject({ fileCount: 1, leftCount: 1, unreadable: [] });
  });
});
