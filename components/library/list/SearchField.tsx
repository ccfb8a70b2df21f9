import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { isAsking } from '../../../utils/search/query-tokens';
import { SearchInput } from '../../shared/search-field/SearchInput';

interface SearchFieldProps {
  value: string;
  onSearch: (text: string) => void;
  /** Enter or an arrow down: on to the hits. */
  onLeave: () => void;
  inputRef: Ref<HTMLInputElement>;
  /** What is searched; articles unless told. */
  label?: string;
  /** Further buttons in the field. */
  children?: ComponentChildren;
}

/** The library's search field. While an input method composes, nothing is searched: half a syllable finds nothing. */
export function SearchField({ value, onSearch, onLeave, inputRef, label = t('library_search'), children }: SearchFieldProps) {
  const [text, setText] = useState(value);
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
    // A field whose value is still to come asks for nothing yet: the list stays whole.
    const next = isAsking(typed) ? typed.trim() : '';
    if (next === (sent.current.at(-1) ?? value)) return;
    sent.current.push(next);
    onSearch(next);
  };
  const change = (typed: string, isComposing: boolean) => {
    setText(typed);
    if (!isComposing) search(typed);
  };

  return (
    <SearchInput
      text={text}
      inputRef={inputRef}
      label={label}
      placeholder={label}
      onText={change}
      onKey={({ key, target }) => {
        if (key === 'Escape' && text) change('', false);
        else if (key === 'Enter' || key === 'ArrowDown' || key === 'Escape') onLeave();
        else return false;
        // Where nothing was found there is nothing to go to; who leaves must still get out.
        if (key === 'Escape' && !text) (target as HTMLElement).blur();
        return true;
      }}
    >
      {children}
    </SearchInput>
  );
}
