import { UnionclipError } from '../model/errors';
import type { Highlight } from '../model/highlight';
import type { SaveResult } from '../model/new-article';
import { getArticle, getHighlight, removeHighlights, restoreHighlights, undoSave } from '../store';
import { grantToken, spendToken, type TokenKind } from './one-time-tokens';

// Offered for seconds, and while it is pointed at: long enough for that, short enough to be forgotten.
const UNDO: TokenKind = { prefix: 'undo-highlight:', lifetimeMs: 10 * 60_000 };

// Extension pages outside a tab have none.
const NO_TAB = -1;

/** What can be taken back: highlights that were made, with the clip that was made for them, or highlights that were removed. */
export type HighlightUndo = { made: string; save?: SaveResult } | { removed: Highlight[] };

/** A token with which this can be taken back, once, from the same tab. */
export function grantHighlightUndo(what: HighlightUndo, tabId = NO_TAB, { now = Date.now() } = {}): Promise<string> {
  return grantToken(UNDO, what, tabId, now);
}

/**
 * Takes back what the token stands for.
 * @throws UnionclipError 'undo-expired' for a token that is unknown, used, too old or another tab's; 'highlight-has-note' where a note or tags would be lost
 */
export async function undoHighlights(token: string, tabId = NO_TAB, { now = Date.now() } = {}): Promise<void> {
  if (!(await spendToken(UNDO, token, { tabId, now }, takeBack))) throw new UnionclipError('undo-expired');
}

async function takeBack(what: HighlightUndo): Promise<void> {
  if ('removed' in what) return restoreHighlights(what.removed);
  const made = await getHighlight(what.made);
  // Written since: to take that away there is the bin, which has a way back of its own.
  if (made && (made.note || made.tags.length > 0)) throw new UnionclipError('highlight-has-note');
  await removeHighlights([what.made]);
  if (!what.save || what.save.outcome === 'unchanged') return;
  // What was highlighted since is a reason to keep the clip.
  const article = await getArticle(what.save.articleId);
  if (article && article.counts.highlights === 0) await undoSave(what.save);
}
