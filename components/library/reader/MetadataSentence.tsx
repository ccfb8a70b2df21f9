import { Fragment } from 'preact';
import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import type { MetadataField } from './metadata-form';
import './MetadataSentence.css';
import { guessText, metadataSentence, type SentencePart } from './metadata-sentence';

interface MetadataSentenceProps {
  article: Article;
  /** Opens the form at a field; absent where nothing can be corrected. */
  onEdit?: (field: MetadataField) => void;
}

/** Source, author, date and the rest as one sentence. What was guessed has a dashed line and says where it was read. */
export function MetadataSentence({ article, onEdit }: MetadataSentenceProps) {
  const [published, clipped] = metadataSentence(article);
  const comma = t('library_comma');
  return (
    <p class="by">
      {published.map((part, index) => (
        <Fragment key={part.field}>
          <Part part={part} lang={article.lang} onEdit={onEdit} comma={index < published.length - 1 ? comma : ''} />
        </Fragment>
      ))}
      {clipped.map((part, index) => (
        <Fragment key={part.field ?? 'clipped'}>
          {(index > 0 || published.length > 0) && ' · '}
          <Part part={part} lang={article.lang} onEdit={onEdit} />
        </Fragment>
      ))}
    </p>
  );
}

interface PartProps {
  part: SentencePart;
  lang?: string;
  /** What parts it from the next one. */
  comma?: string;
  onEdit?: (field: MetadataField) => void;
}

function Part({ part, lang, comma = '', onEdit }: PartProps) {
  const { before, value, after, field, provenance } = part;
  const isGuess = provenance !== undefined && !provenance.isSure;
  // A button is one piece to the line breaker, which would let the next line begin with what follows it: a comma stays inside.
  const inside = after ? '' : comma;
  const isOwnText = field === undefined || field === 'publishedAt';
  return (
    <>
      {before}
      {field && onEdit ? (
        <button
          type="button"
          class={isGuess ? 'by-value is-guess' : 'by-value'}
          lang={isOwnText ? undefined : lang}
          title={isGuess ? `${guessText(provenance)} ${t('library_guessCorrect')}` : t('library_edit')}
          onClick={() => onEdit(field)}
        >
          <bdi>{value}</bdi>
          {inside}
        </button>
      ) : (
        <>
          <bdi lang={isOwnText ? undefined : lang}>{value}</bdi>
          {inside}
        </>
      )}
      {after && after + comma}
    </>
  );
}
