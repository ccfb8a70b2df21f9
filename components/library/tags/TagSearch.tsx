import { Search, X } from 'lucide';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import '../../shared/search-field/SearchInput.css';

interface TagSearchProps {
  onSearch: (text: string) => void;
  /** Enter or an arrow down: on to the tags. */
  onLeave: () => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** Looks for a part of a tag's name, letter by letter; while an input method composes, nothing is looked for. */
export function TagSearch({ onSearch, onLeave, inputRef }: TagSearchProps) {
  const [text, setText] = useState('');
  const isComposing = useRef(false);
  const change = (typed: string) => {
    setText(typed);
    if (!isComposing.current) onSearch(typed);
  };
  return (
    <search class="search">
      <Icon icon={Search} />
      <input
        ref={inputRef}
        class="field"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={text}
        placeholder={t('tags_search')}
        aria-label={t('tags_search')}
        aria-keyshortcuts="/"
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={({ currentTarget }) => {
          isComposing.current = false;
          change(currentTarget.value);
        }}
        onKeyDown={(event) => {
          // 229: the key that ends a composition arrives after its end in some browsers.
          if (event.isComposing || isComposing.current || event.keyCode === 229) return;
          if (event.key === 'Escape' && text) change('');
          else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class="search-buttons">
        {text ? (
          <button
            type="button"
            class="icon"
            aria-label={t('library_searchClear')}
            title={t('library_searchClear')}
            onClick={() => {
              change('');
              inputRef.current?.focus();
            }}
          >
            <Icon icon={X} />
          </button>
        ) : (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the key is told by aria-keyshortcuts.
          <kbd aria-hidden="true">/</kbd>
        )}
      </span>
    </search>
  );
}
