import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { onCommand } from '../../utils/background';
import { handlers } from '../../utils/background/handlers';
import { readNote } from '../../utils/background/highlight-notes';
import { highlightInTab, tellTab } from '../../utils/messaging/highlight-tab';
import { captureTab, showToast } from '../../utils/messaging/tab';
import { UnionclipError } from '../../utils/model/errors';
import { newId } from '../../utils/model/id';
import * as store from '../../utils/store';
import { add, capture, extension, inFrame, invite, selectors, sender, tab } from './highlight-page';

vi.mock('../../utils/messaging/tab', () => ({ captureTab: vi.fn(), showToast: vi.fn(), probeTab: vi.fn() }));
vi.mock('../../utils/messaging/page-files', () => ({ preparePageFiles: vi.fn(), pullFile: vi.fn() }));
vi.mock('../../utils/messaging/highlight-tab', () => import('./fake-highlight-tab'));

const TOKEN = 'a'.repeat(32);
const hasty = { patience: 0 };

describe('a highlight made on a page', () => {
  it('clips a page that is not in the library, and only then', async () => {
    const place = await invite();
    expect(await add(place)).toMatchObject({ wasClipped: true });
    expect(await add(place, { color: 'quote', exact: '一、' })).toMatchObject({ wasClipped: false });
    const article = await store.findArticleByUrlKey(tab.url);
    expect(article).toMatchObject({ title: '夏季送清凉安排', revision: 1, counts: { highlights: 2 } });
    expect(captureTab).toHaveBeenCalledTimes(1);
  });

  it('clips once for two in quick succession', async () => {
    const place = await invite();
    await Promise.all([add(place), add(place)]);
    expect(captureTab).toHaveBeenCalledTimes(1);
    expect(await store.findArticleByUrlKey(tab.url)).toMatchObject({ revision: 1, counts: { highlights: 2 } });
  });

  it('is kept also where the page has no article: with its plain text', async () => {
    vi.mocked(captureTab).mockImplementation(async (_: number, mode: string) => {
      if (mode === 'page') throw new UnionclipError('no-article');
      return capture();
    });
    await add(await invite());
    expect(captureTab).toHaveBeenLastCalledWith(tab.id, 'text');
    expect((await store.findArticleByUrlKey(tab.url))?.counts.highlights).toBe(1);
  });

  it('is told to have failed where the page cannot be clipped, and nothing is kept', async () => {
    vi.mocked(captureTab).mockRejectedValue(new UnionclipError('page-gone'));
    const place = await invite();
    await expect(add(place)).rejects.toMatchObject({ code: 'page-gone' });
    expect(await store.findArticleByUrlKey(tab.url)).toBeUndefined();
  });

  it('belongs to the article that stands for the page, whatever its address', async () => {
    const place = await invite();
    await add(place);
    const whole = await store.findArticleByUrlKey(tab.url);
    const later = `${tab.url}/2`;
    tab.url = later;
    await handlers.showHighlights({ tabId: tab.id, urlKey: later, articleId: whole?.id }, extension);
    await add({ ...place, url: later });
    expect(captureTab).toHaveBeenCalledTimes(1);
    expect((await store.getArticle(whole?.id ?? ''))?.counts.highlights).toBe(2);
  });

  it('is not kept with the page that the tab went to meanwhile', async () => {
    const place = await invite();
    const first = tab.url;
    const adding = add(place);
    tab.url += '/next';
    await expect(adding).rejects.toMatchObject({ code: 'page-gone' });
    expect(await store.findArticleByUrlKey(tab.url)).toBeUndefined();
    tab.url = first;
    await add(place);
    expect((await store.findArticleByUrlKey(first))?.counts.highlights).toBe(1);
  });

  it('is kept with its own part of an article whose parts all name the first as their address', async () => {
    const canonical = tab.url;
    const later = `${canonical}_2`;
    await add({ ...(await invite()), canonical }, { exact: '只在第一页' });
    tab.url = later;
    vi.mocked(captureTab).mockImplementation(async () => ({ ...capture(), urlKey: later }));
    await add({ ...(await invite()), canonical }, { exact: '只在第二页' });
    tab.url = canonical;
    await add({ ...(await invite()), canonical }, { exact: '也在第一页' });
    expect((await store.findArticleByUrlKey(later))?.counts.highlights).toBe(1);
    expect((await store.findArticleByUrlKey(canonical))?.counts.highlights).toBe(2);
  });

  it('is kept with the page that is there now where the head still names the one that was loaded', async () => {
    const loaded = tab.url;
    const now = `${loaded}-next`;
    await add({ ...(await invite()), canonical: loaded, loaded });
    tab.url = now;
    await add({ ...(await invite()), canonical: loaded, loaded }, { exact: '下一篇' });
    expect((await store.findArticleByUrlKey(loaded))?.counts.highlights).toBe(1);
    expect((await store.findArticleByUrlKey(now))?.counts.highlights).toBe(1);
  });

  it('is kept with the first part also where a later one was highlighted before', async () => {
    const canonical = tab.url;
    const later = `${canonical}_2`;
    tab.url = later;
    vi.mocked(captureTab).mockImplementation(async () => ({ ...capture(), urlKey: tab.url }));
    await add({ ...(await invite()), canonical });
    tab.url = canonical;
    await add({ ...(await invite()), canonical }, { exact: '只在第一页' });
    expect((await store.findArticleByUrlKey(later))?.counts.highlights).toBe(1);
    expect((await store.findArticleByUrlKey(canonical))?.counts.highlights).toBe(1);
  });

  it('is kept with the article that the page names as itself', async () => {
    const canonical = tab.url;
    await add({ ...(await invite()), canonical });
    tab.url += '?view=print';
    vi.mocked(captureTab).mockClear();
    await add({ ...(await invite()), canonical });
    expect(captureTab).not.toHaveBeenCalled();
    expect((await store.findArticleByUrlKey(canonical))?.counts.highlights).toBe(2);
  });

  it('takes no other article’s place', async () => {
    const { id } = await add(await invite());
    tab.url += '/other';
    const place = await invite();
    await add(place);
    await expect(add(place, { id })).rejects.toMatchObject({ code: 'bad-request' });
    expect(await store.getHighlight(id)).toBeDefined();
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
    expect(tellTab).toHaveBeenCalledWith(tab.id, 'highlights-changed');
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
    tab.url += '/next';
    expect((await invite()).token).toBe(first.token);
    tab.url = 'https://other.example/';
    expect((await invite()).token).not.toBe(first.token);
  });

  it('changes and removes its own highlights only', async () => {
    const place = await invite();
    const { id } = await add(place);
    tab.url += '/other';
    const elsewhere = { ...place, url: tab.url };
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

describe('a quote with its source', () => {
  it('is cited by what the library knows of the page, without a note', async () => {
    const place = await invite();
    const { id } = await add(place);
    await handlers.editHighlight({ id, edit: { note: '问财务' } }, extension);
    const article = await store.findArticleByUrlKey(tab.url);
    await store.editArticle(article?.id ?? '', { source: '澄川工运', publishedAt: '2026-07-03' });
    expect(await handlers.citeQuote({ place, quote: '发放范围' }, sender())).toBe(
      `“发放范围” ——《夏季送清凉安排》，澄川工运，2026年7月3日，${tab.url}`,
    );
  });

  it('is cited by the tab’s title where the page is not in the library, and nothing is clipped', async () => {
    const place = await invite();
    browser.tabs.get = vi.fn(async () => ({ title: '送清凉' })) as never;
    expect(await handlers.citeQuote({ place, quote: '发放范围' }, sender())).toBe(`“发放范围” ——《送清凉》，union.example，${tab.url}`);
    expect(captureTab).not.toHaveBeenCalled();
  });

  it('is for invited pages only', async () => {
    await expect(handlers.citeQuote({ place: { url: tab.url }, quote: 'x' }, sender())).rejects.toMatchObject({
      code: 'highlight-not-invited',
    });
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
    expect(tellTab).toHaveBeenCalledWith(tab.id, 'note-closed');
    await handlers.closeNote({ isEmpty: true }, inFrame);
    expect(tellTab).toHaveBeenLastCalledWith(tab.id, 'left');
  });
});

describe('the shortcut', () => {
  it('highlights in the tab in front, with a token', async () => {
    await onCommand('highlight-selection', { id: tab.id } as never);
    expect(highlightInTab).toHaveBeenCalledWith(tab.id, { token: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(showToast).not.toHaveBeenCalled();
  });

  it('says on the page what went wrong', async () => {
    vi.mocked(highlightInTab).mockRejectedValue(new UnionclipError('highlight-in-field'));
    await onCommand('highlight-selection', { id: tab.id } as never);
    expect(vi.mocked(showToast).mock.lastCall?.[1]).toMatchObject({ kind: 'problem', message: expect.stringContaining('form field') });
  });
});
