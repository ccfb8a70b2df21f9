import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { formatMoment, formatMomentInFull } from '../../../utils/i18n/moments';
import type { Article } from '../../../utils/model/article';
import { keepDraft, listDrafts, listVersions, removeDraft, type TextDraft } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { useToasts } from '../../shared/toasts';
import { findDraft } from './drafts';
import { useEditText } from './edit-context';

interface TextNoticesProps {
  article: Article;
  onVersions: () => void;
}

/** What the reader has to know about the text before it is read: that a correction waits, or that a new clip took its place. */
export function TextNotices({ article, onVersions }: TextNoticesProps) {
  const draft = useFreeDraft(article.id);
  const replaced = useReplacedEdit(article);
  return (
    <>
      {draft && <DraftNotice draft={draft} />}
      {replaced && (
        <p class="version-notice">
          {t('library_editReplaced', formatMoment(replaced))}{' '}
          <button type="button" class="link" onClick={onVersions}>
            {t('library_versionsShow')}
          </button>
        </p>
      )}
    </>
  );
}

/** Says below the title that the text is not as it was clipped. */
export function TextEdited({ article: { textEditedAt }, onVersions }: TextNoticesProps) {
  if (!textEditedAt) return null;
  return (
    <p class="text-edited quiet">
      {t('library_textEdited', formatMomentInFull(textEditedAt))}{' '}
      <button type="button" class="link" onClick={onVersions}>
        {t('library_versionsShow')}
      </button>
    </p>
  );
}

function DraftNotice({ draft }: { draft: TextDraft }) {
  const toasts = useToasts();
  const edit = useEditText();
  const discard = async () => {
    try {
      await removeDraft(draft.id);
      toasts.show({ text: t('library_draftDiscarded'), undo: async () => void (await keepDraft(draft)) });
    } catch (error) {
      toasts.showError(error);
    }
  };
  if (!edit) return null;
  return (
    <p class="version-notice">
      {t('library_draftWaits', formatMoment(draft.updatedAt))}{' '}
      <button type="button" class="link" onClick={edit}>
        {t('library_draftContinue')}
      </button>{' '}
      <button type="button" class="link" onClick={() => void discard()}>
        {t('library_draftDiscard')}
      </button>
    </p>
  );
}

/** The newest draft of the article that no window has open. */
function useFreeDraft(articleId: string): TextDraft | undefined {
  const live = useLiveQuery(() => listDrafts(articleId), [articleId]);
  const [draft, setDraft] = useState<TextDraft>();
  useEffect(() => {
    let isCurrent = true;
    findDraft(articleId).then(
      (found) => isCurrent && setDraft(found),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [live, articleId]);
  return draft?.articleId === articleId ? draft : undefined;
}

/** When a correction was made in whose place a new text of the page stands now. */
function useReplacedEdit({ id, textEditedAt, revision, capturedAt, counts }: Article): string | undefined {
  const live = useLiveQuery(async () => {
    if (textEditedAt || counts.versions === 0) return undefined;
    const [last] = await listVersions(id);
    // What was brought back by hand is as old as what it was corrected from.
    return last?.textEditedAt && last.capturedAt !== capturedAt ? last.textEditedAt : undefined;
  }, [id, revision, textEditedAt]);
  return live.state === 'ready' ? live.value : undefined;
}
