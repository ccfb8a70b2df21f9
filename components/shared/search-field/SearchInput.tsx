import { CircleHelp, Search, X } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { Icon } from '../Icon';
import { CompletionList } from './CompletionList';
import { LazyHelp } from './LazyHelp';
import { QueryProblems } from './QueryProblems';
import './SearchInput.css';
import { useSearchCompletion } from './use-search-completion';

export interface SearchInputProps {
  text: string;
  /** `isComposing` while an input method is at work: half a syllable finds nothing. */
  onText: (text: string, isComposing: boolean) => void;
  /** A key that no suggestion takes; returns whether it was for the surroundings. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Accessible name. */
  label: string;
  placeholder: string;
  inputRef: Ref<HTMLInputElement>;
  /** Further buttons in the field. */
  children?: ComponentChildren;
}

/**
 * The search field: the language of searches is completed while it is typed (the ARIA combobox pattern), explained behind the question mark,
 * and what could not be read of it is said below. Suggestions take no key before the arrow keys went to them.
 */
export function SearchInput({ text, onText, onKey, label, placeholder, inputRef, children }: SearchInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [caret, setCaret] = useState<number>();

  const put = (next: string, at = next.length) => {
    input.current?.focus();
    onText(next, false);
    setCaret(at);
    completion.follow(next, at);
  };
  const completion = useSearchCompletion(put);
  useLayoutEffect(() => {
    if (caret !== undefined) input.current?.setSelectionRange(caret, caret);
    setCaret(undefined);
  }, [caret]);
  useEffect(() => setRef(inputRef, input.current), []);

  const { options, active } = completion;
  const follow = () => {
    const { current: field } = input;
    if (field) completion.follow(field.value, field.selectionStart ?? field.value.length);
  };

  return (
    <search
      class="search"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setHelpOpen(false);
      }}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || !isHelpOpen || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        setHelpOpen(false);
        input.current?.focus();
      }}
    >
      <Icon icon={Search} />
      <input
        ref={input}
        class="field"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-options`}
        aria-activedescendant={options[active] ? `${id}-option-${active}` : undefined}
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={text}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts="/"
        onFocus={completion.begin}
        onBlur={completion.close}
        onInput={(event) => {
          setHelpOpen(false);
          onText(event.currentTarget.value, isComposing.current);
          if (isComposing.current) completion.close();
          else follow();
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          onText(event.currentTarget.value, false);
          follow();
        }}
        onClick={completion.close}
        onKeyDown={(event) => {
          // 229: the key that ends a composition arrives after its end in some browsers.
          if (event.isComposing || isComposing.current || event.keyCode === 229) return;
          if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) completion.close();
          if (!completion.takeKey(event, event.currentTarget) && !onKey(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class="search-buttons">
        {text ? (
          <button type="button" class="icon" aria-label={t('library_searchClear')} title={t('library_searchClear')} onClick={() => put('')}>
            <Icon icon={X} />
          </button>
        ) : (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the key is told by aria-keyshortcuts.
          <kbd aria-hidden="true">/</kbd>
        )}
        {children}
        <button
          type="button"
          class="icon"
          aria-label={t('search_help')}
          title={t('search_help')}
          aria-expanded={isHelpOpen}
          aria-controls={isHelpOpen ? `${id}-help` : undefined}
          onClick={() => setHelpOpen(!isHelpOpen)}
        >
          <Icon icon={CircleHelp} />
        </button>
      </span>
      <CompletionList
        id={id}
        options={options}
        active={active}
        onPick={(option) => input.current && completion.pick(option, input.current)}
      />
      {isHelpOpen && (
        <LazyHelp
          id={`${id}-help`}
          onTry={(example) => {
            setHelpOpen(false);
            put(text.trim() ? `${text.trim()} ${example}` : example);
          }}
        />
      )}
      <QueryProblems text={text} isFinished={options.length === 0} />
    </search>
  );
}

function setRef<T>(ref: Ref<T>, value: T | null): void {
  if (typeof ref === 'function') ref(value);
  else if (ref) ref.current = value;
}
