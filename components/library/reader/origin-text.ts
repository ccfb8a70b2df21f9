import { type MessageKey, t } from '../../../utils/i18n';
import { joinSentences } from '../../../utils/i18n/sentences';
import type { Origin, Provenance } from '../../../utils/model/article';

const PLACES: Record<Origin, MessageKey> = {
  meta: 'library_originMeta',
  'json-ld': 'library_originMeta',
  'page text': 'library_originText',
  url: 'library_originUrl',
  user: 'library_originUser',
};

const SAID: Record<Origin, MessageKey> = {
  meta: 'library_saidMeta',
  'json-ld': 'library_saidMeta',
  'page text': 'library_saidText',
  url: 'library_saidUrl',
  user: 'library_saidUser',
};

/** Where a value came from, as a sentence: a guess is called one. */
export function originText({ origin, isSure }: Provenance): string {
  return isSure ? t(SAID[origin]) : t('library_guess', t(PLACES[origin]));
}

/** The same with what a click does. */
export function originHint(provenance: Provenance | undefined): string {
  if (!provenance) return t('library_edit');
  return joinSentences(originText(provenance), t(provenance.isSure ? 'library_saidCorrect' : 'library_guessCorrect'));
}
