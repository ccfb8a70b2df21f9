import { type Browser, browser } from '#imports';
import { urlKeyOf } from '../model/url-key';
import { findArticleByUrlKey, openLibrary } from '../store';
import { markTab } from './badge';

/**
 * Marks the button on pages that are in the library, for those who allowed it (the optional `tabs` permission). Without it only tabs that
 * the user invited us to come with an address, and it is looked up only to keep a mark true.
 */
export function watchKnownPages(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'complete') markKnownPage(tabId, tab.url);
    // An address without a load is a page that changed itself.
    else if (change.url && tab.status === 'complete') markChangedPage(tabId, change.url);
  });
  browser.tabs.onActivated.addListener(async ({ tabId }) => {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    await markKnownPage(tabId, tab?.url);
  });
  browser.permissions.onAdded.addListener(async ({ permissions }) => {
    if (!permissions?.includes('tabs')) return;
    for (const tab of await browser.tabs.query({ active: true })) await markIn(tab);
  });
}

async function markIn(tab: Browser.tabs.Tab): Promise<void> {
  if (tab.id !== undefined) await markKnownPage(tab.id, tab.url);
}

/** Marks one tab, unless something is on its badge already. */
export async function markKnownPage(tabId: number, url: string | undefined): Promise<void> {
  await politely(async () => {
    if (!isWebAddress(url) || !(await browser.permissions.contains({ permissions: ['tabs'] }))) return;
    if (await browser.action.getBadgeText({ tabId })) return;
    if (await isKnown(url)) await markTab(tabId, 'known');
  });
}

/** The mark of a tab whose page took another address without a load: the browser leaves the mark of the former page standing (measured). */
export async function markChangedPage(tabId: number, url: string): Promise<void> {
  await politely(async () => {
    if (!(await browser.action.getBadgeText({ tabId }))) await markKnownPage(tabId, url);
    else await markTab(tabId, isWebAddress(url) && (await isKnown(url)) ? 'known' : 'none');
  });
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:/.test(url);
}

async function isKnown(url: string): Promise<boolean> {
  return (await openLibrary()).state === 'ready' && (await findArticleByUrlKey(urlKeyOf(url))) !== undefined;
}

// A mark is a courtesy: where the library cannot be opened, the popup says so when it is asked.
async function politely(mark: () => Promise<void>): Promise<void> {
  await mark().catch(() => undefined);
}
