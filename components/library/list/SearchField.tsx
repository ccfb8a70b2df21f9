import { Search, X } from 'lucide';
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import './SearchField.css';

interface SearchFieldProps {
  value: string;
  onSearch: (text: string) => void;
  /** Enter or an arrow down: on to the hits. */
  onLeave: () => void;
  inputRef: Ref<HTMLInputElement>;
  /** What is searched; articles unless told. */
  label?: string;
}

/** The search field. While an input method composes, nothing is searched: half a syllable finds nothing. */
export function SearchField({ value, onSearch, onLeave, inputRef, label = t('library_search') }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const isComposing = useRef(false);
  // Searches that have not come back as the value yet.
  const sent = useRef<string[]>([]);

  useEffect(() => {
    const at = sent.current.indexOf(value);
    // Our own, come late: by now more may have been typed.
    if (at >= 0) return void sent.current.splice(0, at + 1);
    // The address changed by another way (back, a filter): the field follows.
    sent.current = [];
    setText(value);
  }, [value]);

  const search = (typed: string) => {
    const next = typed.trim();
    if (next === (sent.current.at(-1) ?? value)) return;
    sent.current.push(next);
    onSearch(next);
  };
  const clear = () => {
    setText('');
    search('');
  };

  return (
    <search class="search">
      <Icon icon={Search} />
      <input
        ref={inputRef}
        class="field"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        value={text}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        onInput={(event) => {
          setText(event.currentTarget.value);
          if (!isComposing.current) search(event.currentTarget.value);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          search(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && text) clear();
          else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {text ? (
        <button
          type="button"
          class="icon"
          aria-label={t('library_searchClear')}
          title={t('library_searchClear')}
          onClick={(event) => {
            clear();
            event.currentTarget.parentElement?.querySelector('input')?.focus();
          }}
        >
          <Icon icon={X} />
        </button>
      ) : (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the key is told by aria-keyshortcuts.
        <kbd aria-hidden="true">/</kbd>
      )}
    </search>
  );
}
