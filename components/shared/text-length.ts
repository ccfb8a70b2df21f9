import { tn } from '../../utils/i18n';
import type { Capture } from '../../utils/model/capture';
import { langOfText } from '../../utils/model/text-lang';

/** How long a text is, as its language counts: characters of Chinese and Japanese, words of others. */
export function lengthText({ wordCount, metadata, excerpt }: Pick<Capture, 'wordCount' | 'metadata' | 'excerpt'>): string {
  const lang = metadata.lang || langOfText(metadata.title + excerpt) || '';
  return tn(/^(?:zh|ja)\b/i.test(lang) ? 'popup_characters' : 'popup_words', wordCount);
}
