import { type MessageKey, t } from '../../utils/i18n';
import { formatDate, formatDateTime } from '../../utils/i18n/dates';
import { formatMomentDay, formatMomentInFull } from '../../utils/i18n/moments';
import type { Article } from '../../utils/model/article';

// Stands for the date while the words around it are looked up: no message has it.
const PLACE = '\uE000';

interface ArticleDateProps {
  article: Pick<Article, 'kind' | 'publishedAt' | 'capturedAt'>;
  isSaid?: boolean;
}

/**
 * The date of an article in a list: the day of its publication, or, where that is not known, the day on which it was clipped, which is said.
 * A day without a word is one of publication; who does not see the list hears the word in any case, and `isSaid` shows it where another day stands above.
 */
export function ArticleDate({ article, isSaid }: ArticleDateProps) {
  const { kind, publishedAt, capturedAt } = article;
  const date = publishedAt ?? capturedAt;
  const key: MessageKey = publishedAt ? 'shared_publishedOn' : kind === 'text' ? 'shared_addedOn' : 'shared_clippedOn';
  const [before = '', after = ''] = t(key, PLACE).split(PLACE);
  const words = publishedAt && !isSaid ? 'visually-hidden' : undefined;
  return (
    <time dateTime={date} title={t(key, publishedAt ? formatDateTime(date) : formatMomentInFull(date))}>
      {before && <span class={words}>{before}</span>}
      {publishedAt ? formatDate(date) : formatMomentDay(date)}
      {after && <span class={words}>{after}</span>}
    </time>
  );
}
