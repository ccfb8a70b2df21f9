import { browser } from '#imports';
import { type Draft, EMPTY_DRAFT, isEmptyDraft } from '../model/draft';

/** The page that a draft belongs to: a tab, and what tells its page from others. */
export interface DraftPlace {
  tabId: number | undefined;
  urlKey: string;
}

/** What was typed about a page before; empty if nothing was. */
export async function readDraft(place: DraftPlace): Promise<Draft> {
  const key = keyOf(place);
  return ((await browser.storage.session.get(key))[key] as Draft | undefined) ?? EMPTY_DRAFT;
}

/**
 * Keeps a draft; an empty one is forgotten. Drafts outlive the popup, which closes whenever it loses the focus, but not the browser:
 * session storage is memory that no page can read.
 */
export async function writeDraft(place: DraftPlace, draft: Draft): Promise<void> {
  const key = keyOf(place);
  if (isEmptyDraft(draft)) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: draft });
}

function keyOf({ tabId, urlKey }: DraftPlace): string {
  return `draft:${tabId ?? 'none'}:${urlKey}`;
}
