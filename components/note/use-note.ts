import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type NoteContent, sendMessage } from '../../utils/messaging';
import { joinEarly } from '../../utils/model/early-note';
import { type HeldKeys, watchHeldKeys } from './held-keys';

// Long enough that a word typed is one edit.
const PAUSE_MS = 500;

// A click beside the frame takes the keys first, and then the frame.
const ENDS = ['blur', 'pagehide'] as const;

interface Edit {
  note?: string;
  tags?: string[];
}

/**
 * The note of the highlight behind the token. Everything typed is sent when the typing pauses, when the frame loses the keys or goes, and at the
 * end; what is typed before the highlight is known is left with the background letter by letter, until there is one.
 */
export function useNote(token: string) {
  const [content, setContent] = useState<NoteContent>();
  const [edit, setEdit] = useState<Edit>({});
  const [error, setError] = useState<unknown>();
  const [isEnding, setEnding] = useState(false);
  const known = useRef<Promise<NoteContent>>(undefined);
  const id = useRef<string>(undefined);
  const unsent = useRef<Edit>({});
  /** The states of the note that the background has, for a highlight that is still to come. */
  const left = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keys = useRef<HeldKeys>(undefined);

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

  /** What the highlight has. A question that failed is asked again: one failure is no reason to lose a note. */
  function ask(): Promise<NoteContent> {
    known.current ??= sendMessage('readNote', { token }).then(
      (read) => {
        id.current = read.id;
        unsent.current = joinEarly({ ...read, note: left.current.has(read.note) ? '' : read.note }, unsent.current);
        setEdit((now) => ({ ...now, ...unsent.current }));
        setContent(read);
        return read;
      },
      (thrown) => {
        known.current = undefined;
        throw thrown;
      },
    );
    return known.current;
  }
  const keep = () => ask().then(send);

  /** A page that is busy may take the frame away without its end being heard: nothing may be only here. */
  function leave(): void {
    if (id.current !== undefined || Object.keys(unsent.current).length === 0) return;
    // What comes back with the highlight is then known for what it is: older, not something else.
    left.current.add(unsent.current.note ?? '');
    sendMessage('keepNote', { token, edit: unsent.current }).catch(() => undefined);
  }

  useLayoutEffect(() => {
    // The frame is loaded out of sight before anybody wants a note: what it is about is asked when it is shown.
    const begin = () => void keep().catch(setError);
    if (document.hasFocus()) begin();
    else window.addEventListener('focus', begin, { once: true });
    const flush = () => void (id.current === undefined ? leave() : send().catch(() => undefined));
    for (const end of ENDS) window.addEventListener(end, flush);
    keys.current = watchHeldKeys();
    return () => {
      for (const end of ENDS) window.removeEventListener(end, flush);
      keys.current?.stop();
    };
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
      leave();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep().catch(setError), PAUSE_MS);
    },
    /** `isEmpty`: it is left with nothing in it. */
    async end({ isEmpty = false } = {}) {
      if (isEnding) return;
      setEnding(true);
      try {
        await keep();
        await keys.current?.released();
        await sendMessage('closeNote', isEmpty ? { isEmpty } : {});
      } catch (thrown) {
        // What was typed stays here, to be tried again or copied.
        setError(thrown);
        setEnding(false);
      }
    },
  };
}
