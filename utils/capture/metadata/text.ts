/**
 * Cleaning of what a page says, before anything is compared or kept.
 */

/** A title or a name longer than this is not one. */
export const MAX_TEXT = 500;

// Controls, soft hyphens, zero-width marks and bidi overrides; the joiners U+200C and U+200D stay, Persian and emoji need them.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** What may have to be cleaned. Most texts hold nothing of it, and one look is cheaper than four changes. */
const UNCLEAN = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u05ff\u2010-\u2027\u2030-\u205e\u3001-\ud7a3\uff01-\uff5e]| {2}|^ | $/;

/**
 * One line of visible text: white space collapsed, invisible characters and lone surrogates taken out, cut after `max` characters
 * between two code points. What is not a string is empty.
 */
export function cleanText(value: unknown, max = MAX_TEXT): string {
  if (typeof value !== 'string') return '';
  if (value.length <= max && !UNCLEAN.test(value)) return value;
  // A page may hold megabytes where a name belongs: cut before the patterns run.
  const text = value
    .slice(0, max * 8)
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length <= max ? text : text.slice(0, max).replace(LONE_SURROGATE, '').trim();
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** As `cleanText`, for what a page declares: many systems escape it twice. */
export function cleanDeclared(value: unknown): string {
  const text = cleanText(value);
  if (!text.includes('&')) return text;
  return cleanText(
    text.replace(/&(?:(amp|quot|apos|lt|gt|nbsp)|#(x?)([\da-f]{2,5}));/gi, (_, name?: string, hex?: string, code?: string) =>
      name ? (ENTITIES[name.toLowerCase()] as string) : String.fromCharCode(Number.parseInt(code as string, hex ? 16 : 10)),
    ),
  );
}

/** Letters and digits only, folded: two titles that differ in punctuation, width or case have the same key. */
export function keyOf(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Han characters, digits and small letters stand for themselves, other ASCII but capitals for nothing.
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) key += text[i];
    else if (code >= 0x41 && code <= 0x5a) key += String.fromCharCode(code + 32);
    else if (code >= 0x80 && !isPunctuation(code)) return foldedKeyOf(text);
  }
  return key;
}

/** The ideographic space and the marks of Chinese text that no folding makes a letter of. */
const isPunctuation = (code: number) =>
  code === 0xa0 ||
  code === 0xb7 ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x3000 && code <= 0x3003) ||
  (code >= 0x3008 && code <= 0x3011) ||
  (code >= 0xff01 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff20);

const NEITHER = /[^\p{L}\p{N}]+/gu;
function foldedKeyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NEITHER, '');
}

/** How wide a text is drawn, in Latin letters: a Han, kana or hangul character counts two. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return width;
}

/** Whether a text has a letter, or a letter or a digit. */
export const hasLetter = (text: string): boolean => LETTER.test(text);
export const hasLetterOrDigit = (text: string): boolean => LETTER_OR_DIGIT.test(text);
// Patterns with properties stand outside functions: where a bundler writes them as constructors, each run would build them anew.
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

// The unified ideographs with 々〇 and, by the first half of their pair, those beyond the basic plane.
const HAN = /[\u3005\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud888]+/g;

/** Number of Han characters. What is left without them is counted: the page's whole sample is, and a list of them all would be long. */
export const countHan = (text: string): number => text.length - text.replace(HAN, '').length;
