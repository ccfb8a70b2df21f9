import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { markChangedPage, markKnownPage } from '../../utils/background/known-pages';
import { UnionclipError } from '../../utils/model/errors';

const store = vi.hoisted(() => ({ openLibrary: vi.fn(), findArticleByUrlKey: vi.fn() }));
vi.mock('../../utils/store', () => store);
const setBadgeText = vi.fn();
let isAllowed = true;
let shown = '';

beforeEach(() => {
  isAllowed = true;
  shown = '';
  setBadgeText.mockReset();
  store.openLibrary.mockReset().mockResolvedValue({ state: 'ready' });
  store.findArticleByUrlKey.mockReset().mockResolvedValue({ id: 'a' });
  browser.permissions.contains = (async () => isAllowed) as never;
  browser.action = {
    getBadgeText: async () => shown,
    setBadgeText,
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
  } as never;
});

describe('markKnownPage', () => {
  it('marks a page that is in the library', async () => {
    await markKnownPage(7, 'https://www.union.example/a/index.html?utm_source=x');
    expect(store.findArticleByUrlKey).toHaveBeenCalledWith('https://union.example/a');
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '✓' });
  });

  it.each([
    ['a page that is not in it', () => store.findArticleByUrlKey.mockResolvedValue(undefined)],
    ['a tab that has a mark', () => (shown = '!')],
    ['a library in recovery', () => store.openLibrary.mockResolvedValue({ state: 'recovery' })],
    ['a library that cannot be opened', () => store.openLibrary.mockRejectedValue(new UnionclipError('storage-unavailable'))],
  ])('leaves %s alone', async (_, arrange) => {
    arrange();
    await markKnownPage(7, 'https://union.example/a');
    expect(setBadgeText).not.toHaveBeenCalled();
  });

  it.each([
    ['a page that is not in the library', undefined, ''],
    ['a page that is', { id: 'b' }, '✓'],
  ])('says the truth when a page makes itself %s', async (_, article, text) => {
    // The browser takes marks away with a load only.
    shown = '✓';
    isAllowed = false;
    store.findArticleByUrlKey.mockResolvedValue(article);
    await markChangedPage(7, 'https://union.example/b');
    expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text });
  });

  it('looks nothing up for a page that changes itself without a mark and without the permission', async () => {
    isAllowed = false;
    await markChangedPage(7, 'https://union.example/b');
    expect(store.findArticleByUrlKey).not.toHaveBeenCalled();
  });

  it('looks nothing up without the permission, or for pages of the browser', async () => {
    isAllowed = false;
    await markKnownPage(7, 'https://union.example/a');
    isAllowed = true;
    await markKnownPage(7, undefined);
    await markKnownPage(7, 'chrome://settings');
    expect(store.findArticleByUrlKey).not.toHaveBeenCalled();
  });
});
