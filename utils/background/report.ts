import { errorText, t } from '../i18n';
import { showToast, type ToastContent } from '../messaging';
import type { NewArticle, SaveResult } from '../model/new-article';
import { markTab } from './badge';
import { grantUndo } from './undo-tokens';

/** Tells the person in the tab what a save did: a mark on the button and a toast on the page, with Undo where there is something to undo. */
export async function reportSaved(tabId: number, article: NewArticle, result: SaveResult): Promise<void> {
  await markTab(tabId, 'clipped');
  const content: ToastContent = {
    kind: 'saved',
    message: messageFor(article, result),
    title: article.metadata.title,
    titleLang: article.metadata.lang,
    closeLabel: t('toast_close'),
  };
  if (result.outcome !== 'unchanged') {
    const token = await grantUndo(result, tabId).catch(() => undefined);
    if (token) content.undo = { token, label: t('toast_undo'), doneMessage: t('toast_undone') };
  }
  // The save stands and the badge says so, even where the page takes no toast (a PDF saved as a link).
  await showToast(tabId, content).catch(() => undefined);
}

/** Tells the person in the tab what went wrong: on the page, or on the button where the page cannot be reached. */
export async function reportProblem(tabId: number, error: unknown): Promise<void> {
  const message = errorText(error);
  try {
    await showToast(tabId, { kind: 'problem', message, closeLabel: t('toast_close') });
  } catch {
    // The popup of such a page gives the reason in full when it is opened; until then the button's tooltip does.
    await markTab(tabId, 'problem', message);
  }
}

function messageFor({ kind }: NewArticle, { outcome, replacedEdit }: SaveResult): string {
  if (outcome === 'unchanged') return t('toast_unchanged');
  if (replacedEdit) return t('toast_editReplaced');
  if (outcome === 'new-version') return t('toast_newVersion');
  if (kind === 'link') return t('toast_linkSaved');
  return kind === 'selection' ? t('toast_selectionClipped') : t('toast_clipped');
}
