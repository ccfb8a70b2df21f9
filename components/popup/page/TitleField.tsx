import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import './TitleField.css';

interface TitleFieldProps {
  value: string;
  lang?: string;
  /** What to say when the title is only a guess. */
  guess?: string;
  onInput: (title: string) => void;
  /** Enter: the title is right as it stands. */
  onConfirm: () => void;
}

/** The title, to be read like a heading and edited where it stands. Grows with its text; Enter confirms, Ctrl+Enter goes on to the card. */
export function TitleField({ value, lang, guess, onInput, onConfirm }: TitleFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const node = area.current;
    if (!node) return;
    node.style.height = '0';
    node.style.height = `${node.scrollHeight}px`;
  }, [value]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLTextAreaElement>) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onConfirm();
  }

  return (
    <textarea
      ref={area}
      class={`title-field ${guess ? 'is-guess' : ''}`}
      rows={1}
      dir="auto"
      lang={lang}
      aria-label={guess ? `${t('popup_title')}. ${guess}` : t('popup_title')}
      title={guess}
      spellcheck={false}
      value={value}
      // Titles are one line, however they are pasted.
      onInput={(event) => onInput(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
    />
  );
}
