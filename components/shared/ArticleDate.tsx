import { type MessageKey, t } from '../../utils/i18n';
import { formatDate, formatDateTime } from '../../utils/i18n/dates';
import type { Article } from '../../utils/model/article';

// Stands for the date while the words around it are looked up: no message has it.
const PLACE = '\uE000';

/**
 * The date of an article in a list: the day of its publication, or, where that is not known, the day on which it was clipped, which is said.
 * A day without a word is one of publication; who does not see the list hears the word in any case.
 */
export function ArticleDate({ article }: { article: Pick<Article, 'kind' | 'publishedAt' | 'capturedAt'> }) {
  const { kind, publishedAt, capturedAt } = article;
  const date = publishedAt ?? capturedAt;
  const key: MessageKey = publishedAt ? 'shared_publishedOn' : kind === 'text' ? 'shared_addedOn' : 'shared_clippedOn';
  const [before = '', after = ''] = t(key, PLACE).split(PLACE);
  const words = publishedAt ? 'visually-hidden' : undefined;
  return (
    <time dateTime={date} title={t(key, formatDateTime(date))}>
      {before && <span class={words}>{before}</span>}
      {formatDate(date)}
      {after && <span class={words}>{after}</span>}
    </time>
  );
}
