import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import type { ListSort } from '../list-filter';
import { dayHeading, dayOf } from './days';

/** What stands above a stretch of the list. */
export interface Headings {
  /** Articles with the same key stand under one heading. */
  keyOf: (article: Article) => string;
  textOf: (key: string) => string;
  /** They are days, and not those of publication. */
  isOfOtherDays?: boolean;
}

/** The headings of a list; none where it has none. In the trash a day is that of the deletion. */
export function headingsOf(group: 'day' | 'source' | 'none', sort: ListSort | undefined): Headings | undefined {
  if (group === 'none') return undefined;
  if (group === 'source') {
    return { keyOf: ({ source }) => source ?? '', textOf: (source) => source || t('library_headNoSource') };
  }
  const isByPublication = sort === 'published' || sort === 'published-asc';
  return {
    // Days of publication are those that the page names, whatever its zone.
    keyOf: isByPublication
      ? ({ publishedAt }) => publishedAt?.slice(0, 10) ?? ''
      : ({ deletedAt, capturedAt }) => dayOf(deletedAt ?? capturedAt),
    textOf: (day) => (day ? dayHeading(day) : t('library_noPublicationDay')),
    isOfOtherDays: !isByPublication,
  };
}
