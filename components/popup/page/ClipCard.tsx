import { Info } from 'lucide';
import { useRef } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import type { Capture, CaptureWarning } from '../../../utils/model/capture';
import { articleFromCapture, mergeDraft } from '../../../utils/model/draft';
import { Icon } from '../../shared/Icon';
import { lengthText } from '../../shared/text-length';
import { ArticleFields } from './ArticleFields';
import { Card } from './Card';
import { CardError } from './CardError';
import type { CardProps } from './card-props';
import { clipPart } from './clip-part';
import { NoteButton } from './NoteButton';
import { allPagesLabel, PagesRow, partlyLabel } from './PagesRow';
import { PickButton } from './PickButton';
import { useCardKeys } from './use-card-keys';
import { useFirstFocus } from './use-first-focus';
import { useNoteToggle } from './use-note-toggle';
import { usePages } from './use-pages';
import { usePick } from './use-pick';

const WARNINGS: Record<CaptureWarning, 'popup_warningPaged' | 'popup_warningShort' | 'popup_warningPlainText'> = {
  paged: 'popup_warningPaged',
  'short-text': 'popup_warningShort',
  'plain-text': 'popup_warningPlainText',
};

/** A page that can be clipped: what was recognised, to be corrected, and the button. */
export function ClipCard({ page, capture, drafting, saving, suggestions }: CardProps & { capture: Capture }) {
  const { draft, change } = drafting;
  const note = useNoteToggle(draft.note);
  const tagInput = useRef<HTMLInputElement>(null);
  const button = useFirstFocus();
  const merged = mergeDraft(capture.metadata, capture.provenance, draft);
  // While it is typed an empty title stays empty, so that a new one can be written.
  const title = draft.metadata.title ?? merged.metadata.title;

  const picking = usePick(page);
  const save = (what: Capture) => saving.save((id) => articleFromCapture(what, draft, id));
  const pages = usePages(page.tabId, save);
  const { partly } = pages;
  // What could be read of all pages is more than this page.
  const shown = partly?.capture ?? capture;

  // An article over several pages is meant as a whole: this page alone is the exception.
  const clip = () => (capture.pages && !partly ? pages.start() : save(shown));
  const clipSelected = () => clipPart('selection', { page, saving }, draft);

  useCardKeys({ enter: clip, tags: () => tagInput.current?.focus(), note: note.toggle });

  return (
    <Card onEnter={clip}>
      <ArticleFields
        metadata={{ ...merged.metadata, title }}
        provenance={merged.provenance}
        host={capture.host}
        excerpt={capture.excerpt}
        tags={draft.tags}
        note={draft.note}
        suggestions={suggestions}
        isNoteOpen={note.isOpen}
        isNoteWanted={note.isWanted}
        tagInput={tagInput}
        onMeta={(key, value) => change({ metadata: { ...draft.metadata, [key]: value } })}
        onTags={(tags) => change({ tags })}
        onNote={(text) => change({ note: text })}
        onConfirm={() => button.current?.focus()}
        onEnter={clip}
      >
        <span class="meta-part">{lengthText(shown)}</span>
        {shown.images.length > 0 && <span class="meta-part">{tn('popup_images', shown.images.length)}</span>}
      </ArticleFields>
      {capture.pages && (
        <PagesRow
          set={capture.pages}
          pages={pages}
          act={{ label: t('popup_clipOnlyThisPage'), onPress: () => save(capture) }}
          isBusy={saving.isBusy}
        />
      )}
      {capture.warnings
        .filter((warning) => warning !== 'paged' || !capture.pages)
        .map((warning) => (
          <p class="card-hint" key={warning}>
            <Icon icon={Info} />
            {t(WARNINGS[warning])}
          </p>
        ))}
      <CardError error={saving.error ?? picking.error ?? pages.error} />
      <div class="card-actions">
        <button
          type="button"
          ref={button}
          class="button primary wide"
          aria-disabled={saving.isBusy || pages.progress !== undefined}
          onClick={clip}
        >
          {partly ? partlyLabel(partly) : capture.pages ? allPagesLabel(capture.pages) : t('popup_clip')}
        </button>
        {page.hasSelection && (
          <button type="button" class="button" aria-disabled={saving.isBusy} onClick={clipSelected}>
            {t('popup_clipSelection')}
          </button>
        )}
        <PickButton onPick={picking.pick} />
        <NoteButton isOpen={note.isOpen} onToggle={note.toggle} />
      </div>
    </Card>
  );
}
