import { answer, type Handlers } from '../messaging';
import { editArticle, saveArticle, undoSave } from '../store';
import { markTab } from './badge';
import { fetchImages } from './fetch-images';
import { highlightHandlers } from './highlight-handlers';
import { keepImagesFromTab } from './keep-images';
import { clipPicked, startPick } from './pick';
import { redeemUndo } from './undo-tokens';

/** What the worker does on each message. */
export const handlers: Handlers = {
  async saveArticle({ article, tabId }) {
    const result = await saveArticle(article);
    if (tabId === undefined) return result;
    await markTab(tabId, 'clipped');
    // The answer does not wait for pictures.
    if (article.kind !== 'link') void keepImagesFromTab(tabId, result.articleId);
    return result;
  },

  async editArticle({ id, edit }) {
    await editArticle(id, edit);
  },

  async undoSave({ result, tabId }) {
    await undoSave(result);
    if (tabId !== undefined) await markTab(tabId, result.outcome === 'added' ? 'none' : 'known');
  },

  async undoFromPage({ token }, sender) {
    const result = await redeemUndo(token, sender.tabId);
    await undoSave(result);
    if (sender.tabId !== undefined) await markTab(sender.tabId, result.outcome === 'added' ? 'none' : 'known');
  },

  fetchImages: (request) => fetchImages(request),

  async startPick({ tabId, urlKey }) {
    await startPick(tabId, urlKey);
  },

  async clipPicked({ token }, sender) {
    await clipPicked(token, sender.tabId);
  },

  ...highlightHandlers,
};

/** Answers messages for as long as the worker lives. */
export function answerMessages(): void {
  answer(handlers);
}
