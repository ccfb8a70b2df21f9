import { t } from '../../../utils/i18n';
import { formatDateTime } from '../../../utils/i18n/dates';
import type { Metadata, Provenances } from '../../../utils/model/article';
import type { DraftKey } from '../../../utils/model/draft';
import { offsetOf, readPublishedDate, writePublishedDate } from '../../shared/published-date';

export type MetaKey = Exclude<DraftKey, 'title'>;

/** One value of the line under the title. */
export interface MetaValue {
  key: MetaKey;
  /** Name of the value, for those who do not see where it stands. */
  name: string;
  /** As it is shown; empty when it is unknown. */
  shown: string;
  /** What the button says while it is unknown. */
  invitation: string;
  /** As it is typed. */
  typed: string;
  /** Set when the value is a guess: where it was read. */
  guess?: string;
}

/** Source, author, date and site as the line shows them. What says the same as the source, and an author that is not named, are left out. */
export function metaValues(metadata: Metadata, provenance: Provenances, host: string): MetaValue[] {
  const { source = '', byline = '', publishedAt = '', site = '' } = metadata;
  const values: MetaValue[] = [
    { key: 'source', name: t('popup_source'), shown: source, typed: source, invitation: t('popup_addSource') },
    { key: 'byline', name: t('popup_author'), shown: byline, typed: byline, invitation: '' },
    {
      key: 'publishedAt',
      name: t('popup_date'),
      shown: publishedAt && formatDateTime(publishedAt, { dateStyle: 'medium' }),
      typed: writePublishedDate(publishedAt),
      invitation: t('popup_addDate'),
    },
    { key: 'site', name: t('popup_site'), shown: site || host, typed: site, invitation: '' },
  ];
  return values
    .filter(({ key, shown }) => (key !== 'site' && key !== 'byline') || (shown !== '' && shown !== source))
    .map((value) => ({ ...value, guess: value.typed ? guessText(provenance, value.key) : undefined }));
}

/** The sentence for a guess, with the place where it was read; undefined for a value that is sure. */
export function guessText(provenance: Provenances, key: DraftKey): string | undefined {
  const origin = provenance[key];
  if (!origin || origin.isSure) return undefined;
  const places = {
    meta: t('popup_guessMeta'),
    'json-ld': t('popup_guessMeta'),
    'page text': t('popup_guessText'),
    url: t('popup_guessUrl'),
    user: t('popup_guessText'),
  };
  return places[origin.origin];
}

/** What was typed, as it is kept; undefined where it makes no sense. An empty text removes the value. */
export function readMeta(key: MetaKey, typed: string, before: string | undefined): string | undefined {
  const text = typed.trim();
  if (key !== 'publishedAt' || !text) return text;
  return readPublishedDate(text, { offset: offsetOf(before) });
}
