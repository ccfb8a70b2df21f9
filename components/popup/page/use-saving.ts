import { useRef, useState } from 'preact/hooks';
import { sendMessage } from '../../../utils/messaging';
import { newId } from '../../../utils/model/id';
import type { NewArticle, SaveResult } from '../../../utils/model/new-article';

export interface Saving {
  isBusy: boolean;
  /** The last save of this popup, until it is taken back. */
  result?: SaveResult;
  error?: unknown;
  /** Saves what `make` returns for the id that it is given. */
  save: (make: (id: string) => NewArticle | Promise<NewArticle>) => Promise<void>;
  undo: () => Promise<void>;
}

/** Saves through the background, which finishes even when the popup closes meanwhile. `onSaved` is called after a save that stands. */
export function useSaving(tabId: number | undefined, onSaved: () => void): Saving {
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<SaveResult>();
  const [error, setError] = useState<unknown>();
  // One id until the save is answered: pressing the button again after an error cannot make a twin.
  const id = useRef(newId());
  // Beside the state, which a second press in the same moment would not see yet.
  const isRunning = useRef(false);

  async function run(work: () => Promise<void>) {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  }

  return {
    isBusy,
    result,
    error,
    save: (make) =>
      run(async () => {
        const article = await make(id.current);
        const saved = await sendMessage('saveArticle', { article, tabId });
        id.current = newId();
        setResult(saved);
        onSaved();
      }),
    undo: () =>
      run(async () => {
        if (!result) return;
        await sendMessage('undoSave', { result, tabId });
        setResult(undefined);
      }),
  };
}
