import { X } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { describeSpan } from '../../../../utils/anchor';
import { t, tn } from '../../../../utils/i18n';
import type { Article } from '../../../../utils/model/article';
import type { Highlight, HighlightColor } from '../../../../utils/model/highlight';
import { textLang } from '../../../../utils/model/text-lang';
import { Icon } from '../../../shared/Icon';
import { cardCommandOf, leaveCard, moveFocus } from '../../highlights/card-keys';
import { type CardField, type CardHandlers, HighlightCard } from '../../highlights/HighlightCard';
import './MarkPanel.css';
import { hasNotice, PlaceNotice } from './PlaceNotice';
import type { Marking } from './use-marking';
import type { MarkEntry, Marks } from './use-marks';

interface MarkPanelProps {
  article: Article;
  marks: Marks;
  marking: Marking;
  names: Record<HighlightColor, string>;
  /** Raised whenever the list is asked for the focus. */
  focusKey: number;
  onLeave: () => void;
  onClose: () => void;
}

/** Every highlight of the open article in the order of the text: for the keys and for screen readers the way to them. */
export function MarkPanel({ article, marks, marking, names, focusKey, onLeave, onClose }: MarkPanelProps) {
  const entries = marks.entries ?? [];
  const list = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState<string>();
  const [field, setField] = useState<{ id: string; field: CardField }>();
  const current = marking.target?.kind === 'highlight' ? marking.target.id : undefined;
  const tabStop = [active, current, entries[0]?.highlight.id].find((id) => entries.some(({ highlight }) => highlight.id === id));

  useEffect(() => {
    if (focusKey === 0) return;
    const home = list.current?.querySelector<HTMLElement>('.mark-quote[tabindex="0"]');
    (home ?? list.current?.closest('aside')?.querySelector<HTMLElement>('button'))?.focus();
  }, [focusKey]);
  // What is chosen in the text is seen in the list.
  useEffect(() => {
    if (!current) return;
    list.current?.querySelector(`[data-highlight="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const accept = ({ highlight, place }: MarkEntry) => {
    const span = place.state === 'changed' ? place.span : place.suggestion?.span;
    if (!marks.text || !span) return;
    const selectors: Highlight['selectors'] = describeSpan(marks.text.index, span);
    marks.expect({ id: highlight.id, selectors }, span);
    void marking.actions.accept(highlight, selectors);
  };
  const copy = (highlight: Highlight, isCited: boolean) => {
    const [{ exact: quote }] = highlight.selectors;
    const place = entries.find((entry) => entry.highlight.id === highlight.id)?.place;
    void (isCited ? marking.actions.copyCited([{ quote, article, highlight, place }]) : marking.actions.copyQuote(quote));
  };
  const remove = ({ id }: Highlight) => {
    // The focus must not fall to the list of articles, where the next key would mean one of them.
    if (list.current?.contains(document.activeElement) && !leaveCard(list.current)) onLeave();
    if (current === id) marking.close();
    void marking.actions.remove([id]);
  };
  const latest = useRef({ marking, copy, remove });
  latest.current = { marking, copy, remove };
  // The same for as long as the list is there, so that a card is drawn again only when something in it changed.
  const on = useMemo<CardHandlers>(
    () => ({
      onOpen: ({ id }) => latest.current.marking.show(id),
      onFocus: setActive,
      onField: (id, next) => setField(next && { id, field: next }),
      onEdit: (id, edit) => latest.current.marking.edit(id, edit),
      onPageGone: (id, edit) => latest.current.marking.actions.editAtEnd(id, edit),
      onCopy: (highlight, isCited) => latest.current.copy(highlight, isCited),
      onRemove: (highlight) => latest.current.remove(highlight),
    }),
    [],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
    const entry = entries.find(({ highlight }) => highlight.id === id);
    const command = entry && list.current && cardCommandOf(event);
    if (!command || event.isComposing) return;
    const { highlight } = entry;
    if (typeof command === 'object') {
      if ('color' in command) void marking.edit(highlight.id, { color: command.color });
      else {
        const hasMoved = moveFocus(list.current as HTMLElement, command.move);
        const next = document.activeElement?.closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
        if (command.isShown && hasMoved && next) marking.show(next);
      }
    } else if (command === 'note' || command === 'tags') setField({ id: highlight.id, field: command });
    else if (command === 'copy' || command === 'cite') copy(highlight, command === 'cite');
    else if (command === 'remove') remove(highlight);
    else if (command === 'accept') accept(entry);
    else if (command === 'leave') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <aside class="mark-panel" aria-label={t('library_marks')}>
      <header>
        <h2>{entries.length > 0 ? tn('library_highlightCount', entries.length) : t('library_marks')}</h2>
        <button type="button" class="icon" aria-label={t('library_marksHide')} title={t('library_marksHide')} onClick={onClose}>
          <Icon icon={X} />
        </button>
      </header>
      {marks.entries && entries.length === 0 && (
        <div class="mark-panel-empty">
          <p>{t('library_marksEmpty')}</p>
          <p>{t('library_marksEmptyKeys')}</p>
        </div>
      )}
      <ol ref={list} onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <HighlightCard
            key={entry.highlight.id}
            highlight={entry.highlight}
            names={names}
            lang={textLang(article)}
            isTabStop={entry.highlight.id === tabStop}
            isCurrent={entry.highlight.id === current}
            field={field?.id === entry.highlight.id ? field.field : undefined}
            on={on}
          >
            {hasNotice(entry) && <PlaceNotice entry={entry} isBelowQuote onAccept={() => accept(entry)} />}
          </HighlightCard>
        ))}
      </ol>
    </aside>
  );
}
