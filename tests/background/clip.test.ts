import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipLink, clipTab } from '../../utils/background/clip';
import { handlers } from '../../utils/background/handlers';
import { readDraft, type ToastContent, writeDraft } from '../../utils/messaging';
import type { Capture } from '../../utils/model/capture';
import { UnionclipError } from '../../utils/model/errors';
import * as store from '../../utils/store';

const TAB = 7;
const toasts: ToastContent[] = [];
const tab = vi.hoisted(() => ({ captureTab: vi.fn(), showToast: vi.fn() }));
vi.mock('../../utils/messaging/tab', () => tab);

let pages = 0;
/** A capture of a page that no other test knows. */
function capture(markdown = '第一段。'): Capture {
  const url = `https://union.example/${pages}`;
  return {
    kind: 'article',
    url,
    urlKey: url,
    host: 'union.example',
    metadata: { title: '省总召开干部大会', section: [], lang: 'zh-CN' },
    provenance: { title: { origin: 'page text', isSure: true } },
    markdown,
    excerpt: markdown,
    wordCount: 3,
    images: [],
    attachments: [],
    warnings: [],
    capturedAt: '2026-11-20T10:00:00+08:00',
  };
}
let badge = { text: '', title: '' };
const pageSender = { kind: 'page', tabId: TAB } as const;
const count = async () => (await store.getSummary()).articleCount;

beforeEach(() => {
  pages++;
  fakeBrowser.storage.session.clear();
  toasts.length = 0;
  tab.captureTab.mockReset().mockImplementation(async () => capture());
  tab.showToast.mockReset().mockImplementation(async (_tabId: number, content: ToastContent) => void toasts.push(content));
  badge = { text: '', title: '' };
  browser.action = {
    setBadgeText: async ({ text }: { text: string }) => Object.assign(badge, { text }),
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async ({ title }: { title: string }) => Object.assign(badge, { title }),
  } as never;
});

describe('a clip without the popup', () => {
  it('says that it is saved even where no Undo can be kept', async () => {
    await writeDraft({ tabId: TAB, urlKey: capture().urlKey }, { metadata: {}, tags: ['甲'], note: '' });
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    vi.spyOn(fakeBrowser.storage.session, 'remove').mockRejectedValue(new Error('gone'));
    const before = await count();
    await clipTab(TAB, 'page');
    expect(await count()).toBe(before + 1);
    expect(badge.text).toBe('✓');
    expect(toasts).toMatchObject([{ kind: 'saved' }]);
    expect(toasts[0]?.undo).toBeUndefined();
    vi.restoreAllMocks();
  });

  it('saves, marks the button, and offers Undo on the page', async () => {
    const before = await count();
    await clipTab(TAB, 'page');
    expect(await count()).toBe(before + 1);
    expect(badge).toEqual({ text: '✓', title: 'This page is in your library' });
    expect(toasts[0]).toMatchObject({
      kind: 'saved',
      message: 'Clipped',
      title: '省总召开干部大会',
      titleLang: 'zh-CN',
      undo: { label: 'Undo' },
    });
  });

  it('takes along what was typed in the popup before', async () => {
    const place = { tabId: TAB, urlKey: capture().urlKey };
    await writeDraft(place, { metadata: { title: '改过的标题' }, tags: ['劳模'], note: '核对' });
    await clipTab(TAB, 'page');
    expect(await store.findArticleByUrlKey(place.urlKey)).toMatchObject({ title: '改过的标题', tags: ['劳模'], note: '核对' });
    expect((await readDraft(place)).tags).toEqual([]);
  });

  it('takes the save back when the page asks with its token, once', async () => {
    const before = await count();
    await clipTab(TAB, 'page');
    const token = toasts[0]?.undo?.token ?? '';
    await handlers.undoFromPage({ token }, pageSender);
    expect(await count()).toBe(before);
    expect(badge.text).toBe('');
    await expect(handlers.undoFromPage({ token }, pageSender)).rejects.toMatchObject({ code: 'undo-expired' });
  });

  it('brings the former text back when a new version is taken back', async () => {
    await clipTab(TAB, 'page');
    tab.captureTab.mockImplementation(async () => capture('第二稿。'));
    await clipTab(TAB, 'page');
    expect(toasts[1]?.message).toBe('Clipped again, as a new version');
    await handlers.undoFromPage({ token: toasts[1]?.undo?.token ?? '' }, pageSender);
    const article = await store.findArticleByUrlKey(capture().urlKey);
    expect((await store.getBody(article?.id ?? ''))?.markdown).toBe('第一段。');
    expect(badge.text).toBe('✓');
  });

  it('says that nothing changed, with nothing to undo', async () => {
    await clipTab(TAB, 'page');
    await clipTab(TAB, 'page');
    expect(toasts[1]).toMatchObject({ message: 'Already in your library, unchanged' });
    expect(toasts[1]?.undo).toBeUndefined();
  });

  it('says on the page what went wrong, and saves nothing', async () => {
    const before = await count();
    tab.captureTab.mockRejectedValue(new UnionclipError('no-article'));
    await clipTab(TAB, 'page');
    expect(toasts[0]).toMatchObject({ kind: 'problem', message: expect.stringContaining('No article text was found') });
    expect(await count()).toBe(before);
  });

  it('says it on the button where the page takes no toast', async () => {
    tab.captureTab.mockRejectedValue(new UnionclipError('page-not-reachable'));
    tab.showToast.mockRejectedValue(new UnionclipError('page-not-reachable'));
    await clipTab(TAB, 'page');
    expect(badge.text).toBe('!');
    expect(badge.title).toContain('does not let extensions read this page');
  });

  it('keeps the save where the page takes no toast', async () => {
    const before = await count();
    tab.showToast.mockRejectedValue(new UnionclipError('page-not-reachable'));
    await clipTab(TAB, 'page');
    expect(await count()).toBe(before + 1);
    expect(badge.text).toBe('✓');
  });

  it('refuses while the library waits to be recovered', async () => {
    const save = vi.spyOn(store, 'saveArticle').mockRejectedValue(new UnionclipError('library-lost'));
    await clipTab(TAB, 'page');
    expect(toasts[0]?.message).toContain('Open the library');
    save.mockRestore();
  });

  it('saves a link under its words', async () => {
    browser.scripting = { executeScript: async () => [{ result: '附件：通知' }] } as never;
    await clipLink(TAB, `https://union.example/files/${pages}.pdf`);
    expect(toasts[0]).toMatchObject({ message: 'Link saved', title: '附件：通知' });
    const article = await store.findArticleByUrlKey(`https://union.example/files/${pages}.pdf`);
    expect(article).toMatchObject({ kind: 'link', title: '附件：通知', host: 'union.example' });
  });
});

describe('a save of the popup', () => {
  it('is harmless when it is sent twice', async () => {
    const before = await count();
    const article = { ...capture(), id: '0190a000-0000-7000-8000-00000000000a', tags: ['劳模'], note: '' };
    const first = await handlers.saveArticle({ article, tabId: TAB }, { kind: 'extension' });
    expect(await handlers.saveArticle({ article, tabId: TAB }, { kind: 'extension' })).toEqual(first);
    expect(await count()).toBe(before + 1);
  });
});
