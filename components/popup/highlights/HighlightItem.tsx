import { NotebookPen, Trash2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { HighlightPlace } from '../../../utils/messaging';
import { HIGHLIGHT_COLORS, type Highlight, type HighlightColor } from '../../../utils/model/highlight';
import { langOfText } from '../../../utils/model/text-lang';
import { HighlightSign } from '../../shared/HighlightSign';
import { Icon } from '../../shared/Icon';
import { TagDot } from '../../shared/TagDot';
import { HighlightEditor } from './HighlightEditor';
import { PlaceLine } from './PlaceLine';
import type { HighlightActs } from './use-highlight-acts';

interface HighlightItemProps {
  highlight: Highlight;
  place: HighlightPlace | undefined;
  names: Record<HighlightColor, string>;
  acts: HighlightActs;
  /** Has the list's one stop for Tab. */
  isCurrent: boolean;
  onFocus: () => void;
  onRemoved: () => void;
}

/** One highlight: its colour's name, its words, its note, and where it stands. Enter goes there; 1–5, n and Delete do what they do on the page, `a` what the library's does. */
export function HighlightItem({ highlight, place, names, acts, isCurrent, onFocus, onRemoved }: HighlightItemProps) {
  const { id, color, note, tags, selectors } = highlight;
  const quote = selectors[0].exact;
  const [isEditing, setEditing] = useState(false);
  const jumpButton = useRef<HTMLButtonElement>(null);
  const isLost = place?.state === 'lost';
  const isAsking = Boolean(place?.suggestion || (place?.state === 'changed' && place.text));
  // What became of it is known a moment later, and makes it higher.
  useLayoutEffect(() => {
    const { current: jump } = jumpButton;
    if (jump && jump === document.activeElement) revealItem(jump);
  }, [isAsking]);

  function remove() {
    void acts.remove(id);
    onRemoved();
  }
  function accept() {
    // The button pressed goes away.
    jumpButton.current?.focus();
    void acts.accept(id);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('textarea')) return;
    const picked = HIGHLIGHT_COLORS[Number(event.key) - 1];
    const run = picked
      ? () => void acts.edit(highlight, { color: picked })
      : { n: () => setEditing(true), a: isAsking ? accept : undefined, Delete: remove, '#': remove }[event.key];
    // A key that is held must not go on to the next one, nor ask twice.
    if (!run || (event.repeat && (run === remove || run === accept))) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  return (
    <li class={`page-mark ${isLost ? 'is-lost' : ''}`} onFocusCapture={onFocus} onKeyDown={onKeyDown}>
      <span title={names[color]}>
        <HighlightSign color={color} />
      </span>
      <div class="mark-body">
        <button
          type="button"
          ref={jumpButton}
          class="mark-jump"
          tabIndex={isCurrent ? 0 : -1}
          aria-disabled={isLost}
          title={isLost ? undefined : t('popup_markShow')}
          onClick={() => !isLost && acts.jump(id)}
        >
          <span class="visually-hidden">{names[color]}: </span>
          <span class="mark-quote" lang={langOfText(quote)} dir="auto">
            {quote}
          </span>
        </button>
        {!isEditing && (note || tags.length > 0) && (
          <p class="mark-note" dir="auto">
            {note}{' '}
            {tags.map((tag) => (
              <bdi class="tag" key={tag}>
                <TagDot tag={tag} />
                {tag}
              </bdi>
            ))}
          </p>
        )}
        {place && <PlaceLine place={place} onShow={() => acts.jump(id)} onAccept={accept} />}
        {isEditing && (
          <HighlightEditor
            note={note}
            color={color}
            names={names}
            onChange={(edit) => acts.edit(highlight, edit)}
            onLeave={() => jumpButton.current?.focus()}
            onClose={() => setEditing(false)}
          />
        )}
      </div>
      {!isEditing && (
        <span class="mark-acts">
          <button
            type="button"
            class="icon"
            tabIndex={isCurrent ? 0 : -1}
            aria-label={t('popup_markEdit')}
            title={`${t('popup_markEdit')} (n, 1–5)`}
            onClick={() => setEditing(true)}
          >
            <Icon icon={NotebookPen} />
          </button>
          <button
            type="button"
            class="icon"
            tabIndex={isCurrent ? 0 : -1}
            aria-label={t('highlight_remove')}
            title={`${t('highlight_remove')} (Delete, #)`}
            onClick={remove}
          >
            <Icon icon={Trash2} />
          </button>
        </span>
      )}
    </li>
  );
}

/** Brings the whole of it into view: its words, and what is asked below them. */
export function revealItem(inside: Element): void {
  inside.closest('li')?.scrollIntoView?.({ block: 'nearest' });
}
