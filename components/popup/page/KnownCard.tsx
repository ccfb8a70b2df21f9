import { CircleCheck } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import type { Capture } from '../../../utils/model/capture';
import { articleFromCapture, EMPTY_DRAFT } from '../../../utils/model/draft';
import { Icon } from '../../shared/Icon';
import { articleHash, openLibraryPage } from '../open-library';
import { ArticleFields } from './ArticleFields';
import { Card } from './Card';
import { CardError } from './CardError';
import { CopyButton } from './CopyButton';
import { canPick } from './can-pick';
import type { CardProps } from './card-props';
import { clipPart } from './clip-part';
import { knownStatus } from './known-status';
import { NoteButton } from './NoteButton';
import { allPagesLabel, PagesRow, partlyLabel } from './PagesRow';
import { PickButton } from './PickButton';
import { useCardKeys } from './use-card-keys';
import { useEdits } from './use-edits';
import { useFirstFocus } from './use-first-focus';
import { useNoteToggle } from './use-note-toggle';
import { usePages } from './use-pages';
import { usePick } from './use-pick';

/** A page that is in the library, since long or since a moment ago: what is kept of it, still to be corrected and tagged. */
export function KnownCard({ page, article, saving, suggestions }: CardProps & { article: Article }) {
  const { edit, error, change } = useEdits(article.id);
  const shown = { ...article, ...edit };
  const note = useNoteToggle(shown.note);
  // The list of what was marked below says more than the first lines, and needs their room.
  const [isMarked] = useState(article.counts.highlights > 0);
  const tagInput = useRef<HTMLInputElement>(null);
  const openButton = useFirstFocus();
  const capture = 'capture' in page.content ? page.content.capture : undefined;
  const { result } = saving;
  const hasUndo = result !== undefined && result.outcome !== 'unchanged';

  const open = () => openLibraryPage(articleHash(article.id));
  const picking = usePick(page);
  const save = (what: Capture) => saving.save((id) => articleFromCapture(what, EMPTY_DRAFT, id));
  const pages = usePages(page.tabId, save);
  // A later page is known only where the whole article holds its text; the first may be kept alone.
  const isWhole = (capture?.pages?.number ?? 1) > 1;
  const again = pages.partly?.capture ?? capture;
  const clipAgain = again && (() => save(again));

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
        excerpt={isMarked ? '' : article.excerpt}
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
      />
      {capture?.pages && !result && (
        <PagesRow
          set={capture.pages}
          pages={pages}
          act={{ label: isWhole ? t('popup_clipPagesAgain') : allPagesLabel(capture.pages), onPress: pages.start }}
          isBusy={saving.isBusy}
        />
      )}
      <CardError error={saving.error ?? error ?? picking.error ?? pages.error} />
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
          <button
            type="button"
            class="button"
            aria-disabled={saving.isBusy}
            onClick={() => clipPart('selection', { page, saving }, EMPTY_DRAFT)}
          >
            {t('popup_clipSelection')}
          </button>
        )}
        {/* What is selected is what is meant; both buttons would not fit beside Open in English. An article of several pages is clipped
            again as a whole, by its own row: this page alone would take the place of them all. */}
        {clipAgain && !result && !page.hasSelection && (!capture?.pages || pages.partly) && (
          <button type="button" class="button" aria-disabled={saving.isBusy} onClick={clipAgain}>
            {pages.partly ? partlyLabel(pages.partly) : t('popup_clipAgain')}
          </button>
        )}
        {article.kind !== 'link' && <CopyButton article={article} />}
        {canPick(page) && <PickButton onPick={picking.pick} />}
        <NoteButton isOpen={note.isOpen} onToggle={note.toggle} />
      </div>
    </Card>
  );
}
