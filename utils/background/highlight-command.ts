import { highlightInTab, probeTab } from '../messaging';
import { toErrorData, UnionclipError } from '../model/errors';
import { grantHighlights } from './highlight-grants';
import { reportProblem } from './report';

/** Highlights what is selected on the page in a tab, asked for by shortcut or menu; tells there what went wrong. */
export async function highlightSelection(tabId: number, { isInFrame = false } = {}): Promise<void> {
  try {
    const { url } = await probeTab(tabId);
    await highlightInTab(tabId, { token: await grantHighlights(tabId, url) });
  } catch (error) {
    // The selection is there, but in a frame that the page's own script cannot look into either.
    const isForeign = isInFrame && toErrorData(error).code === 'nothing-selected';
    await reportProblem(tabId, isForeign ? new UnionclipError('frame-not-reachable') : error);
  }
}
