import { browser } from '#imports';
import { HIGHLIGHT_SCRIPT, HIGHLIGHT_SITE_SCRIPT } from '../messaging';
import { forgetWish, readSites, readWish, writeSites } from '../messaging/highlight-sites';
import { hostOrigins } from '../model/image';

const SCRIPT_ID = 'highlights';

/** Whether the person allowed highlights to appear by themselves on the site of this address, and the browser still lets us. */
export async function isHighlightSite(url: string): Promise<boolean> {
  const host = hostOf(url);
  return host !== undefined && (await readSites()).includes(host) && (await isPermitted(host));
}

/** Allows a site, where the browser has the person's leave, or takes that back; the leave itself is given and returned where the person is asked. */
export function allowSite(host: string, isAllowed: boolean): Promise<void> {
  return alone(async () => {
    const others = (await readSites()).filter((one) => one !== host);
    await writeSites(isAllowed ? [...others, host] : others);
    await forgetWish();
    await register();
  });
}

/**
 * Makes the browser run our scripts on exactly the sites that the person allowed for highlights. Hosts that were allowed for pictures only are not
 * among them. Called at every start and update too: Chromium forgets such scripts with an update.
 */
export function registerSites(): Promise<void> {
  return alone(register);
}

async function register(): Promise<void> {
  const sites = [];
  for (const host of await readSites()) if (await isPermitted(host)) sites.push(host);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (sites.length === 0) return;
  const files = [HIGHLIGHT_SCRIPT, HIGHLIGHT_SITE_SCRIPT].map((file) => file.slice(1));
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches: sites.flatMap(hostOrigins), js: files, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Keeps the scripts in step with what the person grants and takes back, here or in the browser's own settings. */
export function watchSites(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    // The browser's question closes the popup that asked: the wish was written down before.
    const wish = await readWish();
    if (wish && origins.some((origin) => hostOf(origin.replace('*:', 'https:')) === wish)) await allowSite(wish, true);
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    await alone(async () => {
      const kept = [];
      for (const host of await readSites()) if (await isPermitted(host)) kept.push(host);
      await writeSites(kept);
      await register();
    });
  });
}

// The browser's news of a permission and the popup's message come together: one after the other, or a host is lost and the script registered twice.
let last: Promise<unknown> = Promise.resolve();

function alone(work: () => Promise<void>): Promise<void> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

async function isPermitted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: hostOrigins(host) }).catch(() => false);
}

function hostOf(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? hostname : undefined;
  } catch {
    return undefined;
  }
}
