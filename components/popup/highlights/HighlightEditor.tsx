import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { HIGHLIGHT_COLORS, type HighlightColor, type HighlightEdit } from '../../../utils/model/highlight';
import { HighlightSign } from '../../shared/HighlightSign';

interface HighlightEditorProps {
  note: string;
  color: HighlightColor;
  names: Record<HighlightColor, string>;
  /** Returns whether it is kept. */
  onChange: (edit: HighlightEdit) => Promise<boolean>;
  /** Takes the focus, while the field is still there. */
  onLeave: () => void;
  onClose: () => void;
}

/** Note and colour of one highlight. Enter ends it; whichever way it is left, what was typed is kept. */
export function HighlightEditor({ note, color, names, onChange, onLeave, onClose }: HighlightEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(note);
  const keeping = useRef<Promise<boolean>>(undefined);
  const latest = useRef(onChange);
  latest.current = onChange;

  async function keepTyped(): Promise<boolean> {
    const typed = area.current?.value ?? kept.current;
    if (typed === kept.current) return true;
    // What could not be kept stays in the field, and is tried again.
    const isKept = await latest.current({ note: typed });
    if (isKept) kept.current = typed;
    return isKept;
  }
  // A press on the button ends it while the loss of the focus is still keeping it: one after the other.
  function keep(): Promise<boolean> {
    const mine = keeping.current ? keeping.current.then(keepTyped) : keepTyped();
    keeping.current = mine;
    return mine.finally(() => {
      if (keeping.current === mine) keeping.current = undefined;
    });
  }
  // The next key is meant for the list, though the note is only on its way.
  async function end() {
    onLeave();
    if (await keep()) onClose();
    else area.current?.focus();
  }
  // Before anything else happens: the key typed right after the one that opened this is its first letter.
  useLayoutEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(note.length, note.length);
    element?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useEffect(() => {
    const flush = () => void keep();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, []);

  return (
    <div class="mark-editor">
      <textarea
        ref={area}
        class="field"
        rows={2}
        dir="auto"
        defaultValue={note}
        aria-label={t('highlight_noteOf')}
        placeholder={t('highlight_notePlaceholder')}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
          // Escape would close the popup.
          event.preventDefault();
          event.stopPropagation();
          void end();
        }}
      />
      <div class="mark-colors">
        {HIGHLIGHT_COLORS.map((one) => (
          <button
            key={one}
            type="button"
            class="mark-color"
            aria-label={names[one]}
            aria-pressed={one === color}
            title={names[one]}
            onClick={() => void onChange({ color: one })}
          >
            <HighlightSign color={one} />
          </button>
        ))}
        <button type="button" class="button" onClick={() => void end()}>
          {t('highlight_noteDone')}
        </button>
      </div>
    </div>
  );
}
