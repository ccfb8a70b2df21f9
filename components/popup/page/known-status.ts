import { t } from '../../../utils/i18n';
import { formatMoment } from '../../../utils/i18n/moments';
import type { Article } from '../../../utils/model/article';
import type { SaveResult } from '../../../utils/model/new-article';

/** What the card says about an article that is in the library: what the last save did, or when it was clipped. */
export function knownStatus(
  article: Pick<Article, 'kind' | 'capturedAt'>,
  result: SaveResult | undefined,
  { now = new Date() } = {},
): string {
  if (result?.outcome === 'unchanged') return t('popup_unchanged');
  if (result?.replacedEdit) return t('popup_editReplaced', result.revision);
  if (result?.outcome === 'new-version') return t('popup_newVersion', result.revision);
  if (result) return article.kind === 'link' ? t('popup_linkSaved') : t('popup_clipped');
  const when = formatMoment(article.capturedAt, { now });
  return article.kind === 'link' ? t('popup_linkSavedAt', when) : t('popup_clippedAt', when);
}
