import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { type MetaValue, readMeta } from './meta-values';

interface MetaFieldProps {
  value: MetaValue;
  /** The stored value, for the zone of a corrected time. */
  stored: string | undefined;
  lang?: string;
  onChange: (value: string) => void;
  /** Enter was pressed on a value that makes sense. */
  onConfirm: () => void;
}

/** One value of the line: text to read, a button to correct it, then a small field. A guess that is confirmed with Enter is no guess any more. */
export function MetaField({ value, stored, lang, onChange, onConfirm }: MetaFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isOpen = typed !== undefined;

  useEffect(() => {
    if (isOpen) input.current?.select();
  }, [isOpen]);

  function end() {
    setTyped(undefined);
    setWrong(false);
  }
  /** Returns whether the value makes sense. */
  function commit(isConfirmed: boolean): boolean {
    if (typed === undefined) return true;
    const read = readMeta(value.key, typed, stored);
    if (read === undefined) {
      if (isConfirmed) setWrong(true);
      else end();
      return false;
    }
    // Leaving the field without a change says nothing; Enter says that the guess is right.
    if (typed.trim() !== value.typed || (isConfirmed && value.guess)) onChange(typed.trim() === value.typed ? (stored ?? '') : read);
    end();
    return true;
  }
  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      const isRight = commit(true);
      // Ctrl+Enter goes on to the card with what was just confirmed.
      if (isRight && (event.ctrlKey || event.metaKey)) return;
      // Once the field is gone: leaving it would be a change of its own.
      if (isRight) requestAnimationFrame(onConfirm);
    } else if (event.key === 'Escape') {
      end();
      requestAnimationFrame(() => button.current?.focus());
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (isOpen) {
    return (
      <span class="meta-edit">
        <input
          ref={input}
          class={`meta-input ${isWrong ? 'is-wrong' : ''}`}
          aria-label={value.name}
          aria-invalid={isWrong}
          title={isWrong ? t('popup_dateHint') : undefined}
          placeholder={value.key === 'publishedAt' ? t('popup_datePlaceholder') : value.name}
          size={Math.min(28, Math.max(12, [...typed].length + 4))}
          dir="auto"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => void commit(false)}
          onKeyDown={onKeyDown}
        />
        {isWrong && (
          <span class="meta-wrong" role="alert">
            {t('popup_dateHint')}
          </span>
        )}
      </span>
    );
  }
  const label = value.shown ? t('popup_valueLabel', value.name, value.shown) : value.invitation;
  return (
    <button
      ref={button}
      type="button"
      class={`meta-value ${value.guess ? 'is-guess' : ''} ${value.shown ? '' : 'is-missing'}`}
      aria-label={value.guess ? `${label} ${value.guess}` : label}
      title={value.guess ?? label}
      onClick={() => setTyped(value.typed)}
    >
      {value.shown ? <bdi lang={value.key === 'publishedAt' ? undefined : lang}>{value.shown}</bdi> : value.invitation}
    </button>
  );
}
