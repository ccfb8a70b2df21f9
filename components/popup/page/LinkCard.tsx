import { CircleAlert, FileText } from 'lucide';
import { useRef } from 'preact/hooks';
import { errorText, type MessageKey, t } from '../../../utils/i18n';
import { articleFromLink } from '../../../utils/model/draft';
import { type ErrorCode, toErrorData } from '../../../utils/model/errors';
import { linkTitle } from '../../../utils/model/link-title';
import { Icon } from '../../shared/Icon';
import { TagField } from '../../shared/TagField';
import { openLibraryPage } from '../open-library';
import { Card } from './Card';
import { CardError } from './CardError';
import type { CardProps } from './card-props';
import { clipSelection } from './clip-selection';
import './LinkCard.css';
import { NoteField } from './NoteField';
import { isKeepable } from './read-page';
import { TitleField } from './TitleField';
import { useCardKeys } from './use-card-keys';
import { useFirstFocus } from './use-first-focus';

/** Instead of the reasons that advise to select text, where text is selected. */
const SELECTED_REASONS: Partial<Record<ErrorCode, MessageKey>> = {
  'no-article': 'popup_noArticleSelected',
  'page-too-deep': 'popup_notWholeSelected',
  'page-too-large': 'popup_notWholeSelected',
};

interface LinkCardProps extends CardProps {
  error: unknown;
  onRetry: () => void;
}

/** A page without an article: why, and the ways out: keep its address with a note, clip what is selected, paste the text in. */
export function LinkCard({ page, error, drafting, saving, suggestions, onRetry }: LinkCardProps) {
  const { draft, change } = drafting;
  const tagInput = useRef<HTMLInputElement>(null);
  const button = useFirstFocus();
  const { code } = toErrorData(error);
  const canRetry = ['page-busy', 'page-gone', 'page-is-empty', 'unexpected'].includes(code);
  const canKeep = isKeepable(page.url);

  const advice = page.hasSelection ? SELECTED_REASONS[code] : undefined;
  const reason = advice ? t(advice) : errorText(error);

  const saveLink = () => saving.save((id) => articleFromLink(page, draft, id));
  const clipSelected = () => clipSelection({ page, saving }, draft);
  const paste = () => openLibraryPage('#/new');
  // What the button in the colour of the house does: Enter means the same, wherever it is pressed.
  const main = page.hasSelection ? clipSelected : canKeep ? saveLink : paste;

  useCardKeys({
    enter: main,
    tags: () => tagInput.current?.focus(),
    note: () => document.querySelector<HTMLElement>('.note-field')?.focus(),
  });

  return (
    <Card onEnter={main}>
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
            id="page-tags"
            label={t('popup_tags')}
            value={draft.tags}
            suggestions={suggestions}
            onChange={(tags) => change({ tags })}
            onSubmit={main}
            inputRef={tagInput}
          />
          <NoteField value={draft.note} isWanted={false} onInput={(note) => change({ note })} />
        </>
      )}
      <CardError error={saving.error} />
      <div class="card-actions">
        {page.hasSelection && (
          <button type="button" ref={button} class="button primary wide" aria-disabled={saving.isBusy} onClick={clipSelected}>
            {t('popup_clipSelection')}
          </button>
        )}
        {canKeep && (
          <button
            type="button"
            ref={page.hasSelection ? undefined : button}
            class={`button ${page.hasSelection ? '' : 'primary wide'}`}
            aria-disabled={saving.isBusy}
            onClick={saveLink}
          >
            {t('popup_saveLink')}
          </button>
        )}
        {canRetry && (
          <button type="button" class="button" onClick={onRetry}>
            {t('popup_retry')}
          </button>
        )}
        {canKeep ? (
          <button type="button" class="icon" aria-label={t('popup_paste')} title={t('popup_paste')} onClick={paste}>
            <Icon icon={FileText} />
          </button>
        ) : (
          <button type="button" ref={button} class="button" onClick={paste}>
            {t('popup_paste')}
          </button>
        )}
      </div>
    </Card>
  );
}
