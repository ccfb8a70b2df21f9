import { useState } from 'preact/hooks';
import { sendMessage } from '../../../utils/messaging';
import { UnionclipError } from '../../../utils/model/errors';
import type { HighlightEdit } from '../../../utils/model/highlight';

export interface HighlightActs {
  error: unknown;
  /** Takes back the last removal; then the one before. */
  undo?: string;
  /** Returns whether it is kept. */
  edit: (id: string, edit: HighlightEdit) => Promise<boolean>;
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
  const [undos, setUndos] = useState<string[]>([]);
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
    edit: (id, edit) => run(() => sendMessage('editHighlight', { id, edit, tabId }) as unknown as Promise<void>),
    remove: (id) =>
      run(async () => {
        const removed = await sendMessage('removeHighlights', { ids: [id], tabId });
        setUndos((former) => [...former, removed.undo]);
      }),
    restore: () =>
      run(async () => {
        if (!undo) return;
        setUndos((former) => former.filter((one) => one !== undo));
        await sendMessage('restoreHighlights', { undo, tabId });
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
