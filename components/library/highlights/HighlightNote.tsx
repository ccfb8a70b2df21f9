import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import './HighlightNote.css';

interface HighlightNoteProps {
  value: string;
  /** Returns whether it is kept. */
  onSave: (note: string) => Promise<boolean>;
  /** Called instead when the whole page goes: a write begun in it would be lost with it. */
  onPageGone: (note: string) => void;
  /** `isByKey`: the focus goes back to where it came from. */
  onClose: (isByKey: boolean) => void;
}

/** The note on a highlight while it is written. Enter keeps it, Shift+Enter starts a new line; however it is left, nothing is lost. */
export function HighlightNote({ value, onSave, onPageGone, onClose }: HighlightNoteProps) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const stored = useRef(value);
  const latest = useRef({ onSave, onPageGone, onClose });
  latest.current = { onSave, onPageGone, onClose };
  // The field itself says what is typed: a quick Enter comes before the redraw.
  const typed = useRef(value);

  const save = async (): Promise<boolean> => {
    const next = typed.current;
    if (next.trim() === stored.current.trim()) return true;
    const before = stored.current;
    stored.current = next;
    const isKept = await latest.current.onSave(next);
    // What could not be kept stays in the field.
    if (!isKept) stored.current = before;
    return isKept;
  };
  const saveRef = useRef(save);
  const finish = async (isByKey: boolean) => {
    if (await save()) latest.current.onClose(isByKey);
  };

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(value.length, value.length);
  }, []);
  useEffect(() => {
    const end = () => {
      if (typed.current !== stored.current) latest.current.onPageGone(typed.current);
      stored.current = typed.current;
    };
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      void saveRef.current();
    };
  }, []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);

  return (
    <div class="mark-note-field">
      <textarea
        ref={field}
        class="field"
        rows={2}
        value={text}
        aria-label={t('highlight_noteOf')}
        placeholder={t('library_markNoteHint')}
        onInput={({ currentTarget }) => {
          typed.current = currentTarget.value;
          setText(currentTarget.value);
        }}
        onBlur={() => void finish(false)}
        onKeyDown={(event) => {
          // 229: the key that ends a composition arrives after its end in some browsers.
          if (event.isComposing || event.keyCode === 229) return;
          event.stopPropagation();
          if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
          event.preventDefault();
          void finish(true);
        }}
      />
    </div>
  );
}
