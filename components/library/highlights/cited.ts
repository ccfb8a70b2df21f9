import { t } from '../../../utils/i18n';
import { formatDateTime } from '../../../utils/i18n/dates';
import { citation } from '../../../utils/model/citation';
import type { Highlight } from '../../../utils/model/highlight';
import { dayOf } from '../list/days';
import type { MarkPlace } from '../reader/marks/find-places';

/** A passage with what is known about it. Without a highlight it is what the text says now. */
export interface Quoted {
  quote: string;
  article: Parameters<typeof citation>[1];
  highlight?: Pick<Highlight, 'createdAt'>;
  place?: MarkPlace;
}

/**
 * A quote with where it stands. What no longer reads like that in the kept text is cited as it was marked, with the day, and with the words that
 * stand there now: the one is what the source said, the other what it says.
 */
export function cite({ quote, article, highlight, place }: Quoted): string {
  const cited = citation(quote, article);
  if (!highlight || (place?.state !== 'changed' && place?.state !== 'lost')) return cited;
  const day = formatDateTime(dayOf(highlight.createdAt));
  if (place.state === 'lost') return `${cited} ${t('library_citeLost', day)}`;
  const nowhere = { title: '', source: '', site: '', host: '', publishedAt: '', url: '' };
  return `${cited} ${t('library_citeChanged', day, citation(place.text ?? '', { ...article, ...nowhere }))}`;
}
