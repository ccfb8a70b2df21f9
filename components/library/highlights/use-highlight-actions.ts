import { useMemo } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import { sendMessage } from '../../../utils/messaging';
import { isSame } from '../../../utils/model/canonical-json';
import { cleanNote, cleanTags } from '../../../utils/model/clean';
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

    const keep = async (id: string, edit: HighlightEdit) => {
      const former = await getHighlight(id);
      await editHighlight(id, edit);
      if (former) offerFormer(former, edit);
    };
    const offerFormer = ({ id, color, note, tags }: Highlight, edit: HighlightEdit) => {
      const offer = (text: string, done: HighlightEdit, back: HighlightEdit) => {
        const undo = async () => {
          const now = await getHighlight(id);
          // What was written since, on the page or in another window, must not go for good.
          if (now && !has(now, done)) return keep(id, back);
          await editHighlight(id, back);
        };
        show({ text, undo, about: [id] });
      };
      if (edit.color && edit.color !== color) offer(t('library_markRecolored'), { color: edit.color }, { color });
      if (edit.note !== undefined && cleanNote(edit.note) !== note)
        offer(t('library_markNoteChanged'), { note: cleanNote(edit.note) }, { note });
      if (edit.tags && !isSame(cleanTags(edit.tags), tags)) offer(t('library_markTagsChanged'), { tags: cleanTags(edit.tags) }, { tags });
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
          await keep(id, edit);
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

function has(highlight: Highlight, edit: HighlightEdit): boolean {
  return isSame({ ...highlight, ...edit }, highlight);
}
