import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../utils/background/handlers';
import { onMenuClicked } from '../../utils/background/menus';
import { readDraft, type ToastContent, writeDraft } from '../../utils/messaging';
import { UnionclipError } from '../../utils/model/errors';
import * as store from '../../utils/store';
import { captureOf } from './captured';

const TAB = 7;
const URL = 'https://union.example/list.asp?id=3';
const toasts: ToastContent[] = [];
const tokens: string[] = [];
const tab = vi.hoisted(() => ({ captureTab: vi.fn(), showToast: vi.fn() }));
const picker = vi.hoisted(() => ({ showPicker: vi.fn() }));
vi.mock('../../utils/messaging/tab', () => tab);
vi.mock('../../utils/messaging/pick', () => picker);
const files = vi.hoisted(() => ({ preparePageFiles: vi.fn(), pullFile: vi.fn() }));
vi.mock('../../utils/messaging/page-files', () => files);

const capture = captureOf(URL, 'https://union.example/notice/3', 'selection');
const page = { kind: 'page', tabId: TAB } as const;
const extension = { kind: 'extension' } as const;

beforeEach(() => {
  fakeBrowser.storage.session.clear();
  toasts.length = 0;
  tokens.length = 0;
  tab.captureTab.mockReset().mockImplementation(async () => structuredClone(capture));
  tab.showToast.mockReset().mockImplementation(async (_tabId: number, content: ToastContent) => void toasts.push(content));
  picker.showPicker.mockReset().mockImplementation(async (_tabId: number, { token }: { token: string }) => void tokens.push(token));
  browser.action = {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  } as never;
});

describe('picking what to clip', () => {
  it('is over once the clip is saved: nobody waits in front of the page for its pictures', async () => {
    const url = `${URL}&pictures`;
    tab.captureTab.mockImplementation(async () => ({ ...capture, url, urlKey: url, markdown: '图 ![](https://union.example/1.png)' }));
    files.pullFile.mockReturnValue(new Promise(() => {}));
    await handlers.startPick({ tabId: TAB, urlKey: '' }, extension);
    await handlers.clipPicked({ token: tokens[0] ?? '' }, page);
    expect(toasts).toMatchObject([{ kind: 'saved' }]);
    await vi.waitFor(() => expect(files.pullFile).toHaveBeenCalled());
  });

  it('clips the block with the draft of the popup’s page, and offers Undo', async () => {
    const place = { tabId: TAB, urlKey: URL };
    await writeDraft(place, { metadata: {}, tags: ['送清凉'], note: '' });
    await handlers.startPick({ tabId: TAB, urlKey: URL }, extension);
    await handlers.clipPicked({ token: tokens[0] ?? '' }, page);
    expect(tab.captureTab).toHaveBeenCalledWith(TAB, 'picked');
    const article = await store.findArticleByUrlKey(capture.urlKey);
    expect(article).toMatchObject({ kind: 'selection', title: '夏季送清凉安排', tags: ['送清凉'] });
    expect(toasts[0]).toMatchObject({ kind: 'saved', undo: { label: 'Undo' } });
    expect((await readDraft(place)).tags).toEqual([]);
  });

  it('clips once with one token, and never for another tab', async () => {
    await handlers.startPick({ tabId: TAB, urlKey: '' }, extension);
    const token = tokens[0] ?? '';
    await expect(handlers.clipPicked({ token }, { kind: 'page', tabId: 8 })).rejects.toMatchObject({ code: 'pick-expired' });
    await handlers.clipPicked({ token }, page);
    await expect(handlers.clipPicked({ token }, page)).rejects.toMatchObject({ code: 'pick-expired' });
    expect(tab.captureTab).toHaveBeenCalledTimes(1);
  });

  it('takes no token that was made for Undo', async () => {
    await handlers.startPick({ tabId: TAB, urlKey: '' }, extension);
    await expect(handlers.undoFromPage({ token: tokens[0] ?? '' }, page)).rejects.toMatchObject({ code: 'undo-expired' });
  });

  it('tells the popup when the page cannot be reached', async () => {
    picker.showPicker.mockRejectedValue(new UnionclipError('page-not-reachable'));
    await expect(handlers.startPick({ tabId: TAB, urlKey: '' }, extension)).rejects.toMatchObject({ code: 'page-not-reachable' });
  });

  it('says on the page what went wrong, when the menu was used', async () => {
    picker.showPicker.mockRejectedValue(new UnionclipError('page-busy'));
    await onMenuClicked({ menuItemId: 'pick', editable: false, pageUrl: URL } as never, { id: TAB } as never);
    expect(toasts[0]?.message).toContain('does not answer');
  });
});

describe('a selection in a frame', () => {
  it.each([
    ['says what to do where the frame cannot be read', 5, 'a tab of its own'],
    ['says that nothing is selected in the page itself', 0, 'No text is selected'],
  ])('%s', async (_, frameId, words) => {
    tab.captureTab.mockRejectedValue(new UnionclipError('nothing-selected'));
    await onMenuClicked({ menuItemId: 'clip-selection', frameId, editable: false, pageUrl: URL } as never, { id: TAB } as never);
    expect(toasts[0]).toMatchObject({ kind: 'problem', message: expect.stringContaining(words) });
  });
});
