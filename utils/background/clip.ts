import { type CaptureMode, captureTab, readDraft, writeDraft } from '../messaging';
import { articleFromCapture, articleFromLink, EMPTY_DRAFT } from '../model/draft';
import { toErrorData, UnionclipError } from '../model/errors';
import { newId } from '../model/id';
import type { NewArticle } from '../model/new-article';
import { saveArticle } from '../store';
import { keepImagesFromTab } from './keep-images';
import { linkText } from './link-text';
import { reportProblem, reportSaved } from './report';

interface ClipOptions {
  /** The page whose draft goes with the clip, where it is not the captured one: a page may name another address as its own. */
  draftKey?: string;
  /** Whether it was asked for inside a frame of the page. */
  isInFrame?: boolean;
}

/** Clips from a tab's page without the popup, with what was typed in the popup before; tells there how it went. */
export function clipTab(tabId: number, mode: CaptureMode, { draftKey, isInFrame }: ClipOptions = {}): Promise<void> {
  return saveAndReport(tabId, draftKey, async () => {
    const capture = await captureTab(tabId, mode).catch((error) => {
      // The selection is there, but in a frame that the page's own script cannot look into either.
      if (isInFrame && toErrorData(error).code === 'nothing-selected') throw new UnionclipError('frame-not-reachable');
      throw error;
    });
    return articleFromCapture(capture, await readDraft({ tabId, urlKey: draftKey || capture.urlKey }), newId());
  });
}

/** Saves a link of the page in a tab, without opening it; tells there how it went. */
export function clipLink(tabId: number, url: string): Promise<void> {
  return saveAndReport(tabId, undefined, async () => articleFromLink({ url, title: await linkText(tabId, url) }, EMPTY_DRAFT, newId()));
}

// The edge where everything thrown below becomes a sentence: nobody else waits for a shortcut or a menu.
async function saveAndReport(tabId: number, draftKey: string | undefined, makeArticle: () => Promise<NewArticle>): Promise<void> {
  try {
    const article = await makeArticle();
    const result = await saveArticle(article);
    // From here on it is saved: nothing that fails may say otherwise.
    await writeDraft({ tabId, urlKey: draftKey || article.urlKey }, EMPTY_DRAFT).catch(() => undefined);
    await reportSaved(tabId, article, result);
    // The picker covers the page until it has its answer: no more than the save is waited for.
    if (article.kind !== 'link') void keepImagesFromTab(tabId, result.articleId);
  } catch (error) {
    await reportProblem(tabId, error);
  }
}
