import { showPicker } from '../messaging';
import { UnionclipError } from '../model/errors';
import { clipTab } from './clip';
import { grantToken, redeemToken, type TokenKind } from './one-time-tokens';
import { reportProblem } from './report';

// Long enough to be called away from the desk, short enough to be forgotten.
const PICK: TokenKind = { prefix: 'pick:', lifetimeMs: 60 * 60_000 };

interface Picking {
  /** The page whose draft goes with the clip; empty where it is not known before the capture. */
  urlKey: string;
}

/** Lets the person pick on the page in a tab. Throws when the page cannot be reached. */
export async function startPick(tabId: number, urlKey = '', { now = Date.now() } = {}): Promise<void> {
  const token = await grantToken<Picking>(PICK, { urlKey }, tabId, now);
  await showPicker(tabId, { token });
}

/** As `startPick`, where nobody waits for an error: it is told in the tab. */
export async function startPickAndReport(tabId: number): Promise<void> {
  await startPick(tabId).catch((error) => reportProblem(tabId, error));
}

/**
 * Clips what was picked on the page in a tab, and tells there how it went.
 * @throws UnionclipError 'pick-expired' for a token that is unknown, used, too old or another tab's.
 */
export async function clipPicked(token: string, tabId: number | undefined, { now = Date.now() } = {}): Promise<void> {
  const picking = await redeemToken<Picking>(PICK, token, tabId, now);
  if (!picking || tabId === undefined) throw new UnionclipError('pick-expired');
  await clipTab(tabId, 'picked', { draftKey: picking.urlKey });
}
