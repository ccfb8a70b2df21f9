import { UnionclipError } from '../model/errors';
import type { SaveResult } from '../model/new-article';
import { grantToken, redeemToken, type TokenKind } from './one-time-tokens';

// The toast offers Undo for 8 seconds of attention and waits while it is pointed at: long enough for that, short enough to be forgotten.
const UNDO: TokenKind = { prefix: 'undo:', lifetimeMs: 10 * 60_000 };

/** A token with which the page in this tab may take this one save back, once. */
export function grantUndo(result: SaveResult, tabId: number, { now = Date.now() } = {}): Promise<string> {
  return grantToken(UNDO, result, tabId, now);
}

/**
 * The save that the token stands for; the token is used up.
 * @throws UnionclipError 'undo-expired' for a token that is unknown, used, too old or another tab's.
 */
export async function redeemUndo(token: string, tabId: number | undefined, { now = Date.now() } = {}): Promise<SaveResult> {
  const result = await redeemToken<SaveResult>(UNDO, token, tabId, now);
  if (!result) throw new UnionclipError('undo-expired');
  return result;
}
