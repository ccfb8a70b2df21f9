import { browser } from '#imports';

// On this machine only, like the browser's own permissions: a backup does not carry them.
const SITES = 'highlightSites';
const WISH = 'highlight-site-wish';
// Nobody thinks longer about the browser's question; a later permission is for something else.
const WISH_LASTS_MS = 3 * 60_000;

/** Hosts on which highlights appear by themselves, as the person allowed. Whether the browser still permits it is another question. */
export async function readSites(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(SITES))[SITES];
  return Array.isArray(stored) ? stored.filter((host) => typeof host === 'string') : [];
}

export async function writeSites(hosts: string[]): Promise<void> {
  await browser.storage.local.set({ [SITES]: [...new Set(hosts)].sort() });
}

/** Writes down that the browser is asked about this site for the sake of highlights: its question may close the window that asked. */
export function noteWish(host: string, { now = Date.now() } = {}): Promise<void> {
  return browser.storage.session.set({ [WISH]: { host, at: now } });
}

/** The site that the browser was asked about just now. */
export async function readWish({ now = Date.now() } = {}): Promise<string | undefined> {
  const wish = (await browser.storage.session.get(WISH))[WISH] as { host: string; at: number } | undefined;
  return wish && now - wish.at < WISH_LASTS_MS ? wish.host : undefined;
}

export async function forgetWish(): Promise<void> {
  await browser.storage.session.remove(WISH);
}

/** Calls `onChange` whenever the list of sites changes. */
export function watchSiteList(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SITES in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
