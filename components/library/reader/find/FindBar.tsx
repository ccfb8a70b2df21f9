import { ChevronDown, ChevronUp, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber, t, tn } from '../../../../utils/i18n';
import { Icon } from '../../../shared/Icon';
import './FindBar.css';
import type { Find } from './use-find';

/** Looks for words in the open text. Enter and Shift+Enter go on and back, Escape leads back to where one was. */
export function FindBar({ find, words }: { find: Find; words: readonly string[] }) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [find.focusKey]);
  const offered = words.filter((word) => word !== find.text.trim().toLowerCase());

  return (
    <search
      class="find-bar"
      aria-label={t('library_findInText')}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isInField = event.target === field.current;
        if (event.key === 'Escape') find.close({ isBack: true });
        else if (isInField && event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
        else if (isInField && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) find.step(event.key === 'ArrowUp' ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="find-row">
        <input
          ref={field}
          class="find-field"
          value={find.text}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          aria-label={t('library_findInText')}
          placeholder={t('library_findInText')}
          onInput={({ currentTarget }) => find.setText(currentTarget.value)}
        />
        <span class="find-count" role="status">
          {countText(find)}
        </span>
        <button type="button" class="icon" {...named('library_findPrevious', 'Shift + Enter')} onClick={() => find.step(-1)}>
          <Icon icon={ChevronUp} />
        </button>
        <button type="button" class="icon" {...named('library_findNext', 'Enter')} onClick={() => find.step(1)}>
          <Icon icon={ChevronDown} />
        </button>
        <button
          type="button"
          class="icon"
          aria-label={t('library_findClose')}
          title={t('library_findClose')}
          onClick={() => find.close({ isBack: false })}
        >
          <Icon icon={X} />
        </button>
      </div>
      {offered.length > 0 && (
        <p class="find-words">
          {t('library_findFromSearch')}{' '}
          {offered.map((word) => (
            <button
              key={word}
              type="button"
              class="tag"
              onClick={() => {
                find.setText(word);
                field.current?.focus();
              }}
            >
              <bdi>{word}</bdi>
            </button>
          ))}
        </p>
      )}
    </search>
  );
}

function named(label: 'library_findPrevious' | 'library_findNext', keys: string) {
  return { 'aria-label': t(label), title: `${t(label)} (${keys})` };
}

function countText({ text, count, isMore, at, isDone }: Find): string {
  if (!text.trim()) return '';
  if (count === 0) return isDone ? t('library_findNone') : '';
  const all = formatNumber(count) + (isMore ? '+' : '');
  return at === undefined ? tn('library_findCount', count) : t('library_findAt', formatNumber(at + 1), all);
}
