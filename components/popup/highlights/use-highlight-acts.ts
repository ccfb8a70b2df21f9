import { useState } from 'preact/hooks';
import { sendMessage } from '../../../utils/messaging';
import { UnionclipError } from '../../../utils/model/errors';
import type { Highlight, HighlightEdit } from '../../../utils/model/highlight';

/** A removal, or what a highlight had before. */
export type UndoStep = { removed: string } | { id: string; former: HighlightEdit };

export interface HighlightActs {
  error: unknown;
  /** The last step that can be taken back; then the one before. */
  undo?: UndoStep;
  /** Returns whether it is kept. */
  edit: (highlight: Highlight, edit: HighlightEdit) => Promise<boolean>;
  remove: (id: string) => Promise<unknown>;
  restore: () => Promise<unknown>;
  /** No longer offers that. */
  forget: () => void;
  /** Shows it on the page, which then is what matters: the popup goes. */
  jump: (id: string) => Promise<unknown>;
  /** What the page has instead becomes what is marked. */
  accept: (id: string) => Promise<unknown>;
}

/** What can be done with the highlights of the page in a tab; the background does it, so that it is done when the popup closes. */
export function useHighlightActs(tabId: number | undefined): HighlightActs {
  const [error, setError] = useState<unknown>();
  const [undos, setUndos] = useState<UndoStep[]>([]);
  const undo = undos.at(-1);

  async function run(work: () => Promise<void>): Promise<boolean> {
    setError(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    }
  }
  const tab = () => {
    if (tabId === undefined) throw new UnionclipError('page-gone');
    return tabId;
  };

  return {
    error,
    undo,
    edit: ({ id, color, note }, edit) =>
      run(async () => {
        await sendMessage('editHighlight', { id, edit, tabId });
        const former = edit.color ? { color } : { note };
        if (edit.color !== color) setUndos((all) => [...all, { id, former }]);
      }),
    remove: (id) =>
      run(async () => {
        const removed = await sendMessage('removeHighlights', { ids: [id], tabId });
        setUndos((all) => [...all, { removed: removed.undo }]);
      }),
    restore: () =>
      run(async () => {
        if (!undo) return;
        setUndos((all) => all.filter((one) => one !== undo));
        if ('removed' in undo) await sendMessage('restoreHighlights', { undo: undo.removed, tabId });
        else await sendMessage('editHighlight', { id: undo.id, edit: undo.former, tabId });
      }),
    forget: () => setUndos([]),
    jump: (id) =>
      run(async () => {
        await sendMessage('jumpToHighlight', { tabId: tab(), id });
        window.close();
      }),
    accept: (id) =>
      run(async () => {
        await sendMessage('acceptPlace', { tabId: tab(), id });
      }),
  };
}
