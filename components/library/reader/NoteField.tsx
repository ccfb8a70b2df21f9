import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import './NoteField.css';

/** A pause in typing long enough to be one, short enough that nothing is lost. */
const PAUSE = 800;

interface NoteFieldProps {
  value: string;
  onSave: (note: string) => Promise<boolean>;
  /** Called instead when the whole page goes: a write begun in it would be lost with it. */
  onPageGone: (note: string) => void;
}

/** The note on the whole article. It saves itself: after a pause, when left, and when the article or the page is closed. */
export function NoteField({ value, onSave, onPageGone }: NoteFieldProps) {
  const [text, setText] = useState(value);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const field = useRef<HTMLTextAreaElement>(null);
  const saved = useRef(value);
  const latest = useRef(text);
  latest.current = text;
  const ways = useRef({ onSave, onPageGone });
  ways.current = { onSave, onPageGone };
  // What the store has for certain: a save under way may go down with the page.
  const stored = useRef(value);

  const flush = async () => {
    const next = latest.current;
    if (next === saved.current) return;
    const before = saved.current;
    saved.current = next;
    setState('saving');
    const isDone = await ways.current.onSave(next);
    if (isDone) stored.current = next;
    // What could not be saved stays in the field and is tried again with the next pause.
    if (!isDone) saved.current = before;
    setState(isDone ? 'saved' : 'idle');
  };
  const flushRef = useRef(flush);
  flushRef.current = flush;

  useEffect(() => {
    const timer = setTimeout(() => void flushRef.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const end = () => {
      if (latest.current !== stored.current) ways.current.onPageGone(latest.current);
      saved.current = stored.current = latest.current;
    };
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      void flushRef.current();
    };
  }, []);
  // Changed in another window: followed unless something unsaved stands here.
  useEffect(() => {
    if (value === saved.current || latest.current !== saved.current) return;
    saved.current = value;
    stored.current = value;
    setText(value);
  }, [value]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);

  return (
    <div class={`note ${text ? 'has-text' : ''}`}>
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={t('library_note')}
        placeholder={t('library_notePlaceholder')}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setState('idle');
        }}
        onBlur={() => void flush()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.stopPropagation();
          event.currentTarget.blur();
          event.currentTarget.closest<HTMLElement>('.reader-scroll')?.focus();
        }}
      />
      <span class="note-state quiet" role="status">
        {state === 'saved' && t('library_noteSaved')}
      </span>
    </div>
  );
}
