import { CircleCheck } from 'lucide';
import { useRef } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { articleFromCapture, EMPTY_DRAFT } from '../../../utils/model/draft';
import { Icon } from '../../shared/Icon';
import { articleHash, openLibraryPage } from '../open-library';
import { ArticleFields } from './ArticleFields';
import { Card } from './Card';
import { CardError } from './CardError';
import { CopyButton } from './CopyButton';
import type { CardProps } from './card-props';
import { clipSelection } from './clip-selection';
import { knownStatus } from './known-status';
import { NoteButton } from './NoteButton';
import { useCardKeys } from './use-card-keys';
import { useEdits } from './use-edits';
import { useFirstFocus } from './use-first-focus';
import { useNoteToggle } from './use-note-toggle';

/** A page that is in the library, since long or since a moment ago: what is kept of it, still to be corrected and tagged. */
export function KnownCard({ page, article, saving, suggestions }: CardProps & { article: Article }) {
  const { edit, error, change } = useEdits(article.id);
  const shown = { ...article, ...edit };
  const note = useNoteToggle(shown.note);
  const tagInput = useRef<HTMLInputElement>(null);
  const openButton = useFirstFocus();
  const capture = 'capture' in page.content ? page.content.capture : undefined;
  const { result } = saving;
  const hasUndo = result !== undefined && result.outcome !== 'unchanged';

  const open = () => openLibraryPage(articleHash(article.id));
  const clipAgain = capture && (() => saving.save((id) => articleFromCapture(capture, EMPTY_DRAFT, id)));

  useCardKeys({ enter: open, tags: () => tagInput.current?.focus(), note: note.toggle });

  return (
    <Card onEnter={open}>
      <p class="card-status" role="status">
        <Icon icon={CircleCheck} />
        {result ? <strong>{knownStatus(article, result)}</strong> : <span>{knownStatus(article, result)}</span>}
      </p>
      <ArticleFields
        metadata={shown}
        provenance={article.provenance}
        host={article.host}
        excerpt={article.excerpt}
        tags={shown.tags}
        note={shown.note}
        suggestions={suggestions}
        isNoteOpen={note.isOpen}
        isNoteWanted={note.isWanted}
        tagInput={tagInput}
        onMeta={(key, value) => change({ [key]: value })}
        onTags={(tags) => change({ tags })}
        onNote={(text) => change({ note: text })}
        onConfirm={() => openButton.current?.focus()}
        onEnter={() => openButton.current?.focus()}
      >
        {article.counts.highlights > 0 && <span class="meta-part">{tn('popup_highlights', article.counts.highlights)}</span>}
      </ArticleFields>
      <CardError error={saving.error ?? error} />
      <div class="card-actions">
        <button type="button" ref={openButton} class={`button wide ${result ? '' : 'primary'}`} onClick={open}>
          {t('popup_open')}
        </button>
        {hasUndo && (
          <button type="button" class="button" aria-disabled={saving.isBusy} onClick={saving.undo}>
            {t('popup_undo')}
          </button>
        )}
        {page.hasSelection && !result && (
          <button type="button" class="button" aria-disabled={saving.isBusy} onClick={() => clipSelection({ page, saving }, EMPTY_DRAFT)}>
            {t('popup_clipSelection')}
          </button>
        )}
        {/* What is selected is what is meant; both buttons would not fit beside Open in English. */}
        {clipAgain && !result && !page.hasSelection && (
          <button type="button" class="button" aria-disabled={saving.isBusy} onClick={clipAgain}>
            {t('popup_clipAgain')}
          </button>
        )}
        {article.kind !== 'link' && <CopyButton article={article} />}
        <NoteButton isOpen={note.isOpen} onToggle={note.toggle} />
      </div>
    </Card>
  );
}
