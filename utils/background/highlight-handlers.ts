import { type Handlers, revealInTab, tellTab } from '../messaging';
import type { HighlightProtocol } from '../messaging/highlight-protocol';
import { editHighlight, removeHighlights } from '../store';
import { citeQuote } from './highlight-citation';
import { keepNote, openNote, readNote } from './highlight-notes';
import { allowSite } from './highlight-sites';
import { grantHighlightUndo, undoHighlights } from './highlight-undo';
import {
  acceptPlace,
  addPageHighlight,
  bringVariants,
  colorPageHighlight,
  dropPageHighlight,
  pageHighlights,
  showHighlights,
} from './highlights';

/** What the worker does on messages about highlights. */
export const highlightHandlers: Pick<Handlers, keyof HighlightProtocol> = {
  pageHighlights: ({ place }, sender) => pageHighlights(place, sender),
  addHighlight: addPageHighlight,
  colorHighlight: colorPageHighlight,
  dropHighlight: dropPageHighlight,
  undoHighlight: ({ undo }, { tabId }) => undoHighlights(undo, tabId),
  citeQuote,
  openNote,
  readNote: ({ token }, sender) => readNote(token, sender),
  keepNote,
  bringVariants: ({ place }, sender) => bringVariants(place, sender),
  closeNote: ({ isEmpty }, { tabId }) => tellTab(tabId, isEmpty ? 'left' : 'note-closed'),

  async editHighlight({ id, edit, tabId }, sender) {
    await editHighlight(id, edit);
    await tellTab(tabId ?? sender.tabId, 'highlights-changed');
  },

  async removeHighlights({ ids, tabId }) {
    const undo = await grantHighlightUndo({ removed: await removeHighlights(ids) });
    await tellTab(tabId, 'highlights-changed');
    return { undo };
  },

  async restoreHighlights({ undo, tabId }) {
    await undoHighlights(undo);
    await tellTab(tabId, 'highlights-changed');
  },

  showHighlights,
  jumpToHighlight: ({ tabId, id }) => revealInTab(tabId, id),
  acceptPlace,
  allowSite: ({ host, isAllowed }) => allowSite(host, isAllowed),
};
