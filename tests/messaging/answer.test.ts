import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createDispatch, type Handlers } from '../../utils/messaging/answer';
import { CHANNEL } from '../../utils/messaging/wire';
import { UnionclipError } from '../../utils/model/errors';

const POPUP = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as never) };
const PAGE = { id: browser.runtime.id, url: 'https://news.example/a', frameId: 0, tab: { id: 7 } as never };
const RESULT = { articleId: '0190a000-0000-7000-8000-000000000000', outcome: 'added', revision: 1 } as const;
const TOKEN = 'a'.repeat(32);

const handlers = {
  saveArticle: vi.fn(async () => RESULT),
  editArticle: vi.fn(async () => undefined),
  undoSave: vi.fn(async () => undefined),
  undoFromPage: vi.fn(async () => undefined),
  fetchImages: vi.fn(async () => ({ kept: 0, left: 0 })),
  startPick: vi.fn(async () => undefined),
  clipPicked: vi.fn(async () => undefined),
  pageHighlights: vi.fn(),
  addHighlight: vi.fn(async () => ({ wasClipped: false, undo: TOKEN })),
  colorHighlight: vi.fn(),
  dropHighlight: vi.fn(async () => ({ undo: TOKEN })),
  undoHighlight: vi.fn(),
  citeQuote: vi.fn(),
  openNote: vi.fn(),
  readNote: vi.fn(),
  keepNote: vi.fn(),
  bringVariants: vi.fn(),
  closeNote: vi.fn(),
  editHighlight: vi.fn(),
  removeHighlights: vi.fn(),
  restoreHighlights: vi.fn(),
  showHighlights: vi.fn(),
  jumpToHighlight: vi.fn(),
  acceptPlace: vi.fn(),
  allowSite: vi.fn(),
} satisfies Handlers;
const dispatch = createDispatch(handlers);

function request(name: string, data: unknown) {
  return { channel: CHANNEL, name, data };
}

function newArticle(changes: object = {}) {
  return {
    id: RESULT.articleId,
    kind: 'article',
    url: 'https://news.example/a',
    urlKey: 'news.example/a',
    host: 'news.example',
    metadata: { title: '工会新闻', section: ['首页'], publishedAt: '2026-11-20' },
    provenance: { title: { origin: 'meta', isSure: true } },
    markdown: '正文',
    excerpt: '正文',
    wordCount: 2,
    images: [{ url: 'https://news.example/1.png', alt: '' }],
    capturedAt: '2026-11-20T10:00:00+08:00',
    tags: ['劳模'],
    note: '',
    ...changes,
  };
}

beforeEach(() => vi.clearAllMocks());

describe('dispatch', () => {
  it('answers a message of the popup with the value', async () => {
    const article = newArticle();
    expect(await dispatch(request('saveArticle', { article, tabId: 7 }), POPUP)).toEqual({ ok: true, value: RESULT });
    expect(handlers.saveArticle).toHaveBeenCalledWith({ article, tabId: 7 }, { kind: 'extension', tabId: undefined });
  });

  it('leaves messages of others alone', () => {
    for (const message of [undefined, null, 'saveArticle', {}, { name: 'saveArticle' }, { channel: 'other', name: 'saveArticle' }]) {
      expect(dispatch(message, POPUP)).toBeUndefined();
    }
  });

  it.each(['h1', 'h1~f00dfeedf00dfeedf0', '旧库-12'])('takes the id %s that a restored backup may hold', async (id) => {
    expect(await dispatch(request('editArticle', { id, edit: { title: 'x' } }), POPUP)).toMatchObject({ ok: true });
    expect(await dispatch(request('fetchImages', { articleIds: [id] }), POPUP)).toMatchObject({ ok: true });
  });

  it('sends an error back in its plain form', async () => {
    handlers.editArticle.mockRejectedValueOnce(new UnionclipError('storage-full'));
    const reply = await dispatch(request('editArticle', { id: RESULT.articleId, edit: { title: 'x' } }), POPUP);
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage-full' } });
  });

  it.each([
    ['another extension', 'undoSave', { result: RESULT }, { ...POPUP, id: 'foreign' }],
    ['a page that asks to save', 'saveArticle', { article: newArticle() }, PAGE],
    ['a page that asks to edit', 'editArticle', { id: RESULT.articleId, edit: {} }, PAGE],
    ['a page that asks to undo any save', 'undoSave', { result: RESULT }, PAGE],
    ['an inner frame', 'undoFromPage', { token: TOKEN }, { ...PAGE, frameId: 3 }],
    ['a sender without a place', 'undoFromPage', { token: TOKEN }, { id: browser.runtime.id }],
    ['the popup, for what is a page’s', 'undoFromPage', { token: TOKEN }, POPUP],
    ['a name of Object.prototype', 'constructor', {}, POPUP],
    ['an unknown name', 'removeEverything', {}, POPUP],
  ])('refuses %s', async (_, name, data, sender) => {
    expect(await dispatch(request(name, data), sender)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('tells the handler which tab a page is in', async () => {
    await dispatch(request('undoFromPage', { token: TOKEN }), PAGE);
    expect(handlers.undoFromPage).toHaveBeenCalledWith({ token: TOKEN }, { kind: 'page', tabId: 7, url: PAGE.url });
  });

  it.each([
    ['no article', undefined],
    ['a list', []],
    ['a title that is an object', newArticle({ metadata: { title: {}, section: [] } })],
    ['a title beyond any size', newArticle({ metadata: { title: 'x'.repeat(1_000_000), section: [] } })],
    ['an unknown kind', newArticle({ kind: 'folder' })],
    ['tags that are not texts', newArticle({ tags: [{}] })],
    ['a negative count', newArticle({ wordCount: -1 })],
    ['an odd id', newArticle({ id: '../../x' })],
    ['an origin of its own making', newArticle({ provenance: { title: { origin: 'oracle', isSure: true } } })],
  ])('refuses to save %s', async (_, article) => {
    expect(await dispatch(request('saveArticle', { article }), POPUP)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(handlers.saveArticle).not.toHaveBeenCalled();
  });

  it('passes on only the fields that belong to an article', async () => {
    const article = JSON.parse(
      JSON.stringify({ ...newArticle(), extra: 1 }).replace('"extra":1', '"__proto__":{"isAdmin":true},"extra":1'),
    );
    await dispatch(request('saveArticle', { article }), POPUP);
    expect(handlers.saveArticle.mock.calls[0]?.at(0)).toEqual({ article: newArticle() });
  });

  it('never repeats a user’s text in an error', async () => {
    const reply = await dispatch(request('editArticle', { id: RESULT.articleId, edit: { tags: 'private words' } }), POPUP);
    expect(JSON.stringify(reply)).not.toContain('private words');
  });
});
