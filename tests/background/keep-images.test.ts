import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { keepImagesFromTab } from '../../utils/background/keep-images';
import type { PageFileRequest } from '../../utils/messaging/page-files';
import { UnionclipError } from '../../utils/model/errors';
import type { NewArticle } from '../../utils/model/new-article';
import { imageUsage, listImageRefs, purgeArticles, removeArticles, saveArticle, setPictureSettings } from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { expectWhole, freshLibrary } from '../store/library';

const TAB = 7;
const [first] = makeArticles(1) as [NewArticle];
const page = new URL(first.url).origin;
const own = (n: number) => `${page}/${n}.png`;
const files = vi.hoisted(() => ({ preparePageFiles: vi.fn(), pullFile: vi.fn() }));
vi.mock('../../utils/messaging/page-files', () => files);

const pull = (answer: (request: PageFileRequest) => unknown) =>
  files.pullFile.mockImplementation(async (_tabId: number, request: PageFileRequest) => answer(request));
const save = (...urls: string[]) => saveArticle({ ...first, markdown: urls.map((url) => `![](${url})`).join('\n\n') });
const states = async () => (await listImageRefs(first.id)).map(({ hash, problem }) => (hash ? 'kept' : (problem ?? 'missing')));
const asked = () => files.pullFile.mock.calls.map(([, { url }]) => url);

beforeEach(async () => {
  await freshLibrary();
  files.preparePageFiles.mockReset().mockResolvedValue(undefined);
  files.pullFile.mockReset();
  browser.permissions = { contains: async () => false } as never;
});

describe('after a clip', () => {
  it('keeps what the page hands out, and notes what it does not', async () => {
    await save(own(1), own(2), own(3), own(4));
    pull(({ url }) => {
      if (url === own(2)) return { problem: 'not-found' };
      if (url === own(3)) return { blob: new Blob(['<!doctype html>']) };
      return url === own(4) ? { problem: 'not-allowed' } : { blob: pictureBlob() };
    });
    await keepImagesFromTab(TAB, first.id);
    expect(await states()).toEqual(['kept', 'not-found', 'not-an-image', 'not-allowed']);
    expect(files.pullFile.mock.calls[0]).toEqual([TAB, { url: own(1), max: 10 * 1024 * 1024, pageOrigin: page }]);
    await expectWhole();
  });

  it('asks for attachments with their own limit, and only when they are wanted', async () => {
    const attachments = [{ url: `${page}/1.doc`, name: '附件' }];
    await saveArticle({ ...first, markdown: '', attachments });
    pull(() => ({ blob: new Blob(['x']) }));
    await setPictureSettings({ keepAttachments: false });
    await keepImagesFromTab(TAB, first.id);
    expect(asked()).toEqual([]);
    await setPictureSettings({ keepAttachments: true, perAttachment: 5 });
    await keepImagesFromTab(TAB, first.id);
    expect(files.pullFile.mock.calls).toEqual([[TAB, { url: `${page}/1.doc`, max: 5, pageOrigin: page }]]);
    expect(await states()).toEqual(['kept']);
  });

  it('asks for nothing when pictures are switched off, or there are none', async () => {
    await save();
    await keepImagesFromTab(TAB, first.id);
    await saveArticle({ ...first, id: '0192f0c1-0000-7000-8000-000000000009', markdown: `![](${own(1)})` });
    await setPictureSettings({ isOn: false });
    await keepImagesFromTab(TAB, first.id);
    expect(files.preparePageFiles).not.toHaveBeenCalled();
  });

  it('leaves the pictures of older texts to another time', async () => {
    await save(own(1));
    await saveArticle({ ...first, id: '0192f0c1-0000-7000-8000-000000000009', markdown: `![](${own(2)})` });
    pull(() => ({ blob: pictureBlob() }));
    await keepImagesFromTab(TAB, first.id);
    expect(asked()).toEqual([own(2)]);
  });

  it('stops asking once the article’s budget is spent', async () => {
    await setPictureSettings({ perArticle: 250 });
    await save(...[1, 2, 3, 4, 5, 6, 7, 8].map(own));
    pull(({ url }) => ({ blob: pictureBlob(url, 100) }));
    await keepImagesFromTab(TAB, first.id);
    // Whichever of those under way were there first.
    expect((await states()).sort()).toEqual([...Array(6).fill('budget'), 'kept', 'kept']);
    expect(asked().length).toBeLessThan(8);
    expect(await imageUsage()).toEqual({ count: 2, bytes: 200 });
  });

  it('has at most three under way, and asks for each once', async () => {
    let [now, most] = [0, 0];
    await save(...[1, 2, 3, 4, 5, 6, 7].map(own));
    pull(async ({ url }) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
      return { blob: pictureBlob(url) };
    });
    await keepImagesFromTab(TAB, first.id);
    expect(most).toBe(3);
    expect(asked().sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map(own));
    expect(await states()).toEqual(Array(7).fill('kept'));
  });

  it.each([
    ['the tab is closed', () => Promise.reject(new UnionclipError('page-gone'))],
    ['the article is deleted', () => purgeArticles([first.id]).then(() => ({ blob: pictureBlob('x') }))],
    ['the save is undone', () => removeArticles([first.id]).then(() => ({ blob: pictureBlob('x') }))],
  ])('keeps what it has when %s midway, and says nothing', async (_, midway) => {
    await save(...[1, 2, 3, 4, 5, 6, 7].map(own));
    let answered = 0;
    pull(({ url }) => {
      answered += 1;
      return answered < 3 ? { blob: pictureBlob(url) } : midway();
    });
    await keepImagesFromTab(TAB, first.id);
    await expectWhole();
    expect(asked().length).toBeLessThan(7);
    const left = await states();
    expect(left.every((state) => state === 'kept' || state === 'missing')).toBe(true);
  });

  it('is silent where the page takes no script', async () => {
    await save(own(1));
    files.preparePageFiles.mockRejectedValue(new UnionclipError('page-not-reachable'));
    await keepImagesFromTab(TAB, first.id);
    expect(await states()).toEqual(['missing']);
  });
});
