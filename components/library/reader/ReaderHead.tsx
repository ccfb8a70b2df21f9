import { t } from '../../../utils/i18n';
import { formatMomentInFull } from '../../../utils/i18n/moments';
import type { Article, Version } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';
import { listTags } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { dotBefore } from '../../shared/TagDot';
import { TagField } from '../../shared/TagField';
import { ArticleCollections } from '../collections/ArticleCollections';
import { TextEdited, TextNotices } from '../editor/TextNotices';
import { useLibrary } from '../library-context';
import { TrashNotice } from '../trash/DaysLeft';
import { useRestore } from '../versions/VersionsDialog';
import { MetadataForm } from './MetadataForm';
import { MetadataSentence } from './MetadataSentence';
import type { MetadataField } from './metadata-form';
import { NoteField } from './NoteField';

interface ReaderHeadProps {
  article: Article;
  /** The older text that is shown instead of the present one. */
  version?: Version;
  onCurrent: () => void;
  onVersions: () => void;
  /** The field of the form that is open, if it is. */
  edited?: MetadataField;
  onEdit: (field: MetadataField | undefined) => void;
  /** Takes the focus when the form is closed. */
  focusText: () => void;
}

/** What stands above the text: its title, what is known about it, and what the user added. */
export function ReaderHead({ article, version, onCurrent, onVersions, edited, onEdit, focusText }: ReaderHeadProps) {
  const { actions } = useLibrary();
  const tags = useLiveQuery(listTags, []);
  const isTrashed = Boolean(article.deletedAt);
  const restore = useRestore(onCurrent);
  return (
    <>
      {version && (
        <p class="version-notice">
          {version.textEditedAt
            ? t('library_olderEdit', formatMomentInFull(version.textEditedAt))
            : t('library_olderText', formatMomentInFull(version.capturedAt))}{' '}
          <button type="button" class="link" onClick={onCurrent}>
            {t('library_currentText')}
          </button>{' '}
          {!isTrashed && (
            <button type="button" class="link" onClick={() => restore(version)}>
              {t('library_versionRestore')}
            </button>
          )}
        </p>
      )}
      {article.deletedAt && <TrashNotice deletedAt={article.deletedAt} />}
      {!version && !isTrashed && <TextNotices article={article} onVersions={onVersions} />}
      {edited && !version ? (
        <MetadataForm
          article={article}
          first={edited}
          onSave={(edit) => actions.edit(article.id, edit)}
          onLeave={(edit) => void actions.keepEdit(article, edit)}
          onPageGone={(edit) => actions.editAtEnd(article.id, edit)}
          onClose={() => {
            onEdit(undefined);
            requestAnimationFrame(focusText);
          }}
        />
      ) : (
        <header>
          <h1 lang={textLang(article)} dir="auto">
            {version?.metadata.title ?? (article.title || t('library_untitled'))}
          </h1>
          <MetadataSentence
            article={version ? { ...article, ...version.metadata, capturedAt: version.capturedAt } : article}
            onEdit={version || isTrashed ? undefined : onEdit}
          />
          {!version && <TextEdited article={article} onVersions={onVersions} />}
        </header>
      )}
      {!version && !isTrashed && (
        <div class="own">
          <TagField
            before={dotBefore}
            id="reader-tags"
            label={t('library_tags')}
            value={article.tags}
            suggestions={tags.state === 'ready' ? tags.value : []}
            placeholder={t('library_addTags')}
            onChange={(next) => void actions.setTags(article, next)}
          />
          <ArticleCollections articleId={article.id} />
          <NoteField
            value={article.note}
            onSave={(note) => actions.edit(article.id, { note })}
            onPageGone={(note) => actions.editAtEnd(article.id, { note })}
          />
        </div>
      )}
    </>
  );
}
