import { t } from '../../../../utils/i18n';
import type { Article } from '../../../../utils/model/article';
import { textLang } from '../../../../utils/model/text-lang';
import { clippedSentence, publishedText } from '../metadata-sentence';
import type { PrintHeading } from './print-frame';

/** What stands on the paper around an article. */
export function headingOf(article: Article): PrintHeading {
  return {
    title: article.title || t('library_untitled'),
    facts: publishedText(article),
    url: article.url,
    clipped: clippedSentence(article),
    lang: textLang(article),
  };
}
