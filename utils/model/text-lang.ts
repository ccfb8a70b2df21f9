import type { Article } from './article';

/** The language to mark a text from elsewhere with, so that the right glyphs and line breaks are taken; told by its script when unknown. */
export function textLang({ lang, title, excerpt }: Pick<Article, 'lang' | 'title' | 'excerpt'>): string | undefined {
  return lang || langOfText(`${title} ${excerpt}`);
}

/** The language that a script alone tells; undefined where it tells none. */
export function langOfText(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return undefined;
}
