import { attributeOf, rootOf } from './dom';
import type { MetaTags } from './meta-tags';

/** Characters written differently in traditional Chinese; common ones tell the two apart in a few lines. */
const codesOf = (letters: string) => new Set([...letters].map((letter) => letter.charCodeAt(0)));
const SIMPLIFIED = codesOf('国会这说为来时发们对动业务员东经济设办实现区县总权单报级记组织');
const TRADITIONAL = codesOf('國會這說為來時發們對動業務員東經濟設辦實現區縣總權單報級記組織');

/** Language by the letters of the text; only where the script leaves no doubt. */
export function detectLang(sample: string): string | undefined {
  let [letters, han, kana, hangul, thai, simplified, traditional] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 65 || (code >= 0xdc00 && code <= 0xdfff)) continue;
    letters++;
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xd888)) {
      han++;
      if (TRADITIONAL.has(code)) traditional++;
      if (SIMPLIFIED.has(code)) simplified++;
    } else if (code >= 0x3041 && code <= 0x30ff) kana++;
    else if (code >= 0xac00 && code <= 0xd7af) hangul++;
    else if (code >= 0x0e00 && code <= 0x0e7f) thai++;
  }
  if (letters < 20) return undefined;
  if (kana > letters * 0.1) return 'ja';
  if (hangul > letters * 0.4) return 'ko';
  if (han > letters * 0.4) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return thai > letters * 0.4 ? 'th' : undefined;
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
