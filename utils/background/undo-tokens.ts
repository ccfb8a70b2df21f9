import { browser } from '#imports';
import { UnionclipError } from '../model/errors';
import type { SaveResult } from '../model/new-article';

// The toast offers Undo for 8 seconds of attention and waits while it is pointed at: long enough for that, short enough to be forgotten.
const LIFETIME_MS = 10 * 60_000;
const PREFIX = 'undo:';

interface Grant {
  result: SaveResult;
  tabId: number;
  expiresAt: number;
}

/** A token with which the page in this tab may take this one save back, once. Kept in session storage, which no page can read. */
export async function grantUndo(result: SaveResult, tabId: number, { now = Date.now() } = {}): Promise<string> {
  await dropExpired(now);
  const token = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const grant: Grant = { result, tabId, expiresAt: now + LIFETIME_MS };
  await browser.storage.session.set({ [PREFIX + token]: grant });
  return token;
}

/**
 * The save that the token stands for; the token is used up.
 * @throws UnionclipError 'undo-expired' for a token that is unknown, used, too old or another tab's.
 */
export async function redeemUndo(token: string, tabId: number | undefined, { now = Date.now() } = {}): Promise<SaveResult> {
  const key = PREFIX + token;
  const grant = (await browser.storage.session.get(key))[key] as Grant | undefined;
  // Another tab's attempt leaves the token to its owner.
  if (!grant || grant.tabId !== tabId) throw new UnionclipError('undo-expired');
  await browser.storage.session.remove(key);
  if (grant.expiresAt < now) throw new UnionclipError('undo-expired');
  return grant.result;
}

async function dropExpired(now: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const expired = Object.keys(all).filter((key) => key.startsWith(PREFIX) && (all[key] as Grant).expiresAt < now);
  if (expired.length > 0) await browser.storage.session.remove(expired);
}
