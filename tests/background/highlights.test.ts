import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand } from '../../utils/background';
import { handlers } from '../../utils/background/handlers';
import { readNote } from '../../utils/background/highlights';
import { readSites } from '../../utils/messaging/highlight-sites';
import type { Capture } from '../../utils/model/capture';
import { UnionclipError } from '../../utils/model/errors';
import type { HighlightColor, HighlightSelectors } from '../../utils/model/highlight';
import { newId } from '../../utils/model/id';
import * as store from '../../utils/store';

const TAB = 7;
const tab = vi.hoisted(() => ({ captureTab: vi.fn(), showToast: vi.fn(), probeTab: vi.fn() }));
const page = vi.hoisted(() => ({
  showInTab: vi.fn(),
  highlightInTab: vi.fn(),
  revealInTab: vi.fn(),
  selectorsInTab: vi.fn(),
  bringVariantsToTab: vi.fn(),
  tellTab: vi.fn(),
}));
vi.mock('../../utils/messaging/tab', () => tab);
vi.mock('../../utils/messaging/highlight-tab', () => page);
vi.mock('../../utils/messaging/page-files', () => ({ preparePageFiles: vi.fn(), pullFile: vi.fn() }));

let url = '';
let number = 0;
const sender = (changes: object = {}) => ({ kind: 'page', tabId: TAB, url, ...changes }) as const;
const extension = { kind: 'extension' } as const;
const TOKEN = 'a'.repeat(32);
const hasty = { patience: 0 };
const inFrame = { kind: 'extension', tabId: TAB } as const;
const selectors = (exact: string): HighlightSelectors => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start: 3, end: 9, textHash: 'h' },
];

function capture(): Capture {
  return {
    kind: 'article',
    url,
    urlKey: url,
    host: 'union.example',
    metadata: { title: '夏季送清凉安排', section: [], lang: 'zh-CN' },
    provenance: {},
    markdown: '一、发放范围',
    excerpt: '一、发放范围',
    wordCount: 5,
    images: [],
    attachments: [],
    warnings: [],
    capturedAt: '2026-11-20T10:00:00+08:00',
  };
}

/** As the toolbar button does: shows highlights, and returns the place that the page's script then speaks for. */
async function invite() {
  await handlers.showHighlights({ tabId: TAB }, extension);
  const request = page.showInTab.mock.lastCall?.[1] as { token: string } | undefined;
  return { url, token: request?.token ?? '' };
}

async function add(place: { url: string; token?: string }, { id = newId(), color = 'fact' as HighlightColor, exact = '发放范围' } = {}) {
  const result = await handlers.addHighlight({ place, highlight: { id, selectors: selectors(exact), color } }, sender());
  return { id, ...result };
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  number += 1;
  url = `https://union.example/notice/${number}`;
  tab.captureTab.mockImplementation(async () => capture());
  tab.probeTab.mockImplementation(async () => ({ url, title: '', contentType: 'text/html', hasSelection: true }));
  page.showInTab.mockResolvedValue([]);
  page.tellTab.mockResolvedValue(undefined);
  let registered: { id: string }[] = [];
  Object.assign(browser, {
    permissions: { contains: vi.fn(async () => false) },
    scripting: {
      getRegisteredContentScripts: vi.fn(async () => registered),
      unregisterContentScripts: vi.fn(async () => {
        registered = [];
      }),
      registerContentScripts: vi.fn(async (scripts: { id: string }[]) => {
        registered = scripts;
      }),
    },
  });
  browser.action = {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  } as never;
});

describe('a highlight made on a page', () => {
  it('clips a page that is not in the library, and only then', async () => {
    const place = await invite();
    expect(await add(place)).toMatchObject({ wasClipped: true });
    expect(await add(place, { color: 'quote', exact: '一、' })).toMatchObject({ wasClipped: false });
    const article = await store.findArticleByUrlKey(url);
    expect(article).toMatchObject({ title: '夏季送清凉安排', revision: 1, counts: { highlights: 2 } });
    expect(tab.captureTab).toHaveBeenCalledTimes(1);
  });

  it('clips once for two in quick succession', async () => {
    const place = await invite();
    await Promise.all([add(place), add(place)]);
    expect(tab.captureTab).toHaveBeenCalledTimes(1);
    expect(await store.findArticleByUrlKey(url)).toMatchObject({ revision: 1, counts: { highlights: 2 } });
  });

  it('is kept also where the page has no article: with its plain text', async () => {
    tab.captureTab.mockImplementation(async (_: number, mode: string) => {
      if (mode === 'page') throw new UnionclipError('no-article');
      return capture();
    });
    await add(await invite());
    expect(tab.captureTab).toHaveBeenLastCalledWith(TAB, 'text');
    expect((await store.findArticleByUrlKey(url))?.counts.highlights).toBe(1);
  });

  it('is told to have failed where the page cannot be clipped, and nothing is kept', async () => {
    tab.captureTab.mockRejectedValue(new UnionclipError('page-gone'));
    const place = await invite();
    await expect(add(place)).rejects.toMatchObject({ code: 'page-gone' });
    expect(await store.findArticleByUrlKey(url)).toBeUndefined();
  });

  it('belongs to the article that stands for the page, whatever its address', async () => {
    const place = await invite();
    await add(place);
    const whole = await store.findArticleByUrlKey(url);
    const later = `${url}/2`;
    url = later;
    await handlers.showHighlights({ tabId: TAB, urlKey: later, articleId: whole?.id }, extension);
    await add({ ...place, url: later });
    expect(tab.captureTab).toHaveBeenCalledTimes(1);
    expect((await store.getArticle(whole?.id ?? ''))?.counts.highlights).toBe(2);
  });

  it('gives the next one its colour', async () => {
    const place = await invite();
    await add(place, { color: 'question' });
    expect((await handlers.pageHighlights({ place }, sender())).color).toBe('question');
  });
});

describe('what a page may know and do', () => {
  it('sees that there is a note, never what it says', async () => {
    const place = await invite();
    const { id } = await add(place);
    await handlers.editHighlight({ id, edit: { note: '问一下财务', tags: ['机密'] } }, inFrame);
    const shown = await handlers.pageHighlights({ place }, sender());
    expect(shown.highlights).toEqual([{ id, selectors: selectors('发放范围'), color: 'fact', hasNote: true }]);
    expect(JSON.stringify(shown)).not.toMatch(/财务|机密/);
    expect(page.tellTab).toHaveBeenCalledWith(TAB, 'highlights-changed');
  });

  it.each([
    ['without a token', () => ({ token: undefined }), {}, 'highlight-not-invited'],
    ['with a token that was never given', () => ({ token: 'f'.repeat(32) }), {}, 'highlight-not-invited'],
    ['from another tab', () => ({}), { tabId: 8 }, 'highlight-not-invited'],
    [
      'when the tab went to another site',
      () => ({ url: 'https://other.example/' }),
      { url: 'https://other.example/' },
      'highlight-not-invited',
    ],
    ['about another site', () => ({ url: 'https://other.example/' }), {}, 'bad-request'],
    ['from an address that nobody knows', () => ({}), { url: undefined }, 'bad-request'],
  ])('learns nothing %s', async (_, change, from, code) => {
    const place = { ...(await invite()), ...change() };
    await expect(handlers.pageHighlights({ place }, sender(from))).rejects.toMatchObject({ code });
    await expect(
      handlers.addHighlight({ place, highlight: { id: newId(), selectors: selectors('发放范围'), color: 'fact' } }, sender(from)),
    ).rejects.toMatchObject({ code });
  });

  it('keeps its token while the tab stays on the site', async () => {
    const first = await invite();
    url += '/next';
    expect((await invite()).token).toBe(first.token);
    url = 'https://other.example/';
    expect((await invite()).token).not.toBe(first.token);
  });

  it('changes and removes its own highlights only', async () => {
    const place = await invite();
    const { id } = await add(place);
    url += '/other';
    const elsewhere = { ...place, url };
    await expect(handlers.colorHighlight({ place: elsewhere, id, color: 'check' }, sender())).rejects.toMatchObject({
      code: 'highlight-missing',
    });
    await expect(handlers.dropHighlight({ place: elsewhere, id }, sender())).rejects.toMatchObject({ code: 'highlight-missing' });
    await expect(handlers.openNote({ place: elsewhere, id, token: TOKEN, field: 'note' }, sender())).rejects.toMatchObject({
      code: 'highlight-missing',
    });
    await handlers.colorHighlight({ place, id, color: 'check' }, sender());
    expect((await store.getHighlight(id))?.color).toBe('check');
  });
});

describe('undo', () => {
  it('brings a removed highlight back with its note', async () => {
    const place = await invite();
    const { id } = await add(place);
    await handlers.editHighlight({ id, edit: { note: '问一下财务' } }, inFrame);
    const { undo } = await handlers.dropHighlight({ place, id }, sender());
    expect(await store.getHighlight(id)).toBeUndefined();
    await expect(handlers.undoHighlight({ undo }, sender({ tabId: 8 }))).rejects.toMatchObject({ code: 'undo-expired' });
    await handlers.undoHighlight({ undo }, sender());
    expect((await store.getHighlight(id))?.note).toBe('问一下财务');
    await expect(handlers.undoHighlight({ undo }, sender())).rejects.toMatchObject({ code: 'undo-expired' });
  });

  it('takes the clip back that was made for the highlight', async () => {
    const { undo } = await add(await invite());
    await handlers.undoHighlight({ undo }, sender());
    expect(await store.findArticleByUrlKey(url)).toBeUndefined();
  });

  it('keeps a clip that was highlighted again since', async () => {
    const place = await invite();
    const { undo } = await add(place);
    await add(place, { color: 'check' });
    await handlers.undoHighlight({ undo }, sender());
    expect((await store.findArticleByUrlKey(url))?.counts.highlights).toBe(1);
  });

  it('works from the popup too', async () => {
    const { id } = await add(await invite());
    const { undo } = await handlers.removeHighlights({ ids: [id], tabId: TAB }, extension);
    await handlers.restoreHighlights({ undo, tabId: TAB }, extension);
    expect(await store.getHighlight(id)).toBeDefined();
    expect(page.tellTab).toHaveBeenCalledTimes(2);
  });
});

describe('the note’s frame', () => {
  it('learns what it is about once, in its own tab', async () => {
    const place = await invite();
    const { id } = await add(place);
    await handlers.openNote({ place, id, token: TOKEN, field: 'note' }, sender());
    await expect(readNote(TOKEN, { kind: 'extension', tabId: 8 }, hasty)).rejects.toMatchObject({ code: 'highlight-missing' });
    expect(await readNote(TOKEN, inFrame, hasty)).toMatchObject({ id, quote: '发放范围', note: '', name: 'fact' });
    await expect(readNote(TOKEN, inFrame, hasty)).rejects.toMatchObject({ code: 'highlight-missing' });
  });

  it('may be there before the page is clipped', async () => {
    const place = await invite();
    const content = handlers.readNote({ token: TOKEN }, inFrame);
    const { id } = await add(place);
    await handlers.openNote({ place, id, token: TOKEN, field: 'note' }, sender());
    expect((await content).id).toBe(id);
  });

  it('tells its page when it is done', async () => {
    await handlers.closeNote({}, inFrame);
    expect(page.tellTab).toHaveBeenCalledWith(TAB, 'note-closed');
  });
});

describe('allowed sites', () => {
  const permit = () => vi.mocked(browser.permissions.contains).mockResolvedValue(true as never);

  it('need no token, and only these get our scripts', async () => {
    await expect(handlers.pageHighlights({ place: { url } }, sender())).rejects.toMatchObject({ code: 'highlight-not-invited' });
    permit();
    // A host that was allowed for its pictures.
    await expect(handlers.pageHighlights({ place: { url } }, sender())).rejects.toMatchObject({ code: 'highlight-not-invited' });
    await handlers.allowSite({ host: 'union.example', isAllowed: true }, extension);
    expect((await handlers.pageHighlights({ place: { url } }, sender())).highlights).toEqual([]);
    expect(browser.scripting.registerContentScripts).toHaveBeenLastCalledWith([
      expect.objectContaining({
        matches: ['http://union.example/*', 'https://union.example/*'],
        js: ['highlight.js', 'highlight-site.js'],
      }),
    ]);
  });

  it('are forgotten at once when that is taken back', async () => {
    permit();
    await handlers.allowSite({ host: 'union.example', isAllowed: true }, extension);
    await handlers.allowSite({ host: 'union.example', isAllowed: false }, extension);
    expect(await readSites()).toEqual([]);
    expect(await browser.scripting.getRegisteredContentScripts()).toEqual([]);
    await expect(handlers.pageHighlights({ place: { url } }, sender())).rejects.toMatchObject({ code: 'highlight-not-invited' });
  });

  it('get no script where the browser does not permit it', async () => {
    await handlers.allowSite({ host: 'union.example', isAllowed: true }, extension);
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
  });
});

describe('the shortcut', () => {
  it('highlights in the tab in front, with a token', async () => {
    await onCommand('highlight-selection', { id: TAB } as never);
    expect(page.highlightInTab).toHaveBeenCalledWith(TAB, { token: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(tab.showToast).not.toHaveBeenCalled();
  });

  it('says on the page what went wrong', async () => {
    page.highlightInTab.mockRejectedValue(new UnionclipError('highlight-in-field'));
    await onCommand('highlight-selection', { id: TAB } as never);
    expect(tab.showToast.mock.lastCall?.[1]).toMatchObject({ kind: 'problem', message: expect.stringContaining('form field') });
  });
});
