import { CircleAlert } from 'lucide';
import { useRef } from 'preact/hooks';
import { errorText, type MessageKey, t } from '../../../utils/i18n';
import { articleFromLink } from '../../../utils/model/draft';
import { type ErrorCode, toErrorData } from '../../../utils/model/errors';
import { linkTitle } from '../../../utils/model/link-title';
import { Icon } from '../../shared/Icon';
import { dotBefore } from '../../shared/TagDot';
import { TagField } from '../../shared/TagField';
import { openLibraryPage } from '../open-library';
import { Card } from './Card';
import { CardError } from './CardError';
import type { CardProps } from './card-props';
import { clipPart } from './clip-part';
import './LinkCard.css';
import { mainLabel, type Way, wayHint, wayLabel, waysFor } from './link-ways';
import { NoteButton } from './NoteButton';
import { NoteField } from './NoteField';
import { isKeepable } from './read-page';
import { TitleField } from './TitleField';
import { useCardKeys } from './use-card-keys';
import { useFirstFocus } from './use-first-focus';
import { useNoteToggle } from './use-note-toggle';
import { usePick } from './use-pick';

/** Instead of the general sentence, where the buttons below are what it would advise. */
const REASONS: Partial<Record<ErrorCode, MessageKey>> = { 'no-article': 'popup_noArticle' };
/** Where text is selected. */
const SELECTED_REASONS: Partial<Record<ErrorCode, MessageKey>> = {
  'no-article': 'popup_noArticleSelected',
  'page-too-deep': 'popup_notWholeSelected',
  'page-too-large': 'popup_notWholeSelected',
  'page-too-slow': 'popup_notWholeSelected',
};
const RETRIED: ErrorCode[] = ['page-busy', 'page-gone', 'page-is-empty', 'page-too-slow', 'unexpected'];

interface LinkCardProps extends CardProps {
  error: unknown;
  onRetry: () => void;
}

/** A page without an article: why, and the ways out: pick a part of it, keep its plain text or its address, clip what is selected, paste. */
export function LinkCard({ page, error, drafting, saving, suggestions, onRetry }: LinkCardProps) {
  const { draft, change } = drafting;
  const tagInput = useRef<HTMLInputElement>(null);
  const button = useFirstFocus();
  const picking = usePick(page);
  const { code } = toErrorData(error);
  const canKeep = isKeepable(page.url);
  const [main = 'paste', ...others] = waysFor(page, error);
  // A link is kept for a reason, and the note is the place for it; a text speaks for itself.
  const note = useNoteToggle(draft.note);
  const isNoteFixed = canKeep && main === 'link';

  const advice = (page.hasSelection ? SELECTED_REASONS : REASONS)[code];
  const reason = advice ? t(advice) : errorText(error);

  const ways: Record<Way, () => void> = {
    selection: () => void clipPart('selection', { page, saving }, draft),
    pick: () => void picking.pick(),
    text: () => void clipPart('text', { page, saving }, draft),
    link: () => void saving.save((id) => articleFromLink(page, draft, id)),
    paste: () => void openLibraryPage('#/new'),
  };

  useCardKeys({
    enter: ways[main],
    tags: () => tagInput.current?.focus(),
    note: () => (isNoteFixed ? document.querySelector<HTMLElement>('.note-field')?.focus() : note.toggle()),
  });

  return (
    <Card onEnter={ways[main]}>
      <p class={`card-reason ${canKeep ? '' : 'is-alone'}`} role="alert">
        <Icon icon={CircleAlert} />
        <span>{canKeep ? reason : t('popup_browserPage')}</span>
      </p>
      {canKeep && (
        <>
          <TitleField
            value={draft.metadata.title ?? linkTitle(page)}
            onInput={(title) => change({ metadata: { ...draft.metadata, title } })}
            onConfirm={() => button.current?.focus()}
          />
          <p class="card-address" title={page.url}>
            <bdi>{page.url}</bdi>
          </p>
          <TagField
            before={dotBefore}
            id="page-tags"
            label={t('popup_tags')}
            value={draft.tags}
            suggestions={suggestions}
            onChange={(tags) => change({ tags })}
            onSubmit={ways[main]}
            inputRef={tagInput}
          />
          {(isNoteFixed || note.isOpen) && (
            <NoteField value={draft.note} isWanted={!isNoteFixed && note.isWanted} onInput={(text) => change({ note: text })} />
          )}
        </>
      )}
      <CardError error={saving.error ?? picking.error} />
      <div class="card-actions">
        <button
          type="button"
          ref={button}
          class={canKeep ? 'button primary wide' : 'button'}
          title={wayHint(main)}
          aria-disabled={saving.isBusy}
          onClick={ways[main]}
        >
          {mainLabel(main)}
        </button>
        {RETRIED.includes(code) && (
          <button type="button" class="button" onClick={onRetry}>
            {t('popup_retry')}
          </button>
        )}
        {canKeep && !isNoteFixed && <NoteButton isOpen={note.isOpen} onToggle={note.toggle} />}
      </div>
      {others.length > 0 && (
        <div class="card-ways">
          {others.map((way) => (
            <button type="button" class="way" key={way} title={wayHint(way)} aria-disabled={saving.isBusy} onClick={ways[way]}>
              {wayLabel(way)}
            </button>
          ))}
        </div>
      )}
    </Card>
  );
}
