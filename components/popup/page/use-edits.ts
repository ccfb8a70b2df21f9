import { useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../../../utils/messaging';
import type { ArticleEdit } from '../../../utils/model/article';

// Long enough that a word typed is one edit.
const PAUSE_MS = 400;

/** Corrections of a stored article, shown at once and sent when the typing pauses, or at the latest when the popup goes. */
export function useEdits(id: string) {
  const [edit, setEdit] = useState<ArticleEdit>({});
  const [error, setError] = useState<unknown>();
  const unsent = useRef<ArticleEdit>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function send() {
    clearTimeout(timer.current);
    const part = unsent.current;
    if (Object.keys(part).length === 0) return;
    unsent.current = {};
    sendMessage('editArticle', { id, edit: part }).catch((thrown) => {
      // It goes with the next correction, unless that says something newer.
      unsent.current = { ...part, ...unsent.current };
      setError(thrown);
    });
  }

  useEffect(() => {
    window.addEventListener('pagehide', send);
    return () => {
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [id]);

  function change(part: ArticleEdit) {
    setError(undefined);
    setEdit((now) => ({ ...now, ...part }));
    // An article without a title cannot be found again: the former one stays until there is a new one.
    const { title, ...rest } = part;
    unsent.current = { ...unsent.current, ...rest, ...(title?.trim() ? { title } : {}) };
    clearTimeout(timer.current);
    timer.current = setTimeout(send, PAUSE_MS);
  }

  return { edit, error, change };
}
