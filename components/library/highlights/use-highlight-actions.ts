import { useMemo } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import { sendMessage } from '../../../utils/messaging';
import type { Highlight, HighlightColor, HighlightEdit, NewHighlight } from '../../../utils/model/highlight';
import {
  editHighlight,
  getHighlight,
  removeHighlights,
  restoreHighlights,
  saveHighlights,
  setHighlightSettings,
} from '../../../utils/store';
import { useToasts } from '../../shared/toasts';
import { writeClipboard } from '../write-clipboard';
import { cite, type Quoted } from './cited';

/** What a person can do to highlights in the library. Each says when it is done, offers the way back, and tells its own failure. */
export interface HighlightActions {
  /** Returns whether it is kept. */
  add(highlight: NewHighlight): Promise<boolean>;
  edit(id: string, edit: HighlightEdit): Promise<boolean>;
  /** An edit while this page is going away: the background finishes it. */
  editAtEnd(id: string, edit: HighlightEdit): void;
  /** Another wording or place becomes what is marked; with undo. */
  accept(highlight: Highlight, selectors: Highlight['selectors'] | Promise<Highlight['selectors']>): Promise<void>;
  /** `onBack` is called when they stay, or are back. */
  remove(ids: string[], onBack?: () => void): Promise<void>;
  copyQuote(quote: string): Promise<void>;
  copyCited(quotes: Quoted[]): Promise<void>;
}

export function useHighlightActions(): HighlightActions {
  const { show, showError, forget } = useToasts();
  return useMemo<HighlightActions>(() => {
    const attempt = async (act: () => Promise<void>): Promise<boolean> => {
      try {
        await act();
        return true;
      } catch (error) {
        showError(error);
        return false;
      }
    };
    const copy = (text: string, said: string) =>
      attempt(async () => {
        await writeClipboard(text);
        show({ text: said });
      });
    const takeBack = async (id: string) => {
      const removed = await removeHighlights([id]);
      // What was written since must not go for good.
      if (removed.some(({ note, tags }) => note || tags.length > 0)) offerBack(removed);
    };
    const offerBack = (removed: Highlight[], onBack?: () => void) => {
      const undo = async () => {
        await restoreHighlights(removed);
        onBack?.();
      };
      if (removed.length === 0) return;
      const about = removed.map(({ id }) => id);
      forget(about);
      show({ text: tn('library_marksRemoved', removed.length), undo, about });
    };

    const offerFormer = (highlight: Highlight, edit: HighlightEdit) => {
      const { id, color, note, tags } = highlight;
      const undo = (back: HighlightEdit) => () => editHighlight(id, back);
      if (edit.color && edit.color !== color) show({ text: t('library_markRecolored'), undo: undo({ color }), about: [id] });
      if (edit.note !== undefined && edit.note !== note) show({ text: t('library_markNoteChanged'), undo: undo({ note }), about: [id] });
      if (edit.tags && edit.tags.join('\n') !== tags.join('\n'))
        show({ text: t('library_markTagsChanged'), undo: undo({ tags }), about: [id] });
    };
    return {
      add: (highlight) =>
        attempt(async () => {
          await saveHighlights([highlight]);
          show({ text: t('highlight_made'), undo: () => takeBack(highlight.id), about: [highlight.id] });
          await rememberColor(highlight.color);
        }),
      edit: (id, edit) =>
        attempt(async () => {
          const former = await getHighlight(id);
          await editHighlight(id, edit);
          if (former) offerFormer(former, edit);
          if (edit.color) await rememberColor(edit.color);
        }),
      editAtEnd(id, edit) {
        // Nobody is left to be told.
        sendMessage('editHighlight', { id, edit }).catch(() => {});
      },
      async accept({ id, selectors: former }, selectors) {
        await attempt(async () => {
          await editHighlight(id, { selectors: await selectors });
          show({ text: t('library_markAccepted'), undo: () => editHighlight(id, { selectors: former }), about: [id] });
        });
      },
      async remove(ids, onBack) {
        const isDone = await attempt(async () => offerBack(await removeHighlights(ids), onBack));
        if (!isDone) onBack?.();
      },
      async copyQuote(quote) {
        await copy(quote, t('highlight_copied'));
      },
      async copyCited(quotes) {
        const text = quotes.map(cite).join('\n\n');
        await copy(text, tn('library_marksCopied', quotes.length));
      },
    };
  }, [show, showError, forget]);
}

// The highlight stands, whatever becomes of this.
async function rememberColor(color: HighlightColor): Promise<void> {
  await setHighlightSettings({ color }).catch(() => undefined);
}
