import { type Browser, browser } from '#imports';
import { urlKeyOf } from '../model/url-key';
import { findArticleByUrlKey, openLibrary } from '../store';
import { markTab } from './badge';

/**
 * Marks the button on pages that are in the library, for those who allowed it (the optional `tabs` permission). Without it tabs come
 * without an address, and nothing is looked up.
 */
export function watchKnownPages(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    // An address without a load is a page that changed itself.
    if (change.status === 'complete' || (change.url && tab.status === 'complete')) markKnownPage(tabId, tab.url);
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
  if (!url || !/^https?:/.test(url)) return;
  try {
    if (!(await browser.permissions.contains({ permissions: ['tabs'] }))) return;
    if (await browser.action.getBadgeText({ tabId })) return;
    if ((await openLibrary()).state !== 'ready') return;
    const article = await findArticleByUrlKey(urlKeyOf(url));
    if (article && !article.deletedAt) await markTab(tabId, 'known');
  } catch {
    // A mark is a courtesy: where the library cannot be opened, the popup says so when it is asked.
  }
}
