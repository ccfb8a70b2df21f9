import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { excerptOf } from '../../../utils/markdown';
import { newId } from '../../../utils/model/id';
import { keepDraft, removeDraft, saveText, undoText } from '../../../utils/store';
import { useToasts } from '../../shared/toasts';
import type { EditorStart } from './drafts';
import { dropLastWords } from './last-words';
import type { DraftKeeping } from './use-draft-keeping';

interface SavingOptions {
  start: EditorStart;
  /** Hash of the text that is the article's now. */
  presentHash: string;
  keeping: DraftKeeping;
  read: () => string;
  count: (markdown: string) => Promise<number>;
  onDone: () => void;
  /** Opens the editor again. */
  onContinue: () => void;
}

export interface Saving {
  isBusy: boolean;
  /** The text was changed elsewhere since this correction was begun. */
  isConflict: boolean;
  save: () => Promise<void>;
  /** Leaves; what differs stays as a draft. */
  leave: () => Promise<void>;
  discard: () => Promise<void>;
}

/** The three ways out of the editor: saved, kept as a draft, or given up; none of them loses what was typed without a way back. */
export function useSaving({ start, presentHash, keeping, read, count, onDone, onContinue }: SavingOptions): Saving {
  const toasts = useToasts();
  const [isBusy, setBusy] = useState(false);
  const versionId = useRef(newId());
  const isRunning = useRef(false);
  const isOver = useRef(false);
  const { draft } = start;
  // What the person was told about is what is saved on top of.
  const told = useRef(draft.baseHash);
  useEffect(() => toasts.forget([draft.id]), []);
  useEffect(() => {
    told.current = presentHash;
  }, [presentHash]);

  const once = async (work: () => Promise<void>) => {
    if (isRunning.current || isOver.current) return;
    isRunning.current = true;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toasts.showError(error);
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  const forget = () => {
    isOver.current = true;
    keeping.stop();
    dropLastWords(draft.id);
  };
  const now = (markdown: string) => ({ ...draft, markdown, baseHash: told.current, updatedAt: new Date().toISOString() });

  return {
    isBusy,
    isConflict: presentHash !== draft.baseHash,
    save: () =>
      once(async () => {
        const markdown = read();
        if (!markdown.trim()) return toasts.show({ text: t('library_textEmpty'), isError: true });
        await keeping.flush();
        const wordCount = await count(markdown);
        const saved = await saveText({
          ...{ articleId: draft.articleId, versionId: versionId.current, markdown, wordCount },
          ...{ excerpt: excerptOf(markdown), baseHash: told.current, draftId: draft.id },
        });
        forget();
        onDone();
        if (saved.outcome === 'unchanged') return;
        const undo = async () => {
          await undoText(saved);
          // The text goes back, what was typed does not go away.
          await keepDraft(now(markdown));
        };
        toasts.show({ text: t('library_textSaved'), undo, about: [draft.articleId] });
      }),
    leave: () =>
      once(async () => {
        const differs = await keeping.flush();
        forget();
        onDone();
        if (differs)
          toasts.show({ text: t('library_draftKept'), action: { label: t('library_draftContinue'), run: onContinue }, about: [draft.id] });
      }),
    discard: () =>
      once(async () => {
        const markdown = read();
        forget();
        await removeDraft(draft.id);
        onDone();
        toasts.show({ text: t('library_draftDiscarded'), undo: async () => void (await keepDraft(now(markdown))), about: [draft.id] });
      }),
  };
}
