import { type CaptureMode, captureTab, readDraft, writeDraft } from '../messaging';
import { articleFromCapture, articleFromLink, EMPTY_DRAFT } from '../model/draft';
import { newId } from '../model/id';
import type { NewArticle } from '../model/new-article';
import { saveArticle } from '../store';
import { linkText } from './link-text';
import { reportProblem, reportSaved } from './report';

/** Clips the page in a tab, or the selection on it, without the popup, with what was typed in the popup before; tells there how it went. */
export function clipTab(tabId: number, mode: CaptureMode): Promise<void> {
  return saveAndReport(tabId, async () => {
    const capture = await captureTab(tabId, mode);
    return articleFromCapture(capture, await readDraft({ tabId, urlKey: capture.urlKey }), newId());
  });
}

/** Saves a link of the page in a tab, without opening it; tells there how it went. */
export function clipLink(tabId: number, url: string): Promise<void> {
  return saveAndReport(tabId, async () => articleFromLink({ url, title: await linkText(tabId, url) }, EMPTY_DRAFT, newId()));
}

// The edge where everything thrown below becomes a sentence: nobody else waits for a shortcut or a menu.
async function saveAndReport(tabId: number, makeArticle: () => Promise<NewArticle>): Promise<void> {
  try {
    const article = await makeArticle();
    const result = await saveArticle(article);
    // From here on it is saved: nothing that fails may say otherwise.
    await writeDraft({ tabId, urlKey: article.urlKey }, EMPTY_DRAFT).catch(() => undefined);
    await reportSaved(tabId, article, result);
  } catch (error) {
    await reportProblem(tabId, error);
  }
}
