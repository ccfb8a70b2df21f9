import { Fragment } from 'preact';
import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import type { MetadataField } from './metadata-form';
import './MetadataSentence.css';
import { metadataSentence, missingParts, type SentencePart } from './metadata-sentence';
import { originHint } from './origin-text';

interface MetadataSentenceProps {
  article: Article;
  /** Opens the form at a field; absent where nothing can be corrected. */
  onEdit?: (field: MetadataField) => void;
}

/** Source, author, date and the rest as one sentence. What was guessed has a dashed line and says where it was read. */
export function MetadataSentence({ article, onEdit }: MetadataSentenceProps) {
  const [published, clipped] = metadataSentence(article);
  const comma = t('library_comma');
  const known = onEdit ? [...published, ...missingParts(article)] : published;
  const pieces = [known, ...clipped.map((part) => [part])].filter(({ length }) => length > 0);
  return (
    <p class="by">
      {pieces.map((parts, at) => (
        <span class="by-piece" key={parts[0]?.field ?? at}>
          {at > 0 && <span class="by-dot"> · </span>}
          {parts.map((part, index) => {
            const mark = index < parts.length - 1 ? comma : '';
            return (
              <Fragment key={part.field ?? index}>
                <Part part={part} lang={article.lang} mark={mark.trimEnd()} onEdit={onEdit} />
                {mark.slice(mark.trimEnd().length)}
              </Fragment>
            );
          })}
        </span>
      ))}
    </p>
  );
}

interface PartProps {
  part: SentencePart;
  lang?: string;
  /** What parts it from the next one. */
  mark: string;
  onEdit?: (field: MetadataField) => void;
}

function Part({ part, lang, mark, onEdit }: PartProps) {
  const { before, value, after, field, provenance, isMissing } = part;
  const isGuess = provenance !== undefined && !provenance.isSure;
  const isOwnText = field === undefined || field === 'publishedAt' || isMissing;
  const shown = <bdi lang={isOwnText ? undefined : lang}>{value}</bdi>;
  return (
    <>
      {before}
      {field && onEdit ? (
        <button
          type="button"
          class={`by-value ${isGuess ? 'is-guess' : ''} ${isMissing ? 'is-missing' : ''}`}
          title={isMissing ? t('library_addMissing') : originHint(provenance)}
          onClick={() => onEdit(field)}
        >
          {shown}
          {/* A button is one piece to the line breaker: a mark behind it could begin the next line. */}
          {!after && <span aria-hidden="true">{mark}</span>}
        </button>
      ) : (
        shown
      )}
      {after}
      {(after || !(field && onEdit)) && mark}
    </>
  );
}
