import { useEffect, useRef } from 'preact/hooks';
import { formatNumber, t, tn } from '../../../utils/i18n';
import type { SearchOption } from './completion-options';
import { useRoomBelow } from './use-room-below';

const HEIGHT = 320;

interface CompletionListProps {
  /** Of the field; the ids of list and options are made from it. */
  id: string;
  options: SearchOption[];
  active: number;
  onPick: (option: SearchOption) => void;
}

/** What can be completed, below the field; the field keeps the focus. */
export function CompletionList({ id, options, active, onPick }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useRoomBelow(list, HEIGHT, [options.length]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <div
        ref={list}
        class="search-options"
        id={`${id}-options`}
        role="listbox"
        aria-label={t('search_suggestions')}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <div
            key={option.insert}
            id={`${id}-option-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before blur, which would close the list.
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(option);
            }}
          >
            {option.color && <i class="search-color" style={{ '--mark': `var(--mark-line-${option.color})` }} aria-hidden="true" />}
            <bdi>{option.label}</bdi>
            {option.hint && <small>{option.hint}</small>}
            {option.count !== undefined && <span class="count">{formatNumber(option.count)}</span>}
          </div>
        ))}
      </div>
      <span class="visually-hidden" role="status">
        {options.length > 0 && tn('search_suggestionCount', options.length)}
      </span>
    </>
  );
}
