import { browser } from '#imports';
import { UnionclipError } from '../model/errors';

// Wordings of Chromium and Firefox; the browsers give no codes.
const GONE =
  /no tab with id|invalid tab id|tab was closed|frame .*(was removed|not found)|no frame with id|document .*(removed|not found)|context was destroyed/i;
const PDF_ADDRESS = /^[^?#]*\.pdf(?:[?#]|$)/i;

/** The error that a person can act on, for a failed injection into a tab. */
export async function injectionError(tabId: number, cause: unknown): Promise<UnionclipError> {
  if (cause instanceof UnionclipError) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (GONE.test(detail)) return new UnionclipError('page-gone', detail, { cause });
  // Firefox shows a PDF in a page of its own that refuses scripts: the address is all there is to go by.
  const url = await addressOf(tabId);
  return new UnionclipError(PDF_ADDRESS.test(url) ? 'page-is-pdf' : 'page-not-reachable', detail, { cause });
}

async function addressOf(tabId: number): Promise<string> {
  try {
    return (await browser.tabs.get(tabId)).url ?? '';
  } catch {
    // The tab is gone, or the user did not invite us there: without an address the general sentence is the right one.
    return '';
  }
}
