import type { Article } from '../model/article';

/** Bytes of UTF-8, the extension included: short enough for any folder depth on Windows and for file systems that count bytes. */
const MAX_BYTES = 120;
const EXTENSION = '.md';

const FORBIDDEN = /[\\/:*?"<>|]/g;
const WIDE: Record<string, string> = { '\\': '＼', '/': '／', ':': '：', '*': '＊', '?': '？', '"': '＂', '<': '＜', '>': '＞', '|': '｜' };
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
// Controls, formats (zero width, direction), private use, lone surrogates, unassigned: nothing of it can be seen or typed.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
// Windows reserves these whatever comes behind the first dot.
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/**
 * A file name that Windows, macOS and Linux take: the day, the title, at most 120 bytes, never cut inside a character. `taken` holds the
 * names given so far, and the new one is added: two that differ only in case would overwrite each other on most disks. `place` goes in front,
 * as `007` of 120, so that folders show the files in that order.
 */
export function fileName(
  article: Pick<Article, 'title' | 'publishedAt' | 'capturedAt'>,
  { taken, place }: { taken: Set<string>; place?: { at: number; of: number } },
): string {
  const day = (article.publishedAt ?? article.capturedAt).slice(0, 10);
  const front = place ? `${String(place.at).padStart(String(place.of).length, '0')} ` : '';
  const stem = safeStem(`${front}${day} ${article.title}`);
  return firstFree(taken, (count) => {
    const suffix = count > 1 ? ` (${count})` : '';
    return `${shorten(stem, MAX_BYTES - byteLength(suffix + EXTENSION))}${suffix}${EXTENSION}`;
  });
}

/** The first of the names that `nameOf` makes for 1, 2, 3 … that is not taken, however it is written; it is taken now. */
export function firstFree(taken: Set<string>, nameOf: (count: number) => string): string {
  for (let count = 1; ; count++) {
    const name = nameOf(count);
    const key = name.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

/** A name of an exported or backup file: the local time to the minute keeps two of a day apart. */
export function stampedName(prefix: string, extension: string, now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${prefix}-${day}-${two(now.getHours())}${two(now.getMinutes())}.${extension}`;
}

/** Text as the beginning of a file name: nothing in it that a system forbids, hides or reserves. */
export function safeStem(text: string): string {
  const isWide = CJK.test(text);
  const visible = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, (mark) => (isWide ? (WIDE[mark] ?? '') : '-'))
    .replace(/[\s.]+$/, '')
    .replace(/^[\s.]+/, '');
  return (RESERVED.test(visible) ? `_${visible}` : visible) || '_';
}

/** At most so many bytes of UTF-8, never cut inside a character. */
export function shorten(stem: string, maxBytes: number, ellipsis = '…'): string {
  if (byteLength(stem) <= maxBytes) return stem;
  let left = maxBytes - byteLength(ellipsis);
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(stem)) {
    left -= byteLength(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept.replace(/[\s.]+$/, '')}${ellipsis}`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
