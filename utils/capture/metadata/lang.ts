import { attributeOf, rootOf } from './dom';
import type { MetaTags } from './meta-tags';

// Characters written differently in traditional Chinese; common ones tell the two apart in a few lines.
const SIMPLIFIED = /[国会这说为来时发们对动业务员东经济设办实现区县总权单报级记组织]+/g;
const TRADITIONAL = /[國會這說為來時發們對動業務員東經濟設辦實現區縣總權單報級記組織]+/g;
const HAN = /[\u3400-\u9fff\ud840-\ud888]+/g;
const KANA = /[\u3041-\u30ff]+/g;
const HANGUL = /[\uac00-\ud7af]+/g;
const THAI = /[\u0e00-\u0e7f]+/g;
const NO_LETTERS = /[\0-@\udc00-\udfff]+/g;

/** Language by the letters of the text; only where the script leaves no doubt. */
export function detectLang(sample: string): string | undefined {
  const text = sample.replace(NO_LETTERS, '');
  if (text.length < 20) return undefined;
  // Counted by patterns: a loop over every letter is slow in a script that has just begun.
  const count = (letters: RegExp) => text.length - text.replace(letters, '').length;
  if (count(KANA) > text.length * 0.1) return 'ja';
  if (count(HANGUL) > text.length * 0.4) return 'ko';
  if (count(HAN) > text.length * 0.4) return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
  return count(THAI) > text.length * 0.4 ? 'th' : undefined;
}

function canonical(tag: string | undefined): string | undefined {
  const value = tag?.trim().replace(/_/g, '-');
  // Three letters in the second place are an old form, zh-cmn, which browsers refuse.
  if (!value || !/^[a-z]{2,3}(?!-[a-z]{3}(?:-|$))(-[a-z0-9]{2,8})*$/i.test(value)) return undefined;
  // As `Intl.getCanonicalLocales` writes the common forms: zh-Hans-CN.
  return value
    .toLowerCase()
    .replace(/(?<=-)[a-z]{4}(?=-|$)/, (script) => (script[0] as string).toUpperCase() + script.slice(1))
    .replace(/(?<=-)[a-z]{2}(?=-|$)/, (region) => region.toUpperCase());
}

/**
 * The page's language. Templates often keep `lang="en"` of the CMS: where the script of the text contradicts what is declared, the text
 * is right.
 */
export function readLang(
  page: Document,
  tags: MetaTags,
  declared: string | undefined,
  sample: string,
): { lang?: string; isDeclared: boolean } {
  const root = rootOf(page);
  const said =
    canonical((root && (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang'))) || undefined) ??
    canonical(declared) ??
    canonical(tags.get('og:locale')) ??
    canonical(tags.get('content-language')) ??
    canonical(tags.get('dc.language'));
  const seen = detectLang(sample);
  if (seen && (!said || base(said) !== base(seen))) return { lang: seen, isDeclared: false };
  return said ? { lang: said, isDeclared: true } : { isDeclared: false };
}

/** Primary language of a tag. */
export const base = (lang: string | undefined): string => (lang ?? '').split('-')[0] ?? '';

/**
 * Offset of a page that names none: China, Japan and Korea have one zone each. Other languages are spoken in many, and a zone is never
 * made up.
 */
export function zoneOf(lang: string | undefined): string | undefined {
  return { zh: '+08:00', ja: '+09:00', ko: '+09:00' }[base(lang)];
}
