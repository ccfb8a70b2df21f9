import { browser } from '#imports';
import { type Draft, isEmptyDraft } from '../../../utils/model/draft';

/**
 * Drafts outlive the popup, which closes whenever it loses the focus, but not the browser: session storage is memory that no page can read.
 * A draft belongs to one page in one tab.
 */
export function draftKey(tabId: number | undefined, urlKey: string): string {
  return `draft:${tabId ?? 'none'}:${urlKey}`;
}

/** What was typed here before; undefined if nothing was. */
export async function readDraft(key: string): Promise<Draft | undefined> {
  return (await browser.storage.session.get(key))[key] as Draft | undefined;
}

/** Keeps the draft; an empty one is forgotten. */
export async function writeDraft(key: string, draft: Draft): Promise<void> {
  if (isEmptyDraft(draft)) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: draft });
}
