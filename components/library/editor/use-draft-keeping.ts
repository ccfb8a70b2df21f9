import { useEffect, useRef, useState } from 'preact/hooks';
import { UnionclipError } from '../../../utils/model/errors';
import { keepDraft, removeDraft, type TextDraft } from '../../../utils/store';
import { holdDraft } from './draft-locks';
import { dropLastWords, keepLastWords } from './last-words';

/** A pause in typing long enough to be one; of a long text a copy takes a moment. */
const PAUSE = 400;
const LONG_PAUSE = 2000;
const LONG = 300_000;

export interface DraftKeeping {
  /** `kept`: what is typed is safe; `none`: the text is as it was. */
  state: 'none' | 'typing' | 'kept';
  /** Something was typed. */
  touch: () => void;
  /** Keeps what is typed now. Returns whether there is anything that differs. */
  flush: () => Promise<boolean>;
  /** From here on nothing is kept: it was saved, or given up. */
  stop: () => void;
}

/** Keeps what is typed while it is typed, and when the page goes. `read` gives the text as it stands. */
export function useDraftKeeping(draft: TextDraft, original: string, read: () => string, onError: (error: unknown) => void): DraftKeeping {
  const [state, setState] = useState<DraftKeeping['state']>(draft.markdown === original ? 'none' : 'kept');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isStopped = useRef(false);
  const kept = useRef(draft.markdown);
  const latest = useRef({ read, onError });
  latest.current = { read, onError };

  const api = useRef<DraftKeeping & { isDue: boolean }>({
    state,
    isDue: false,
    touch() {
      if (isStopped.current) return;
      api.isDue = true;
      setState('typing');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void api.flush().catch(latest.current.onError), kept.current.length > LONG ? LONG_PAUSE : PAUSE);
    },
    async flush() {
      clearTimeout(timer.current);
      const markdown = latest.current.read();
      const differs = markdown !== original;
      if (isStopped.current || !api.isDue) return differs;
      api.isDue = false;
      try {
        if (!differs) await removeDraft(draft.id);
        else if (!(await keepDraft({ ...draft, markdown, updatedAt: new Date().toISOString() })))
          throw new UnionclipError('article-missing', draft.articleId);
      } catch (error) {
        api.isDue = true;
        throw error;
      }
      kept.current = markdown;
      dropLastWords(draft.id);
      if (!api.isDue) setState(differs ? 'kept' : 'none');
      return differs;
    },
    stop() {
      isStopped.current = true;
      clearTimeout(timer.current);
    },
  }).current;

  useEffect(() => {
    const released = new AbortController();
    holdDraft(draft.articleId, draft.id, released.signal);
    const leave = () => {
      if (isStopped.current || !api.isDue) return;
      const markdown = latest.current.read();
      if (markdown !== original) keepLastWords({ ...draft, markdown, updatedAt: new Date().toISOString() });
      void api.flush().catch(() => {});
    };
    const hide = () => document.visibilityState === 'hidden' && leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      clearTimeout(timer.current);
      released.abort();
    };
  }, []);
  return { ...api, state };
}
