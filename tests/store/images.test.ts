import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImageProblem } from '../../utils/model/image';
import type { NewArticle } from '../../utils/model/new-article';
import { DEFAULT_PICTURE_SETTINGS } from '../../utils/model/picture-settings';
import {
  getArticle,
  getImages,
  getPictureSettings,
  getSummary,
  imageUsage,
  keepImage,
  listImageRefs,
  listMissing,
  noteImageProblem,
  purgeArticles,
  recordBackup,
  removeArticles,
  saveArticle,
  setPictureSettings,
  summarizeMissing,
  undoSave,
} from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { expectWhole, freshLibrary } from './library';

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];
const A = 'https://a.example/1.png';
const B = 'https://b.example/2.png';
const FILE = `${new URL(first.url).origin}/files/1.doc`;
const withPictures = (article: NewArticle, ...urls: string[]): NewArticle => ({
  ...article,
  markdown: ['正文', ...urls.map((url) => `![图](${url})`)].join('\n\n'),
});
const keep = (articleId: string, url: string, mark = '', length = 0) => keepImage({ articleId, url, blob: pictureBlob(mark, length) });
const states = async (id: string) =>
  (await listImageRefs(id)).map(({ url, hash, problem }) => [url, hash ? 'kept' : (problem ?? 'missing')]);

beforeEach(async () => {
  await freshLibrary();
  await saveArticle({ ...withPictures(first, A, B), attachments: [{ url: FILE, name: '附件1' }] });
});

afterEach(expectWhole);

describe('a save', () => {
  it('lists the pictures and attachments as missing, and counts the pictures', async () => {
    expect(await listImageRefs(first.id)).toMatchObject([
      { url: A, kind: 'image', hash: '', host: 'a.example' },
      { url: B, kind: 'image', hash: '', host: 'b.example' },
      { url: FILE, kind: 'attachment', name: '附件1', hash: '' },
    ]);
    expect((await getArticle(first.id))?.counts.images).toBe(2);
  });

  it('of a new version keeps what the older one shows, and adds what is new', async () => {
    await keep(first.id, A);
    await saveArticle({ ...withPictures(first, B, 'https://a.example/3.png'), id: second.id });
    expect(await states(first.id)).toMatchObject([
      [A, 'kept'],
      ['https://a.example/3.png', 'missing'],
      [B, 'missing'],
      [FILE, 'missing'],
    ]);
    expect((await getArticle(first.id))?.counts.images).toBe(2);
  });

  it('of the same text adds attachments that were not known', async () => {
    await saveArticle(withPictures(second, A));
    await saveArticle({
      ...withPictures(second, A),
      id: '0192f0c1-0000-7000-8000-000000000009',
      attachments: [{ url: `${new URL(second.url).origin}/2.pdf`, name: '附件2' }],
    });
    expect((await listImageRefs(second.id)).map(({ name }) => name)).toContain('附件2');
    expect((await getArticle(second.id))?.revision).toBe(1);
  });

  it('taken back leaves no picture of it behind, and those of the former text stay', async () => {
    await keep(first.id, A, 'a');
    const result = await saveArticle({ ...withPictures(first, B, 'https://a.example/3.png'), id: second.id });
    await keep(first.id, 'https://a.example/3.png', 'c');
    await undoSave(result);
    expect(await states(first.id)).toEqual([
      [A, 'kept'],
      [B, 'missing'],
      [FILE, 'missing'],
    ]);
    expect(await imageUsage()).toMatchObject({ count: 1 });
  });
});

describe('a kept file', () => {
  it('is there once, whoever shows it, and goes with the last article that does', async () => {
    await saveArticle(withPictures(second, B));
    const ref = await keep(first.id, A);
    expect(await keep(first.id, A, 'other')).toEqual(ref);
    expect((await keep(second.id, B)).hash).toBe(ref.hash);
    expect(await imageUsage()).toEqual({ count: 1, bytes: ref.size });
    const image = (await getImages([ref.hash, '', 'none'])).get(ref.hash);
    expect(image).toMatchObject({ type: 'image/png', size: ref.size });

    await purgeArticles([first.id]);
    expect(await imageUsage()).toMatchObject({ count: 1 });
    await purgeArticles([second.id]);
    expect(await imageUsage()).toEqual({ count: 0, bytes: 0 });
  });

  it('is what its bytes say, not what the server says', async () => {
    const blob = new Blob([await pictureBlob().arrayBuffer()], { type: 'text/html' });
    const { hash } = await keepImage({ articleId: first.id, url: A, blob });
    expect((await getImages([hash])).get(hash)?.type).toBe('image/png');
    const page = new Blob(['<!doctype html><form>'], { type: 'image/png' });
    expect(await keepImage({ articleId: first.id, url: B, blob: page })).toMatchObject({ hash: '', problem: 'not-an-image' });
    expect(await keepImage({ articleId: first.id, url: FILE, blob: page })).toMatchObject({ problem: 'not-an-image' });
  });

  it('may be an attachment of any kind', async () => {
    const ref = await keepImage({ articleId: first.id, url: FILE, blob: new Blob(['\xd0\xcf'], { type: 'application/msword; x=1' }) });
    expect((await getImages([ref.hash])).get(ref.hash)?.type).toBe('application/msword');
  });

  it('makes good what was a problem before, and no later problem undoes it', async () => {
    await noteImageProblem({ articleId: first.id, url: A, problem: 'failed' });
    expect(await keep(first.id, A)).not.toHaveProperty('problem');
    expect(await noteImageProblem({ articleId: first.id, url: A, problem: 'not-found' })).not.toHaveProperty('problem');
  });

  it('is refused for what no article shows', async () => {
    await expect(keep('gone', A)).rejects.toMatchObject({ code: 'article-missing' });
    await expect(keep(first.id, 'https://c.example/')).rejects.toMatchObject({ code: 'article-missing' });
    expect(await imageUsage()).toMatchObject({ count: 0 });
  });
});

describe('the budget', () => {
  it('is what was said, until the person says otherwise', async () => {
    expect(await getPictureSettings()).toEqual(DEFAULT_PICTURE_SETTINGS);
    await setPictureSettings({ isOn: false, total: 5 });
    await setPictureSettings({ perPicture: Number.NaN, keepAttachments: 'x' as never });
    expect(await getPictureSettings()).toEqual({ ...DEFAULT_PICTURE_SETTINGS, isOn: false, total: 5 });
  });

  it.each([
    ['perPicture', 'too-large'],
    ['perArticle', 'budget'],
    ['total', 'budget'],
  ] as const)('%s holds, and raised, lets the file be tried again', async (limit, problem) => {
    await setPictureSettings({ [limit]: 150 });
    expect(await keep(first.id, A, 'a', 100)).not.toHaveProperty('problem');
    expect(await keep(first.id, B, 'b', 151)).toMatchObject({ hash: '', problem });
    expect((await listMissing({})).map(({ url }) => url)).toEqual([FILE]);
    await setPictureSettings({ [limit]: 1000 });
    expect((await listMissing({})).map(({ url }) => url)).toContain(B);
    expect(await keep(first.id, B, 'b', 151)).not.toHaveProperty('problem');
  });

  it('counts a file that is here already for nothing', async () => {
    await saveArticle(withPictures(second, B));
    await setPictureSettings({ total: 150 });
    await keep(first.id, A, 'a', 100);
    expect(await keep(second.id, B, 'a', 100)).not.toHaveProperty('problem');
    expect(await keep(first.id, B, 'a', 100)).not.toHaveProperty('problem');
  });

  it('of an article counts a file that it shows under two addresses once', async () => {
    await setPictureSettings({ perArticle: 150 });
    await keep(first.id, A, 'a', 100);
    expect(await keep(first.id, B, 'a', 100)).not.toHaveProperty('problem');
  });

  it('has its own limit for attachments', async () => {
    await setPictureSettings({ perPicture: 1, perAttachment: 10 });
    expect(await keepImage({ articleId: first.id, url: FILE, blob: new Blob(['12345']) })).not.toHaveProperty('problem');
  });
});

describe('what is missing', () => {
  const note = (url: string, problem: ImageProblem) => noteImageProblem({ articleId: first.id, url, problem });

  it('is told host by host, the most first', async () => {
    await saveArticle(withPictures(second, B, 'https://b.example/4.png'));
    expect(await summarizeMissing()).toEqual([
      { host: 'b.example', count: 3, articleCount: 2 },
      { host: 'a.example', count: 1, articleCount: 1 },
      { host: new URL(FILE).hostname, count: 1, articleCount: 1 },
    ]);
    await keep(second.id, B);
    await note(B, 'not-allowed');
    expect((await summarizeMissing())[0]).toEqual({ host: 'b.example', count: 2, articleCount: 2 });
  });

  it('leaves out what was given up, the trash, and attachments that are not wanted', async () => {
    for (const problem of ['not-found', 'not-an-image', 'too-large', 'budget'] as const) {
      await note(A, problem);
      expect((await listMissing({})).map(({ url }) => url)).toEqual([B, FILE].sort());
    }
    await setPictureSettings({ keepAttachments: false });
    expect((await listMissing({})).map(({ url }) => url)).toEqual([B]);
    expect((await listMissing({ articleIds: [first.id] })).map(({ url }) => url)).toEqual([A, B]);
    await removeArticles([first.id]);
    expect(await summarizeMissing()).toEqual([]);
  });

  it('can be gone through piece by piece', async () => {
    await saveArticle(withPictures(second, A, B));
    const all = await listMissing({});
    for (const [i, { articleId, url }] of all.entries()) {
      expect(await listMissing({ after: [articleId, url] })).toEqual(all.slice(i + 1));
    }
    expect((await listMissing({ host: 'a.example' })).map(({ host }) => host)).toEqual(['a.example', 'a.example']);
  });
});

it('does not make twenty pictures twenty changes since the backup, nor none', async () => {
  const before = (await getSummary()).changesSinceBackup;
  await keep(first.id, A);
  expect((await getSummary()).changesSinceBackup).toBe(before);
  await recordBackup('2026-11-22T09:00:00Z');
  await keep(first.id, B);
  await noteImageProblem({ articleId: first.id, url: FILE, problem: 'failed' });
  expect((await getSummary()).changesSinceBackup).toBe(1);
});
