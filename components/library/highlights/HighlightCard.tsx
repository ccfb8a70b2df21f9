import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { formatDateTime } from '../../../utils/i18n/dates';
import { formatMomentInFull } from '../../../utils/i18n/moments';
import type { Highlight, HighlightColor, HighlightEdit } from '../../../utils/model/highlight';
import { langOfText } from '../../../utils/model/text-lang';
import { HighlightSign } from '../../shared/HighlightSign';
import { TagDot } from '../../shared/TagDot';
import { WithHits } from '../../shared/TextParts';
import { dayOf } from '../list/days';
import { CardActs } from './CardActs';
import { ColorButtons } from './ColorButtons';
import './HighlightCard.css';
import { HighlightNote } from './HighlightNote';
import { HighlightTags } from './HighlightTags';

/** What is being changed in a card. */
export type CardField = 'note' | 'tags' | 'color' | undefined;

export interface CardHandlers {
  /** The passage was pressed. */
  onOpen: (highlight: Highlight) => void;
  onFocus: (id: string) => void;
  /** Shows a field of the card, or none. */
  onField: (id: string, field: CardField) => void;
  onEdit: (id: string, edit: HighlightEdit) => Promise<boolean>;
  onPageGone: (id: string, edit: HighlightEdit) => void;
  onCopy: (highlight: Highlight, isCited: boolean) => void;
  onRemove: (highlight: Highlight) => void;
}

interface HighlightCardProps {
  highlight: Highlight;
  names: Record<HighlightColor, string>;
  /** BCP 47, of the article. */
  lang?: string;
  /** Words of a search, marked in quote, note and tags. */
  terms?: readonly string[];
  isTabStop: boolean;
  /** It is the one that is worked on in the text. */
  isCurrent?: boolean;
  field?: CardField;
  /** Shows when it was made. */
  hasDate?: boolean;
  /** What else is to be said about it. */
  children?: ComponentChildren;
  /** The same object for as long as it can be: a card is drawn again only when something in it changed. */
  on: CardHandlers;
}

/** A highlight in a list: colour and name, the passage, the note, the tags, and what can be done with it. */
export function HighlightCard({ highlight, names, lang, terms, isTabStop, isCurrent, field, hasDate, children, on }: HighlightCardProps) {
  const { id, color, note, tags } = highlight;
  const quote = highlight.selectors[0].exact;
  const describedBy = useId();
  const close = (isByKey: boolean) => {
    // The field goes with the next drawing: the focus leaves it before.
    if (isByKey) document.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"] .mark-quote`)?.focus();
    on.onField(id, undefined);
  };
  // Five buttons for each of thousands would be most of the page.
  const [isLive, setLive] = useState(() => globalThis.matchMedia?.('(hover: none)').matches ?? false);
  // Live queries give new objects with equal content: the content decides.
  const content = JSON.stringify(highlight);

  return useMemo(
    () => (
      <li
        class={`mark-card ${color} ${isCurrent ? 'is-current' : ''}`}
        data-highlight={id}
        onPointerEnter={() => setLive(true)}
        onFocusIn={() => setLive(true)}
      >
        <div class="mark-card-head">
          <button
            type="button"
            class="mark-card-color"
            tabIndex={-1}
            aria-expanded={field === 'color'}
            title={t('library_markRecolor')}
            onClick={() => on.onField(id, field === 'color' ? undefined : 'color')}
          >
            <HighlightSign color={color} />
            <span id={describedBy}>{names[color]}</span>
          </button>
          {hasDate && <MadeAt at={highlight.createdAt} />}
          {(isLive || isCurrent) && <CardActs highlight={highlight} on={on} />}
        </div>
        {field === 'color' && (
          <ColorButtons
            names={names}
            value={color}
            onPick={(next) => {
              void on.onEdit(id, { color: next });
              close(true);
            }}
          />
        )}
        <button
          type="button"
          class="mark-quote"
          tabIndex={isTabStop ? 0 : -1}
          aria-describedby={describedBy}
          aria-current={isCurrent ? 'true' : undefined}
          lang={lang || langOfText(quote)}
          onFocus={() => on.onFocus(id)}
          onClick={() => on.onOpen(highlight)}
        >
          <bdi>
            <WithHits text={quote} terms={terms} />
          </bdi>
        </button>
        {children}
        {field === 'note' ? (
          <HighlightNote
            value={note}
            onSave={(next) => on.onEdit(id, { note: next })}
            onPageGone={(next) => on.onPageGone(id, { note: next })}
            onClose={close}
          />
        ) : (
          note && (
            <button type="button" class="mark-note" tabIndex={-1} title={t('library_markNoteEdit')} onClick={() => on.onField(id, 'note')}>
              <span class="visually-hidden">{t('highlight_note')} </span>
              <bdi lang={langOfText(note)}>
                <WithHits text={note} terms={terms} />
              </bdi>
            </button>
          )
        )}
        {field === 'tags' ? (
          <HighlightTags id={`tags-${id}`} value={tags} onChange={(next) => void on.onEdit(id, { tags: next })} onClose={close} />
        ) : (
          tags.length > 0 && (
            <p class="mark-card-tags">
              {tags.map((tag) => (
                <span class="tag" key={tag}>
                  <TagDot tag={tag} />
                  <bdi>
                    <WithHits text={tag} terms={terms} />
                  </bdi>
                </span>
              ))}
            </p>
          )
        )}
      </li>
    ),
    [content, names, lang, terms, isTabStop, isCurrent, field, hasDate, isLive, children, on],
  );
}

function MadeAt({ at }: { at: string }) {
  return (
    <time class="mark-made" dateTime={at} title={t('library_markMade', formatMomentInFull(at))}>
      {formatDateTime(dayOf(at), { dateStyle: 'medium' })}
    </time>
  );
}
