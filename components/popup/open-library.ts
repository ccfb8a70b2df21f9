import { browser } from '#imports';

/** The library page's address for a view: `#/article/<id>`, `#/settings`, `#/new`, `#/?q=…`. */
export function libraryUrl(hash = '#/'): string {
  return browser.runtime.getURL('/library.html' as never) + hash;
}

/** Opens a view of the library in a new tab and ends the popup, which Firefox would leave open over it. */
export async function openLibraryPage(hash?: string): Promise<void> {
  await browser.tabs.create({ url: libraryUrl(hash) });
  window.close();
}

/** The library page's view of one article. */
export function articleHash(id: string): string {
  return `#/article/${encodeURIComponent(id)}`;
}
