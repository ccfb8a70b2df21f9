import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type NoteContent, sendMessage } from '../../utils/messaging';

// Long enough that a word typed is one edit.
const PAUSE_MS = 500;

interface Edit {
  note?: string;
  tags?: string[];
}

/**
 * The note of the highlight behind the token. Everything typed is sent when the typing pauses, when the frame goes, and at the end; what is typed
 * before the highlight is known waits for it.
 */
export function useNote(token: string) {
  const [content, setContent] = useState<NoteContent>();
  const [edit, setEdit] = useState<Edit>({});
  const [error, setError] = useState<unknown>();
  const [isEnding, setEnding] = useState(false);
  const known = useRef<Promise<NoteContent>>(undefined);
  const id = useRef<string>(undefined);
  const unsent = useRef<Edit>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function send(): Promise<void> {
    clearTimeout(timer.current);
    const part = unsent.current;
    if (id.current === undefined || Object.keys(part).length === 0) return;
    unsent.current = {};
    try {
      await sendMessage('editHighlight', { id: id.current, edit: part });
    } catch (thrown) {
      // It goes with the next letter, unless that says something newer.
      unsent.current = { ...part, ...unsent.current };
      throw thrown;
    }
  }

  useLayoutEffect(() => {
    // The frame is loaded out of sight before anybody wants a note: what it is about is asked when it is shown.
    const ask = () => {
      known.current ??= sendMessage('readNote', { token });
      known.current.then((read) => {
        if (id.current !== undefined) return;
        id.current = read.id;
        // A note that was there is not lost for what was typed before it came.
        const early = unsent.current.note;
        if (early && read.note) {
          unsent.current.note = `${read.note}\n${early}`;
          setEdit((now) => ({ ...now, note: unsent.current.note }));
        }
        setContent(read);
      }, setError);
    };
    if (document.hasFocus()) ask();
    else window.addEventListener('focus', ask, { once: true });
    const flush = () => void send().catch(() => undefined);
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [token]);

  return {
    content,
    note: edit.note ?? content?.note ?? '',
    tags: edit.tags ?? content?.tags ?? [],
    error,
    isEnding,
    change(part: Edit) {
      setError(undefined);
      setEdit((now) => ({ ...now, ...part }));
      unsent.current = { ...unsent.current, ...part };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send().catch(setError), PAUSE_MS);
    },
    async end() {
      if (isEnding) return;
      setEnding(true);
      try {
        await known.current;
        await send();
        await sendMessage('closeNote', {});
      } catch (thrown) {
        // What was typed stays here, to be tried again or copied.
        setError(thrown);
        setEnding(false);
      }
    },
  };
}
