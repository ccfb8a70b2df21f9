import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';

export type TextKey = keyof typeof en;
export type Language = 'en' | 'zh-CN';

/** What the extension says in a language: with `values` for `$1`, `$2` …, or as a pattern that takes any value. */
export interface Texts {
  (key: TextKey, ...values: (string | number)[]): string;
  pattern: (key: TextKey) => RegExp;
}

export function textsIn(language: Language): Texts {
  const messages: Record<TextKey, { message: string }> = language === 'en' ? en : zh;
  const say = (key: TextKey, ...values: (string | number)[]) =>
    messages[key].message.replace(/\$(\d)/g, (_, n) => String(values[Number(n) - 1] ?? ''));
  const pattern = (key: TextKey) => new RegExp(messages[key].message.replace(/[.*+?^{}()|[\]\\]/g, '\\$&').replace(/\$\d/g, '.*'));
  return Object.assign(say, { pattern });
}
