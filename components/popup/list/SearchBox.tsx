import { Search, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { useKeys } from '../use-keys';
import './SearchBox.css';

interface SearchBoxProps {
  value: string;
  /** Number of articles to be searched. */
  count: number;
  /** `isComposing` while an input method is at work: half a syllable finds nothing. */
  onInput: (text: string, isComposing: boolean) => void;
}

/** The search field; `/` comes here, Escape empties it, ↓ goes to the first hit. */
export function SearchBox({ value, count, onInput }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.select() });
  return (
    <search class="search-box">
      <Icon icon={Search} />
      <input
        ref={input}
        class="field"
        type="search"
        aria-label={t('popup_search')}
        placeholder={tn('popup_searchIn', count)}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => onInput(event.currentTarget.value, false)}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape' && value) onInput('', false);
          else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.clip')?.focus();
          // Never a row of the former search, which is still there while the new one runs.
          else if (event.key === 'Enter') document.querySelector<HTMLElement>('.clips:not([aria-busy=true]) .clip')?.click();
          else return;
          event.preventDefault();
        }}
      />
      {value ? (
        <button
          type="button"
          class="icon"
          aria-label={t('popup_clearSearch')}
          title={t('popup_clearSearch')}
          onClick={() => {
            onInput('', false);
            input.current?.focus();
          }}
        >
          <Icon icon={X} />
        </button>
      ) : (
        <kbd>/</kbd>
      )}
    </search>
  );
}
