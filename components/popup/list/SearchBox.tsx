import { useRef } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import { SearchIndexNotice } from '../../shared/SearchIndexNotice';
import { SearchInput } from '../../shared/search-field/SearchInput';
import { useKeys } from '../use-keys';
import './SearchBox.css';

interface SearchBoxProps {
  value: string;
  /** Number of articles to be searched. */
  count: number;
  /** `isComposing` while an input method is at work: half a syllable finds nothing. */
  onInput: (text: string, isComposing: boolean) => void;
}

/** The popup's search field; `/` comes here, Escape empties it, ↓ goes to the first hit. */
export function SearchBox({ value, count, onInput }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.select() });
  return (
    <div
      class="search-box"
      // Who comes here is about to search: the search is there when the first word is.
      onFocusIn={() => void import('../../../utils/search').catch(() => {})}
    >
      <SearchInput
        text={value}
        inputRef={input}
        label={t('popup_search')}
        placeholder={tn('popup_searchIn', count)}
        onText={onInput}
        onKey={({ key }) => {
          if (key === 'Escape' && value) onInput('', false);
          else if (key === 'ArrowDown') document.querySelector<HTMLElement>('.clip')?.focus();
          // Never a row of the former search, which is still there while the new one runs.
          else if (key === 'Enter') document.querySelector<HTMLElement>('.clips:not([aria-busy=true]) .clip')?.click();
          else return false;
          return true;
        }}
      />
      <SearchIndexNotice isSearching={Boolean(value)} />
    </div>
  );
}
