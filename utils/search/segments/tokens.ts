import { simplifyUnit } from '../variants';

/**
 * Words as the index knows them. A text is cut into runs: of characters of Chinese, Japanese and Korean, and of letters, digits and signs of
 * all other scripts; spaces and punctuation part runs. A token is 32 bits: in the first kind of run a character and the one behind it, in the
 * other a character and (shortened to 8 bits each) the two behind it, at every position, so that any part of a run is found. At a run's
 * end there are zeros. Tokens that begin alike lie together: one character stands for all tokens that begin with it.
 */

const SEPARATOR = 1;
const IDEOGRAPH = 2;
const LETTER = 3;

// Learned one by one: 65,536 questions at once would cost a cold popup some milliseconds.
const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  return classes[unit] || learn(unit);
}

function learn(unit: number): number {
  const result = isIdeographic(unit) ? IDEOGRAPH : isSeparator(unit) ? SEPARATOR : LETTER;
  classes[unit] = result;
  return result;
}

function isIdeographic(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x3040 && unit <= 0x31ff) ||
    (unit >= 0xac00 && unit <= 0xd7ff) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xa960 && unit <= 0xa97f) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3005 ||
    unit === 0x3007
  );
}

// Halves of a pair are letters: what stands beyond the first 65,536 characters is found by its halves.
function isSeparator(unit: number): boolean {
  if (unit < 0x80) return !/[0-9a-z]/.test(String.fromCharCode(unit));
  return (unit < 0xd800 || unit > 0xdfff) && /[\p{P}\p{Z}\p{C}]/u.test(String.fromCharCode(unit));
}

/** 8 bits of a character; those of ASCII are its own, and 0 is the end of a run. */
function shorten(unit: number): number {
  return unit < 128 ? unit : 128 | (unit & 127);
}

/** Calls `visit` with the token of every position of a folded text. */
export function eachToken(folded: string, visit: (token: number) => void): void {
  const length = folded.length;
  let unit = length > 0 ? simplifyUnit(folded.charCodeAt(0)) : 0;
  let kind = length > 0 ? classOf(unit) : SEPARATOR;
  let [next, nextKind] = [0, SEPARATOR];
  for (let i = 0; i < length; i++) {
    next = i + 1 < length ? simplifyUnit(folded.charCodeAt(i + 1)) : 0;
    nextKind = i + 1 < length ? classOf(next) : SEPARATOR;
    if (kind === IDEOGRAPH) visit(unit * 65536 + (nextKind === IDEOGRAPH ? next : 0));
    else if (kind === LETTER) {
      let token = unit * 65536;
      if (nextKind === LETTER) {
        token += shorten(next) * 256;
        const third = i + 2 < length ? simplifyUnit(folded.charCodeAt(i + 2)) : 0;
        if (i + 2 < length && classOf(third) === LETTER) token += shorten(third);
      }
      visit(token);
    }
    unit = next;
    kind = nextKind;
  }
}

/** Tokens of which an article must have at least one. */
export interface TokenRange {
  from: number;
  to: number;
}

/** How the articles with a word are found. */
export interface TermPlan {
  /** Of each range an article must have a token; none where nothing of the word is in the index. */
  ranges: TokenRange[];
  /** Whether these articles are all and only those that have the word; otherwise some of them have not. */
  isExact: boolean;
}

// What is left out is checked in the text; a pasted page must not become thousands of reads.
const MAX_RANGES = 24;

/** The plan for a folded word or phrase. */
export function planTerm(folded: string): TermPlan {
  const text = Array.from({ length: folded.length }, (_, i) => simplifyUnit(folded.charCodeAt(i)));
  const ranges: TokenRange[] = [];
  let isShortened = false;
  for (let start = 0; start < text.length; ) {
    const kind = classOf(text[start] as number);
    let end = start + 1;
    while (end < text.length && classOf(text[end] as number) === kind) end += 1;
    const run = text.slice(start, end);
    const isClosed = end < text.length;
    if (kind === IDEOGRAPH) ranges.push(...ideographRanges(run, isClosed));
    if (kind === LETTER) {
      ranges.push(...letterRanges(run, isClosed));
      isShortened ||= run.slice(1).some((unit) => unit >= 128);
    }
    start = end;
  }
  const isWhole = ranges.length === 1 && text.every((unit) => classOf(unit) === classOf(text[0] as number));
  return { ranges: thinned(ranges), isExact: isWhole && !isShortened };
}

function ideographRanges(run: number[], isClosed: boolean): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let i = 0; i < run.length; i++) {
    const first = (run[i] as number) * 65536;
    const second = run[i + 1];
    if (second !== undefined) ranges.push({ from: first + second, to: first + second });
    else if (isClosed) ranges.push({ from: first, to: first });
    else if (run.length === 1) ranges.push({ from: first, to: first + 65535 });
  }
  return ranges;
}

function letterRanges(run: number[], isClosed: boolean): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let i = 0; i < run.length; i++) {
    const [first = 0, second, third] = run.slice(i, i + 3);
    let from = first * 65536;
    let open = 65535;
    if (second !== undefined) [from, open] = [from + shorten(second) * 256, 255];
    if (third !== undefined) [from, open] = [from + shorten(third), 0];
    if (isClosed) open = 0;
    // The end of a long word says little more than the letters before it.
    if (open === 0 || run.length < 3) ranges.push({ from, to: from + open });
    if (open > 0 && run.length < 3) break;
  }
  return ranges;
}

// Where some tokens are known whole, ranges of many add nothing but work.
function thinned(ranges: TokenRange[]): TokenRange[] {
  const unique = [...new Map(ranges.map((range) => [range.from, range])).values()];
  const whole = unique.filter(({ from, to }) => from === to);
  const kept = whole.length > 0 ? whole : unique;
  if (kept.length <= MAX_RANGES) return kept;
  const step = kept.length / MAX_RANGES;
  return Array.from({ length: MAX_RANGES }, (_, i) => kept[Math.floor(i * step)] as TokenRange);
}
