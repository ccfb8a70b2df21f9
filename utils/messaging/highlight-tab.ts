import { browser } from '#imports';
import { fromErrorData, UnionclipError } from '../model/errors';
import type { HighlightSelectors } from '../model/highlight';
import type { HighlightPlace, HighlightRequest } from './highlight-protocol';
import { HIGHLIGHT_SCRIPT, type HighlightReply, type InjectedGlobals, VARIANTS_SCRIPT } from './injected';
import { runInTab } from './run-in-tab';
import { CHANNEL } from './wire';

/** What the script in a tab is told without being asked to answer. */
export type TabNews = 'highlights-changed' | 'note-closed' | 'left';

/** Shows the highlights of the page in a tab and says where each is. Throws when the page cannot be reached. */
export async function showInTab(tabId: number, request: HighlightRequest): Promise<HighlightPlace[]> {
  await runInTab(tabId, { files: [HIGHLIGHT_SCRIPT] });
  return ask<HighlightPlace[]>(tabId, (given: HighlightRequest) => (globalThis as InjectedGlobals).unionclipHighlights?.show(given), [
    request,
  ]);
}

/** Highlights what is selected on the page in a tab. Throws when nothing fit is selected there. */
export async function highlightInTab(tabId: number, request: HighlightRequest): Promise<void> {
  await runInTab(tabId, { files: [HIGHLIGHT_SCRIPT] });
  await ask<true>(tabId, (given: HighlightRequest) => (globalThis as InjectedGlobals).unionclipHighlights?.highlight(given), [request]);
}

/** Brings a highlight into view, with its toolbar beside it. */
export async function revealInTab(tabId: number, id: string): Promise<void> {
  await ask<true>(tabId, (one: string) => (globalThis as InjectedGlobals).unionclipHighlights?.reveal(one), [id]);
}

/** The place where a highlight was found with other words, or where it is suggested to be, as it would be stored. */
export async function selectorsInTab(tabId: number, id: string): Promise<HighlightSelectors> {
  return ask<HighlightSelectors>(tabId, (one: string) => (globalThis as InjectedGlobals).unionclipHighlights?.placeOf(one), [id]);
}

/** Puts the table of Chinese variants into the page in a tab. */
export async function bringVariantsToTab(tabId: number): Promise<void> {
  await runInTab(tabId, { files: [VARIANTS_SCRIPT] });
}

/** Tells our script in a tab, if there is one. */
export async function tellTab(tabId: number | undefined, news: TabNews): Promise<void> {
  if (tabId === undefined) return;
  // A tab without our script has nobody to hear it.
  await browser.tabs.sendMessage(tabId, { channel: CHANNEL, news }, { frameId: 0 }).catch(() => undefined);
}

async function ask<T>(tabId: number, func: (given: never) => unknown, args: unknown[]): Promise<T> {
  const reply = await runInTab<HighlightReply<T> | null>(tabId, { func, args });
  // The script is missing when a new document came in between.
  if (!reply) throw new UnionclipError('page-gone', 'the document was replaced');
  if (!reply.ok) throw fromErrorData(reply.error);
  return reply.value;
}
