import { answer, type Handlers } from '../messaging';
import { editArticle, saveArticle, undoSave } from '../store';
import { markTab } from './badge';
import { clipPicked, startPick } from './pick';
import { redeemUndo } from './undo-tokens';

/** What the worker does on each message. */
export const handlers: Handlers = {
  async saveArticle({ article, tabId }) {
    const result = await saveArticle(article);
    if (tabId !== undefined) await markTab(tabId, 'clipped');
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

  async startPick({ tabId, urlKey }) {
    await startPick(tabId, urlKey);
  },

  async clipPicked({ token }, sender) {
    await clipPicked(token, sender.tabId);
  },
};

/** Answers messages for as long as the worker lives. */
export function answerMessages(): void {
  answer(handlers);
}
