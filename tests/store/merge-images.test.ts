import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  dumpLibrary,
  getImages,
  imageUsage,
  keepImage,
  type LibraryDump,
  listImageRefs,
  mergeDump,
  noteImageProblem,
  saveArticle,
} from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { expectWhole, freshLibrary } from './library';

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];
const A = 'https://a.example/1.png';
const B = 'https://b.example/2.png';
const shown: NewArticle = { ...first, markdown: `正文 ![](${A}) ![](${B})` };
const keep = (url: string, mark = '') => keepImage({ articleId: first.id, url, blob: pictureBlob(mark) });
const states = async (id = first.id) => (await listImageRefs(id)).map(({ hash, problem }) => (hash ? 'kept' : (problem ?? 'missing')));

/** The library of another machine, then an empty one here. */
async function there(act: () => Promise<unknown>): Promise<LibraryDump> {
  await freshLibrary();
  await act();
  const dump = await dumpLibrary();
  await freshLibrary();
  return dump;
}

beforeEach(freshLibrary);
afterEach(expectWhole);

describe('merging two libraries', () => {
  it('keeps what either of them kept', async () => {
    const other = await there(async () => {
      await saveArticle(shown);
      await keep(A, 'theirs');
      await noteImageProblem({ articleId: first.id, url: B, problem: 'not-found' });
    });
    await saveArticle(shown);
    const mine = await keep(B, 'mine');
    await noteImageProblem({ articleId: first.id, url: A, problem: 'not-allowed' });
    expect(await mergeDump(other)).toMatchObject({ updated: 1 });
    expect(await states()).toEqual(['kept', 'kept']);
    expect((await listImageRefs(first.id))[1]?.hash).toBe(mine.hash);
    expect(await imageUsage()).toMatchObject({ count: 2 });
    expect(await mergeDump(other)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('keeps ours where both kept something', async () => {
    const other = await there(async () => {
      await saveArticle(shown);
      await keep(A, 'theirs');
    });
    await saveArticle(shown);
    const mine = await keep(A, 'mine');
    await mergeDump(other);
    expect((await listImageRefs(first.id))[0]?.hash).toBe(mine.hash);
    expect(await imageUsage()).toMatchObject({ count: 1 });
  });

  it('takes over what is missing as missing, with what is known of it', async () => {
    const other = await there(async () => {
      await saveArticle({ ...shown, attachments: [{ url: `${new URL(first.url).origin}/1.doc`, name: '附件1' }] });
      await noteImageProblem({ articleId: first.id, url: A, problem: 'too-large' });
    });
    await mergeDump(other);
    expect(await listImageRefs(first.id)).toEqual(other.imageRefs);
    expect(await states()).toContain('too-large');
  });

  it('lists as missing what the other side says it kept but does not bring', async () => {
    const other = await there(async () => {
      await saveArticle(shown);
      await keep(A);
    });
    await mergeDump({ ...other, images: [] });
    expect(await states()).toEqual(['missing', 'missing']);
    expect(await mergeDump(other)).toMatchObject({ updated: 1 });
    expect(await states()).toEqual(['kept', 'missing']);
    const [ref] = await listImageRefs(first.id);
    expect((await getImages([ref?.hash ?? ''])).size).toBe(1);
  });

  it('lists the pictures of texts from before there were such lists', async () => {
    const other = await there(async () => {
      await saveArticle(shown);
      await saveArticle({ ...shown, id: second.id, markdown: '新' });
    });
    await mergeDump({ ...other, imageRefs: [] });
    expect(await states()).toEqual(['missing', 'missing']);
    expect(await mergeDump({ ...other, imageRefs: [] })).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('brings the pictures of a text that differs along with its copy', async () => {
    const other = await there(async () => {
      await saveArticle({ ...shown, markdown: `那边 ![](${A})` });
      await keep(A, 'theirs');
    });
    await saveArticle({ ...shown, markdown: `这边 ![](${B})` });
    const { copies } = await mergeDump(other);
    expect(await states()).toEqual(['missing']);
    expect(await states(copies[0]?.copyId)).toEqual(['kept']);
  });
});
