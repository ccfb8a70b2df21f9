import { type MessageKey, t, uiLanguage } from '../../../utils/i18n';
import { formatDateTime } from '../../../utils/i18n/dates';
import { formatMomentInFull } from '../../../utils/i18n/moments';
import type { Article, Provenance } from '../../../utils/model/article';
import { dayHeading, dayOf } from '../list/days';
import type { MetadataField } from './metadata-form';
import { readingText } from './reading-time';

/** One value of the sentence with the words around it; `field` says where the form corrects it. */
export interface SentencePart {
  before: string;
  value: string;
  after: string;
  field?: MetadataField;
  provenance?: Provenance;
  /** Nothing is known: `value` says so. */
  isMissing?: boolean;
}

// Stands for the value while the words around it are looked up: no message and no page has it.
const PLACE = '\uE000';

/** What is known of the article, in two groups: who, where and when it was published; and how it came here. */
export function metadataSentence(article: Article, { now = new Date() } = {}): [published: SentencePart[], clipped: SentencePart[]] {
  const part = (field: MetadataField, key: MessageKey, value: string | undefined): SentencePart[] =>
    value ? [{ ...around(key), value, field, provenance: article.provenance[field] }] : [];
  const { source, site } = article;
  return [
    [
      ...part('source', 'library_bySource', source),
      ...part('byline', 'library_byAuthor', article.byline),
      ...part('editor', 'library_byEditor', article.editor),
      ...part('publishedAt', 'library_byDate', article.publishedAt && formatDateTime(article.publishedAt)),
    ],
    [
      { ...around(article.kind === 'text' ? 'library_addedAt' : 'library_clippedAt'), value: clippedText(article.capturedAt, now) },
      ...plain(readingText(article)),
      ...plain(article.kind === 'text' ? t('library_plainText') : undefined),
      ...part('section', 'library_bySection', article.section.join(' › ')),
      ...(site && site !== source ? part('site', 'library_bySite', site) : []),
    ],
  ];
}

/** A value that nobody corrects. */
function plain(value: string | undefined): SentencePart[] {
  return value ? [{ before: '', value, after: '' }] : [];
}

/** Who, where and when, as plain text. */
export function publishedText(article: Article): string {
  const [published] = metadataSentence(article);
  return published.map(({ before, value, after }) => before + value + after).join(t('library_comma'));
}

/** When it came here, as plain text: with the full date, which is still true next year. */
export function clippedSentence({ kind, capturedAt }: Pick<Article, 'kind' | 'capturedAt'>): string {
  return t(kind === 'text' ? 'library_addedAt' : 'library_clippedAt', formatMomentInFull(capturedAt));
}

/** “Today 10:02”, or the day with the year where it is another one. */
function clippedText(iso: string, now: Date): string {
  const time = new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' }).format(new Date(iso));
  const heading = dayHeading(dayOf(iso), { now });
  return `${heading.charAt(0).toLocaleLowerCase() === heading.charAt(0) ? heading : lowered(heading)} ${time}`;
}

// “Clipped today 10:02”: a relative day inside a sentence is not a heading; names of weekdays and months keep their capitals.
function lowered(heading: string): string {
  return /\d/.test(heading) ? heading : heading.charAt(0).toLocaleLowerCase() + heading.slice(1);
}

function around(key: MessageKey): { before: string; after: string } {
  const [before = '', after = ''] = t(key, PLACE).split(PLACE);
  return { before, after };
}

/** What a reader of the press would ask for and nobody knows, to be filled in. */
export function missingParts({ source, publishedAt, kind }: Pick<Article, 'source' | 'publishedAt' | 'kind'>): SentencePart[] {
  if (kind === 'text') return [];
  return [
    ...(source ? [] : [{ before: '', value: t('library_noSource'), after: '', field: 'source' as const, isMissing: true }]),
    ...(publishedAt ? [] : [{ before: '', value: t('library_noDate'), after: '', field: 'publishedAt' as const, isMissing: true }]),
  ];
}
