import { browser } from '#imports';
import { randomToken } from '../model/id';

/** What tokens of one kind are for, and how long they last. */
export interface TokenKind {
  /** Begins the keys in session storage. */
  prefix: string;
  lifetimeMs: number;
}

interface Grant<T> {
  result: T;
  tabId: number;
  expiresAt: number;
}

/** A token with which the page in this tab may ask for one thing, once. Kept in session storage, which no page can read. */
export async function grantToken<T>({ prefix, lifetimeMs }: TokenKind, result: T, tabId: number, now: number): Promise<string> {
  const token = randomToken();
  await acceptToken({ prefix, lifetimeMs }, token, { result, tabId, now });
  return token;
}

/** The same for a token that the asker made, because it is needed before there is something to ask for. */
export async function acceptToken<T>(
  { prefix, lifetimeMs }: TokenKind,
  token: string,
  { result, tabId, now }: { result: T; tabId: number; now: number },
): Promise<void> {
  await dropExpired(prefix, now);
  const grant: Grant<T> = { result, tabId, expiresAt: now + lifetimeMs };
  await browser.storage.session.set({ [prefix + token]: grant });
}

/** What the token stands for; the token is used up. Undefined for one that is unknown, used, too old or another tab's. */
export async function redeemToken<T>({ prefix }: TokenKind, token: string, tabId: number | undefined, now: number): Promise<T | undefined> {
  const key = prefix + token;
  const grant = (await browser.storage.session.get(key))[key] as Grant<T> | undefined;
  // Another tab's attempt leaves the token to its owner.
  if (!grant || grant.tabId !== tabId) return undefined;
  await browser.storage.session.remove(key);
  return grant.expiresAt < now ? undefined : grant.result;
}

/**
 * Does what the token stands for; only then is it used up, so that a failure can be tried again. False for a token that is unknown, used or being used,
 * too old or another tab's.
 */
export async function spendToken<T>(
  { prefix }: TokenKind,
  token: string,
  { tabId, now }: { tabId: number | undefined; now: number },
  spend: (what: T) => Promise<void>,
): Promise<boolean> {
  const key = prefix + token;
  if (inUse.has(key)) return false;
  inUse.add(key);
  try {
    const grant = (await browser.storage.session.get(key))[key] as Grant<T> | undefined;
    if (!grant || grant.tabId !== tabId || grant.expiresAt < now) return false;
    await spend(grant.result);
    await browser.storage.session.remove(key);
    return true;
  } finally {
    inUse.delete(key);
  }
}

// Pressed twice, it is done once.
const inUse = new Set<string>();

async function dropExpired(prefix: string, now: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const expired = Object.keys(all).filter((key) => key.startsWith(prefix) && (all[key] as Grant<unknown>).expiresAt < now);
  if (expired.length > 0) await browser.storage.session.remove(expired);
}
