import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { NewArticle } from '../../utils/model/new-article';
import {
  acceptLoss,
  dumpLibrary,
  getArticle,
  getBody,
  getSummary,
  imageUsage,
  keepImage,
  listImageRefs,
  mergeDump,
  openLibrary,
  recordBackup,
  removeArticles,
  saveArticle,
  tagArticles,
  type Witness,
} from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { expectWhole, freshLibrary, reopen, restartBrowser } from './library';

const drafts = makeArticles(3) as [NewArticle, NewArticle, NewArticle];
const WITNESS = 'library-witness';

async function witness(): Promise<Witness> {
  return (await browser.storage.local.get(WITNESS))[WITNESS] as Witness;
}

/** What a damaged file does: the browser opens a new, empty database without an error. */
async function loseDatabase() {
  await db.delete({ disableAutoOpen: false });
  await restartBrowser();
}

async function saveAll() {
  for (const article of drafts) await saveArticle(article);
}

beforeEach(freshLibrary);

describe('is ready', () => {
  it('on a first start, and again', async () => {
    expect(await openLibrary()).toEqual({ state: 'ready' });
    expect(await reopen()).toEqual({ state: 'ready' });
    expect(await witness()).toMatchObject({ schemaVersion: 3, changes: 0, articleCount: 0, highlightCount: 0 });
  });

  it('when the library is as the witness says', async () => {
    await saveAll();
    await recordBackup('2026-11-22T09:00:00+08:00');
    expect(await witness()).toMatchObject({ changes: 4, articleCount: 3, lastBackupAt: '2026-11-22T09:00:00+08:00', lastBackupChanges: 4 });
    expect(await getSummary()).toMatchObject({ lastBackupAt: '2026-11-22T09:00:00+08:00', changesSinceBackup: 0 });
    expect(await reopen()).toEqual({ state: 'ready' });
  });

  it('when the witness is behind: a worker was killed after the commit', async () => {
    await saveArticle(drafts[0]);
    const before = await witness();
    await saveArticle(drafts[1]);
    await browser.storage.local.set({ [WITNESS]: before });
    expect(await reopen()).toEqual({ state: 'ready' });
  });

  it('when the witness could not be written', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'));
    await saveArticle(drafts[0]);
    expect(await reopen()).toEqual({ state: 'ready' });
  });

  it('while another context writes and the witness changes in between', async () => {
    await saveAll();
    await restartBrowser();
    const opening = openLibrary();
    const writes = Promise.all(drafts.map(({ id }, i) => tagArticles([id], { add: [`t${i}`] })));
    expect(await opening).toEqual({ state: 'ready' });
    await writes;
    expect(await reopen()).toEqual({ state: 'ready' });
  });

  it('without a witness, and counts again what has no sums', async () => {
    await saveAll();
    await browser.storage.local.clear();
    await db.meta.clear();
    await db.counters.clear();
    expect(await reopen()).toEqual({ state: 'ready' });
    expect(await getSummary()).toMatchObject({ articleCount: 3 });
    await expectWhole();
  });
});

describe('asks what to do', () => {
  it('when the database is new and empty', async () => {
    await saveAll();
    await loseDatabase();
    const expected = { state: 'recovery', found: 0, witness: { changes: 3, articleCount: 3 } };
    expect(await openLibrary()).toMatchObject(expected);
    expect(await openLibrary()).toMatchObject(expected);
  });

  it('when rows are missing, or texts, or later changes', async () => {
    await saveAll();
    await db.articles.delete(drafts[0].id);
    expect(await reopen()).toMatchObject({ state: 'recovery', found: 2 });
    await acceptLoss();
    await db.bodies.delete(drafts[1].id);
    expect(await reopen()).toMatchObject({ state: 'recovery' });
    await acceptLoss();
    const meta = await db.meta.get('library');
    if (meta) await db.meta.put({ ...meta, changes: 1 });
    expect(await reopen()).toMatchObject({ state: 'recovery' });
  });

  it('when everything is in the trash, too', async () => {
    await saveArticle(drafts[0]);
    await removeArticles([drafts[0].id]);
    await loseDatabase();
    expect(await openLibrary()).toMatchObject({ state: 'recovery' });
  });

  it('and writes nothing until then', async () => {
    await saveAll();
    await loseDatabase();
    await expect(saveArticle(drafts[0])).rejects.toMatchObject({ code: 'library-lost' });
    await expect(tagArticles(['x'], { add: ['y'] })).rejects.toMatchObject({ code: 'library-lost' });
    await expect(recordBackup('2026-11-22T09:00:00Z')).rejects.toMatchObject({ code: 'library-lost' });
    expect(await db.articles.count()).toBe(0);
    expect((await witness()).articleCount).toBe(3);
  });

  it('and the page that was open does not write into the new database either', async () => {
    await saveAll();
    await db.delete({ disableAutoOpen: false });
    await expect(saveArticle(drafts[0])).rejects.toMatchObject({ code: 'library-lost' });
  });
});

describe('goes on', () => {
  it('with what is there, once the user accepts the loss', async () => {
    await saveAll();
    await loseDatabase();
    await openLibrary();
    await acceptLoss();
    expect(await openLibrary()).toEqual({ state: 'ready' });
    await saveArticle(drafts[1]);
    expect(await witness()).toMatchObject({ articleCount: 1 });
    expect(await reopen()).toEqual({ state: 'ready' });
    await expectWhole();
  });

  it('after a restore, with a renewed witness', async () => {
    await saveAll();
    const dump = await dumpLibrary();
    await loseDatabase();
    expect(await openLibrary()).toMatchObject({ state: 'recovery' });
    expect(await mergeDump(dump)).toMatchObject({ added: 3 });
    expect(await openLibrary()).toEqual({ state: 'ready' });
    expect(await witness()).toMatchObject({ articleCount: 3 });
    expect(await reopen()).toEqual({ state: 'ready' });
    await expectWhole();
  });

  it('asking, when the restore was interrupted', async () => {
    await saveAll();
    const dump = await dumpLibrary();
    await loseDatabase();
    await expect(mergeDump(dump, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await reopen()).toMatchObject({ state: 'recovery' });
    await mergeDump(dump);
    expect(await reopen()).toEqual({ state: 'ready' });
  });
});

it('keeps a text whose article is lost, and an article whose text is', async () => {
  await saveAll();
  await saveArticle({ ...drafts[1], id: 'clip-2', markdown: '二' });
  await db.articles.delete(drafts[0].id);
  await db.bodies.delete(drafts[1].id);
  await db.bodies.delete(drafts[2].id);
  expect(await reopen()).toMatchObject({ state: 'recovery' });
  await acceptLoss();
  expect((await getBody(drafts[0].id))?.markdown).toBe(drafts[0].markdown);
  expect((await getArticle(drafts[0].id))?.title).toBe(drafts[0].markdown.split('\n')[0]?.slice(0, 80));
  expect((await getBody(drafts[1].id))?.markdown).toBe(drafts[1].markdown);
  expect((await getBody(drafts[2].id))?.markdown).toBe('');
  await expectWhole();
  // The page can be clipped again to get its text back.
  expect(await saveArticle({ ...drafts[2], id: 'clip-3' })).toMatchObject({ outcome: 'new-version' });
});

it('lists a picture as missing whose file is lost, lets a backup bring it back, and keeps no file of a lost article', async () => {
  const [A, B] = ['https://a.example/1.png', 'https://a.example/2.png'];
  await saveArticle({ ...drafts[0], markdown: `![](${A})` });
  await saveArticle({ ...drafts[1], markdown: `![](${B})` });
  const { hash } = await keepImage({ articleId: drafts[0].id, url: A, blob: pictureBlob('A') });
  await keepImage({ articleId: drafts[1].id, url: B, blob: pictureBlob('B') });
  const dump = await dumpLibrary();
  const damage = async () => {
    await db.images.delete(hash);
    await db.articles.delete(drafts[1].id);
    await db.bodies.delete(drafts[1].id);
    expect(await reopen()).toMatchObject({ state: 'recovery' });
  };

  await damage();
  await acceptLoss();
  expect(await listImageRefs(drafts[0].id)).toMatchObject([{ url: A, hash: '' }]);
  await expectWhole();
  await mergeDump(dump);
  expect(await imageUsage()).toMatchObject({ count: 2 });
  await damage();
  await mergeDump(dump);
  expect(await listImageRefs(drafts[0].id)).toMatchObject([{ url: A, hash }]);
  await expectWhole();
});

it('fills the gaps of a damaged library from a backup', async () => {
  await saveAll();
  const dump = await dumpLibrary();
  await db.articles.delete(drafts[0].id);
  await db.bodies.delete(drafts[1].id);
  expect(await reopen()).toMatchObject({ state: 'recovery' });
  expect(await mergeDump(dump)).toMatchObject({ added: 0, updated: 2, unchanged: 1, conflicts: 0 });
  expect(await reopen()).toEqual({ state: 'ready' });
  await expectWhole();
  const now = await dumpLibrary();
  expect(now.bodies).toEqual(dump.bodies);
  const named = ({ articles }: typeof dump) =>
    articles.map(({ id, title, url, urlKey, host, tags, hash }) => ({ id, title, url, urlKey, host, tags, hash }));
  expect(named(now)).toEqual(named(dump));
});

describe('says in our words', () => {
  it('that the database cannot be opened', async () => {
    const open = vi.spyOn(db, 'open').mockRejectedValueOnce(Object.assign(new Error('denied'), { name: 'OpenFailedError' }) as never);
    await expect(openLibrary()).rejects.toMatchObject({ code: 'storage-unavailable' });
    open.mockRestore();
    expect(await openLibrary()).toEqual({ state: 'ready' });
  });

  it('that the disk is full, which arrives on the transaction', async () => {
    await openLibrary();
    const inner = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const failed = vi
      .spyOn(db, 'transaction')
      .mockRejectedValueOnce(Object.assign(new Error('aborted'), { name: 'AbortError', inner }) as never);
    await expect(saveArticle(drafts[0])).rejects.toMatchObject({ code: 'storage-full' });
    failed.mockRestore();
  });

  it('that newer code must write', async () => {
    await openLibrary();
    const meta = await db.meta.get('library');
    if (meta) await db.meta.put({ ...meta, minWriter: 99 });
    await expect(saveArticle(drafts[0])).rejects.toMatchObject({ code: 'library-outdated' });
    expect(await db.articles.count()).toBe(0);
  });
});
