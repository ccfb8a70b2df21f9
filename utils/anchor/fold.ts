/** Folded text that knows the stretch of the original that each of its units stands for. */
export interface FoldedText {
  folded: string;
  /** For each unit of `folded`: where its original begins and ends. Folding can make text longer (… → ...) or shorter (か + ゙ → が). */
  from: Uint32Array;
  to: Uint32Array;
}

const DROPPED = /[\s\p{Default_Ignorable_Code_Point}]/gu;
// What Unicode normalisation may join with its neighbours is folded together with them: marks, Hangul letters, halfwidth voicing marks,
// and the second half of a character beyond U+FFFF.
const JOINS = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc\udc00-\udfff]/u;

// What sites exchange for each other when they convert width, script or typography. One unit each, so that boundaries stay exact.
const SAME = [
  '"\'“”„‟«»‹›‘’‚‛「」『』〝〞〟′″`´《》〈〉﹁﹂﹃﹄',
  '-‐‑‒–—―−─━⸺',
  '.。',
  ',、،',
  '·•‧・∙⋅●',
  '~～〜∼',
  '[【〔〖',
  ']】〕〗',
  ':∶︰',
  'σς',
];
const CANONICAL = new Map(SAME.flatMap((row) => [...row].map((one): [string, string] => [one, row[0] as string])));

/**
 * Text as highlights are compared: NFKC, lower case, no white space and no invisible characters, one form for each kind of quote, dash
 * and stop. Two texts that read the same to a person fold to the same.
 */
export function foldString(text: string): string {
  let folded = '';
  for (const one of text.normalize('NFKC').toLowerCase().replace(DROPPED, '')) folded += CANONICAL.get(one) ?? one;
  return folded;
}

const UNKNOWN = 0;
const DROP = 0xfffe;
const SLOW = 0xffff;
// Folding of single units, filled as they are met: a page has a few thousand different ones.
const known = new Uint16Array(0x10000);
const joins = new Uint8Array(0x10000);

function learn(code: number): number {
  // The bulk of Chinese needs no folding, and asking thousands of times what it folds to takes longer than the rest.
  if (code >= 0x4e00 && code <= 0x9fff) {
    known[code] = code;
    return code;
  }
  const one = String.fromCharCode(code);
  joins[code] = JOINS.test(one) ? 1 : 0;
  const folded = joins[code] === 1 ? '' : foldString(one);
  const result = joins[code] === 1 || folded.length > 1 ? SLOW : folded === '' ? DROP : folded.charCodeAt(0);
  known[code] = result;
  return result;
}

/** `foldString` with the way back. Linear, and fast enough for whole pages: some milliseconds for 100,000 characters. */
export function foldText(text: string): FoldedText {
  let units = new Uint16Array(text.length + 64);
  let from = new Uint32Array(units.length);
  let to = new Uint32Array(units.length);
  let size = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const result = known[code] || learn(code);
    let end = at + 1;
    for (; end < text.length; end++) {
      const next = text.charCodeAt(end);
      if (known[next] === UNKNOWN) learn(next);
      if (joins[next] === 0) break;
    }
    if (result < DROP && end === at + 1) put(result, at, end);
    else if (result !== DROP || end > at + 1) {
      const part = foldString(text.slice(at, end));
      for (let i = 0; i < part.length; i++) put(part.charCodeAt(i), at, end);
    }
    at = end;
  }
  return { folded: fromUnits(units.subarray(0, size)), from: from.slice(0, size), to: to.slice(0, size) };

  function put(unit: number, start: number, end: number): void {
    if (size === units.length) [units, from, to] = [grown(units, Uint16Array), grown(from, Uint32Array), grown(to, Uint32Array)];
    units[size] = unit;
    from[size] = start;
    to[size] = end;
    size += 1;
  }
}

/** Text that folds to more than it was is rare: ligatures, fractions, the signs of units. */
function grown<T extends Uint16Array | Uint32Array>(array: T, Kind: new (length: number) => T): T {
  const larger = new Kind(array.length * 2);
  larger.set(array);
  return larger;
}

/** A string of these UTF-16 units. */
export function fromUnits(all: Uint16Array): string {
  let text = '';
  // Arguments of one call are limited.
  for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
  return text;
}
