import { simplify } from './variants';

// A final sigma depends on its neighbours; characters without width are put into words by pages to break lines.
const FINAL_SIGMA = /ς/g;
const WITHOUT_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;

// What Unicode normalisation may join with its neighbours stays in one piece: marks with their base, Hangul letters with each other.
const PIECE = /(?:[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff\u3131-\u318e\uffa0-\uffdc]+|[\s\S])[\p{M}\uff9e\uff9f]*/gu;

/** Text as it is compared: one width, one case, compatible forms alike (NFKC), traditional as simplified once the table is there, without outer spaces. */
export function fold(text: string): string {
  return foldAll(text).trim();
}

/** The same with outer spaces: positions in it can be counted. */
export function foldAll(text: string): string {
  return simplify(text.replace(WITHOUT_WIDTH, '').normalize('NFKC').toLowerCase().replace(FINAL_SIGMA, 'σ'));
}

/** Folded text that knows where each of its characters came from: folding can make text longer (㎏ → kg) or shorter (か + ゙ → が). */
export interface FoldedText {
  folded: string;
  /** The stretch of the original that the folded stretch `start` to `end` stands for. */
  original(start: number, end: number): [start: number, end: number];
}

// Characters that fold to one each, whatever stands beside them: what most Chinese and English texts are made of.
const PLAIN = /^[\t-~\u00b7\u2014\u2018-\u201d\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Folds and keeps the way back. Slower than `fold`: for titles and snippets, not for whole libraries. */
export function foldWithMap(text: string): FoldedText {
  if (PLAIN.test(text)) return { folded: foldAll(text), original: (start, end) => [start, end] };
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const part = foldAll(piece);
    parts.push(part);
    for (let i = 0; i < part.length; i++) {
      from.push(index);
      to.push(index + piece.length);
    }
  }
  return { folded: parts.join(''), original: (start, end) => [from[start] ?? text.length, to[end - 1] ?? text.length] };
}
