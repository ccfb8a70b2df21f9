import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../utils/background/handlers';
import { newId } from '../../utils/model/id';
import { urlKeyOf } from '../../utils/model/url-key';
import * as store from '../../utils/store';
import { captureOf } from './captured';

const TAB = 7;
const article = vi.hoisted(() => ({ articleOfPage: vi.fn(), ensureArticle: vi.fn() }));
const page = vi.hoisted(() => ({ showInTab: vi.fn(async () => []), tellTab: vi.fn(async () => undefined) }));
vi.mock('../../utils/background/highlight-article', () => article);
vi.mock('../../utils/messaging/highlight-tab', () => page);
vi.mock('../../utils/messaging/tab', () => ({ probeTab: vi.fn(async () => ({ url: URL })) }));

const URL = 'https://union.example/notice';
const TOKEN = 'b'.repeat(32);
const script = { kind: 'page', tabId: TAB, url: URL } as const;
const frame = { kind: 'extension', tabId: TAB } as const;
let id: string;
let place: { url: string; token: string };
let finishClip: (error?: Error) => void;

const add = () =>
  handlers.addHighlight(
    { place, highlight: { id, selectors: [{ type: 'TextQuoteSelector', exact: '发放范围', prefix: '', suffix: '' }], color: 'fact' } },
    script,
  );
const open = () => handlers.openNote({ place, id, token: TOKEN, field: 'note' }, script);
const noteOf = async () => (await store.getHighlight(id))?.note;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  id = newId();
  const { id: articleId } = await savedArticle();
  article.articleOfPage.mockImplementation(async () => store.getArticle(articleId));
  article.ensureArticle.mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        finishClip = (error) => (error ? reject(error) : resolve({ articleId }));
      }),
  );
  await handlers.showHighlights({ tabId: TAB }, { kind: 'extension' });
  const [, request] = page.showInTab.mock.lastCall as unknown as [number, { token: string }];
  place = { url: URL, token: request.token };
});

async function savedArticle() {
  const key = urlKeyOf(URL);
  const found = await store.findArticleByUrlKey(key);
  if (found) return found;
  const { articleFromCapture, EMPTY_DRAFT } = await import('../../utils/model/draft');
  await store.saveArticle(articleFromCapture(captureOf(URL, key), EMPTY_DRAFT, newId()));
  return (await store.findArticleByUrlKey(key)) as { id: string };
}

it('keeps what a frame left behind that went before the page was clipped', async () => {
  const added = add();
  const opened = open();
  await handlers.keepNote({ token: TOKEN, edit: { note: '问财务' } }, frame);
  await vi.waitFor(() => expect(article.ensureArticle).toHaveBeenCalled());
  finishClip();
  await Promise.all([added, opened]);
  expect(await noteOf()).toBe('问财务');
  expect(page.tellTab).toHaveBeenCalledWith(TAB, 'highlights-changed');
});

it('keeps it also where the frame went a moment after, below what was there', async () => {
  const added = add();
  await vi.waitFor(() => expect(article.ensureArticle).toHaveBeenCalled());
  finishClip();
  await added;
  await open();
  await store.editHighlight(id, { note: '先前', tags: ['工资'] });
  await handlers.keepNote({ token: TOKEN, edit: { note: '后来', tags: ['补贴'] } }, frame);
  expect(await noteOf()).toBe('先前\n后来');
  expect((await store.getHighlight(id))?.tags).toEqual(['工资', '补贴']);
});

it('lets letters that come late take nothing away from what the frame wrote since', async () => {
  const added = add();
  await vi.waitFor(() => expect(article.ensureArticle).toHaveBeenCalled());
  finishClip();
  await added;
  await open();
  // Whenever it comes: between reading and writing of each letter too.
  for (let turns = 0; turns < 40; turns++) {
    await store.editHighlight(id, { note: '' });
    const late = ['问', '问财', '问财务'].map((note) => handlers.keepNote({ token: TOKEN, edit: { note } }, frame));
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    await store.editHighlight(id, { note: '问财务科' });
    await Promise.all(late);
    expect(await noteOf()).toBe('问财务科');
  }
});

it('gives nothing to a token of another tab', async () => {
  const added = add();
  await vi.waitFor(() => expect(article.ensureArticle).toHaveBeenCalled());
  finishClip();
  await added;
  await handlers.keepNote({ token: TOKEN, edit: { note: '别处' } }, { kind: 'extension', tabId: 8 });
  await open();
  expect(await noteOf()).toBe('');
});

it('can be asked again what it is about after the library could not be read', async () => {
  const added = add();
  await vi.waitFor(() => expect(article.ensureArticle).toHaveBeenCalled());
  finishClip();
  await added;
  await open();
  const read = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
    throw new Error('the disk is full');
  });
  await expect(handlers.readNote({ token: TOKEN }, frame)).rejects.toThrow();
  read.mockRestore();
  expect(await handlers.readNote({ token: TOKEN }, frame)).toMatchObject({ id });
});

it('tells the page that there is no note for a highlight that could not be kept', async () => {
  const added = add();
  const opened = open();
  await vi.waitFor(() => expect(article.ensureArticle).toHaveBeenCalled());
  finishClip(new Error('the page is gone'));
  await expect(added).rejects.toThrow('the page is gone');
  await expect(opened).rejects.toMatchObject({ code: 'highlight-missing' });
});
