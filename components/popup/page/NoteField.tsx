import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import './NoteField.css';

interface NoteFieldProps {
  value: string;
  /** Takes the focus when it appears. */
  isWanted: boolean;
  onInput: (note: string) => void;
  onBlur?: () => void;
}

/** The note on the whole article. Enter is a new line here; Ctrl+Enter goes on to the card. */
export function NoteField({ value, isWanted, onInput, onBlur }: NoteFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isWanted) area.current?.focus();
  }, [isWanted]);
  return (
    <textarea
      ref={area}
      class="field note-field"
      rows={2}
      dir="auto"
      aria-label={t('popup_note')}
      placeholder={t('popup_notePlaceholder')}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
}
