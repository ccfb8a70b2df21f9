import { type MessageKey, t } from '../../../utils/i18n';
import type { Provenance } from '../../../utils/model/article';
import { originText } from './origin-text';

interface FieldNoteProps {
  id: string;
  label: string;
  problem?: MessageKey;
  provenance?: Provenance;
  /** Says that a guess is right; absent where the value was changed meanwhile. */
  onConfirm?: () => void;
}

/** What is to be said of one field: what is wrong with it, or where its value came from. */
export function FieldNote({ id, label, problem, provenance, onConfirm }: FieldNoteProps) {
  if (problem) {
    return (
      <p class="problem" id={id} role="alert">
        {t(problem)}
      </p>
    );
  }
  if (!provenance) return null;
  return (
    <p class={provenance.isSure ? 'origin' : 'hint'}>
      <span id={id}>{originText(provenance)}</span>
      {!provenance.isSure && onConfirm && (
        <>
          {' '}
          <button type="button" class="link" aria-label={t('library_guessRightOf', label)} onClick={onConfirm}>
            {t('library_guessRight')}
          </button>
        </>
      )}
    </p>
  );
}
