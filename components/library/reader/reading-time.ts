import { t, tn } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';

/** What is read in a minute, calmly: characters of Chinese and Japanese, words of others. */
const CHARACTERS_A_MINUTE = 400;
const WORDS_A_MINUTE = 220;

/** “1,240 characters, about 3 minutes”; undefined where nothing is to be read. */
export function readingText(article: Pick<Article, 'wordCount' | 'lang' | 'title' | 'excerpt' | 'kind'>): string | undefined {
  const { wordCount, kind } = article;
  if (wordCount === 0 || kind === 'link') return undefined;
  const isInCharacters = /^(?:zh|ja)\b/i.test(textLang(article) ?? '');
  const length = tn(isInCharacters ? 'popup_characters' : 'popup_words', wordCount);
  const minutes = Math.round(wordCount / (isInCharacters ? CHARACTERS_A_MINUTE : WORDS_A_MINUTE));
  // A minute goes by while one wonders whether to read it.
  if (minutes < 2) return length;
  return length + t('library_comma') + tn('library_readingMinutes', minutes);
}
