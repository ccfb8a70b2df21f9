import { X } from 'lucide';
import type { ComponentChildren, Ref, TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../utils/i18n';
import { addTags, TAG_SEPARATOR } from '../../utils/model/tags';
import { Icon } from './Icon';
import './TagField.css';
import { useCompletion } from './use-completion';

/** A tag in use, with the number of articles that carry it. */
export interface Suggestion {
  value: string;
  count: number;
}

export interface TagFieldProps {
  id: string;
  /** Accessible name of the field. */
  label: string;
  value: string[];
  suggestions: Suggestion[];
  onChange: (tags: string[]) => void;
  /** Stands there also behind tags, where nothing else shows that there is a field. */
  placeholder?: string;
  /** What stands before a tag's name: its colour, where that is known. */
  before?: (tag: string) => ComponentChildren;
  /** Enter in an empty field with no completion open. */
  onSubmit?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/**
 * Tags as chips with a text field behind them that completes from the tags in use (the ARIA combobox pattern).
 * Enter, comma and 、 add; Backspace in the empty field removes the last; ← goes to the chips, where Delete removes.
 * While an input method composes, keys are its own.
 */
export function TagField({ id, label, value, suggestions, onChange, placeholder, before, onSubmit, inputRef }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const [news, setNews] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const { options, active, open, close, move } = useCompletion(typed, suggestions, value);
  const optionId = (index: number) => `${id}-option-${index}`;

  function add(texts: string[]) {
    const next = addTags(
      value,
      texts,
      suggestions.map((suggestion) => suggestion.value),
    );
    if (next === value) return;
    setNews(t('tags_added', next.slice(value.length).join(', ')));
    onChange(next);
  }
  function commit(texts: string[]) {
    add(texts);
    setTyped('');
    close();
  }
  function remove(index: number) {
    setNews(t('tags_removed', value[index] ?? ''));
    onChange(value.filter((_, at) => at !== index));
    focusChip(index < value.length - 1 ? index + 1 : -1);
  }
  /** Focus goes to a chip before the list changes, so that it is never lost; past the ends it goes to the text field. */
  function focusChip(index: number) {
    const chips = field.current?.querySelectorAll<HTMLElement>('.tag-remove') ?? [];
    (chips[index] ?? field.current?.querySelector('input'))?.focus();
  }

  function onInput(event: TargetedInputEvent<HTMLInputElement>) {
    const text = event.currentTarget.value;
    // Separators come through here and not as keys: an input method writes 、 and ， without a key of that name.
    if (composing.current || !TAG_SEPARATOR.test(text)) {
      setTyped(text);
      if (text.trim()) open();
      else close();
      return;
    }
    const parts = text.split(TAG_SEPARATOR);
    const rest = parts.pop() ?? '';
    add(parts);
    setTyped(rest);
    if (!rest) close();
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    // 229: the key that ends a composition arrives after its end in some browsers.
    if (event.isComposing || composing.current || event.keyCode === 229) return;
    const caretAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    // A quick Enter comes before the redraw that knows the last letters: the field itself says what is typed.
    const text = event.currentTarget.value;
    const acts: Record<string, () => unknown> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => {
        const option = options[active];
        if (option) commit([option.value]);
        else if (text.trim()) commit([text]);
        else if (options.length > 0) close();
        else if (!event.ctrlKey && !event.metaKey) onSubmit?.();
        else return false;
      },
      Escape: () => (options.length > 0 ? close() : false),
      Backspace: () => (caretAtStart && value.length > 0 ? remove(value.length - 1) : false),
      ArrowLeft: () => (caretAtStart && value.length > 0 ? focusChip(value.length - 1) : false),
    };
    const act = acts[event.key];
    if (!act || act() === false) return;
    event.preventDefault();
    // Handled here: the surroundings must not take the same Escape or Enter for theirs. Ctrl+Enter is theirs too: it ends the whole form.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) event.stopPropagation();
  }

  function onChipKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>, index: number) {
    const acts: Record<string, () => unknown> = {
      ArrowLeft: () => focusChip(Math.max(0, index - 1)),
      ArrowRight: () => focusChip(index + 1),
      Delete: () => remove(index),
      Backspace: () => remove(index),
    };
    const act = acts[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the text field means the text field; keys do not need it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div class="tag-field field" ref={field} onClick={(event) => event.target === event.currentTarget && focusChip(-1)}>
      {value.map((tag, index) => (
        <span class="tag tag-chip" key={tag}>
          {before?.(tag)}
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="tag-remove"
            tabIndex={-1}
            aria-label={t('tags_remove', tag)}
            onClick={() => remove(index)}
            onKeyDown={(event) => onChipKeyDown(event, index)}
          >
            <Icon icon={X} />
          </button>
        </span>
      ))}
      <input
        id={id}
        ref={inputRef}
        class="tag-input"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-options`}
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        placeholder={placeholder ?? (value.length > 0 ? '' : t('tags_placeholder'))}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onBlur={(event) => commit([event.currentTarget.value])}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          onInput(event as unknown as TargetedInputEvent<HTMLInputElement>);
        }}
      />
      <div class="tag-options" id={`${id}-options`} role="listbox" aria-label={t('tags_suggestions')} hidden={options.length === 0}>
        {options.map((option, index) => (
          <div
            key={option.value}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before blur, which would take what was typed so far for the tag.
            onMouseDown={(event) => {
              event.preventDefault();
              commit([option.value]);
            }}
          >
            {before?.(option.value)}
            <bdi>{option.value}</bdi>
            <span class="quiet">{formatNumber(option.count)}</span>
          </div>
        ))}
      </div>
      <span class="visually-hidden" role="status">
        {news}
      </span>
    </div>
  );
}
