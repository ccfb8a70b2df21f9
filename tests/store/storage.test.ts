import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  getArticle,
  keepImage,
  listImageRefs,
  listVersions,
  measureStorage,
  removeArticles,
  removeTrashedFiles,
  removeVersions,
  restoreArticles,
  saveArticle,
  saveHighlights,
  saveText,
} from '../../utils/store';
import { makeHighlight } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { expectWhole, freshLibrary } from './library';

const [first, second, third, spare] = makeArticles(4) as [NewArticle, NewArticle, NewArticle, NewArticle];
const A = 'https://a.example/1.png';
const B = 'https://a.example/2.png';

async function correct(id: string, markdown: string) {
  const baseHash = (await getArticle(id))?.hash ?? '';
  await saveText({ articleId: id, versionId: `v-${id}-${markdown.length}`, markdown, baseHash, excerpt: '', wordCount: 1 });
}

beforeEach(async () => {
  await freshLibrary();
  await saveArticle({ ...first, markdown: `汉字 ![](${A})` });
  await saveArticle({ ...second, markdown: 'latin' });
  await saveArticle({ ...third, markdown: '三' });
});

describe('what takes the room', () => {
  it('is told of texts, versions and files, and of the largest articles', async () => {
    const { size } = pictureBlob();
    await keepImage({ articleId: first.id, url: A, blob: pictureBlob() });
    await saveArticle({ ...second, id: spare.id, markdown: 'latin again' });
    await removeArticles([third.id]);
    const seen: number[] = [];
    const report = await measureStorage({ onProgress: (done) => seen.push(done) });
    expect(report).toMatchObject({
      texts: `汉字 ![](${A})`.length * 2 + 'latin again'.length + 2,
      versions: 'latin'.length,
      files: size,
      trash: { count: 1, bytes: 2, files: 0 },
      spare: { count: 1, bytes: 'latin'.length },
    });
    expect(report.biggest.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    expect(seen.at(-1)).toBe(3);
  });

  it('is told of an empty library too, and can be stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(measureStorage({ signal: stop.signal })).rejects.toBeDefined();
    await freshLibrary();
    expect(await measureStorage()).toMatchObject({ texts: 0, versions: 0, files: 0, index: 0, biggest: [] });
  });
});

describe('room is made', () => {
  it('by deleting older versions, but for the original of a correction and what highlights may refer to', async () => {
    await correct(first.id, '改一');
    await correct(first.id, '改一二');
    await saveArticle({ ...second, id: spare.id, markdown: 'latin again' });
    await saveHighlights([makeHighlight(third.id, { exact: '三' })]);
    await correct(third.id, '三改');
    expect((await measureStorage()).spare.count).toBe(2);
    expect(await removeVersions()).toBe(2);
    expect((await listVersions(first.id)).map(({ markdown }) => markdown)).toEqual([`汉字 ![](${A})`]);
    expect(await listVersions(second.id)).toEqual([]);
    expect(await listVersions(third.id)).toHaveLength(1);
    expect(await removeVersions()).toBe(0);
    await expectWhole();
  });

  it('and with them go pictures that only they showed', async () => {
    await keepImage({ articleId: first.id, url: A, blob: pictureBlob() });
    await saveArticle({ ...first, id: spare.id, markdown: '没有图了' });
    await removeVersions();
    expect(await listImageRefs(first.id)).toEqual([]);
    expect((await measureStorage()).files).toBe(0);
    await expectWhole();
  });

  it('by deleting the pictures of the trash, and only those', async () => {
    await saveArticle({ ...second, id: spare.id, markdown: `![](${B})` });
    await keepImage({ articleId: first.id, url: A, blob: pictureBlob() });
    await keepImage({ articleId: second.id, url: B, blob: pictureBlob('b') });
    await removeArticles([first.id]);
    await removeTrashedFiles();
    expect(await listImageRefs(first.id)).toMatchObject([{ url: A, hash: '' }]);
    expect((await listImageRefs(second.id))[0]?.hash).not.toBe('');
    await restoreArticles([first.id]);
    await expectWhole();
  });
});
