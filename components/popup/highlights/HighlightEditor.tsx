import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { HIGHLIGHT_COLORS, type HighlightColor, type HighlightEdit } from '../../../utils/model/highlight';
import { HighlightSign } from '../../shared/HighlightSign';

interface HighlightEditorProps {
  note: string;
  color: HighlightColor;
  names: Record<HighlightColor, string>;
  onChange: (edit: HighlightEdit) => void;
  onClose: () => void;
}

/** Note and colour of one highlight. Enter ends it; whichever way it is left, what was typed is kept. */
export function HighlightEditor({ note, color, names, onChange, onClose }: HighlightEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(note);
  const latest = useRef(onChange);
  latest.current = onChange;

  function keep() {
    const typed = area.current?.value ?? kept.current;
    if (typed === kept.current) return;
    kept.current = typed;
    latest.current({ note: typed });
  }
  // Before anything else happens: the key typed right after the one that opened this is its first letter.
  useLayoutEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(note.length, note.length);
    element?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
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
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
          // Escape would close the popup.
          event.preventDefault();
          event.stopPropagation();
          keep();
          onClose();
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
            onClick={() => onChange({ color: one })}
          >
            <HighlightSign color={one} />
          </button>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => {
            keep();
            onClose();
          }}
        >
          {t('highlight_noteDone')}
        </button>
      </div>
    </div>
  );
}
