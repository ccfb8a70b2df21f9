/** Folded text that knows the stretch of the original that each of its units stands for. */
export interface FoldedText {
  folded: string;
  /** For each unit of `folded`: where its original begins and ends. Folding can make text longer (… → ...) or shorter (か + ゙ → が). */
  from: Uint32Array;
  to: Uint32Array;
}

const DROPPED = /[\s\p{Default_Ignorable_Code_Point}]/gu;
// What Unicode normalisation may join with its neighbours is folded together with them: marks, Hangul letters, halfwidth voicing marks.
const JOINS = /[p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc\ud800-\udfff]/u;

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
  const one = String.fromCharCode(code);
  joins[code] = JOINS.test(one) ? 1 : 0;
  const folded = joins[code] === 1 ? '' : foldString(one);
  const result = joins[code] === 1 || folded.length > 1 ? SLOW : folded === '' ? DROP : folded.charCodeAt(0);
  known[code] = result;
  return result;
}

/** `foldString` with the way back. Linear, and fast enough for whole pages: some milliseconds for 100,000 characters. */
export function foldText(text: string): FoldedText {
  const units: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const result = known[code] || learn(code);
    let end = at + 1;
    if (end < text.length) {
      const next = text.charCodeAt(end);
      if (known[next] === UNKNOWN) learn(next);
      while (end < text.length && joins[text.charCodeAt(end)] === 1) end += 1;
    }
    if (result < DROP && end === at + 1) {
      units.push(result);
      from.push(at);
      to.push(end);
    } else if (result !== DROP || end > at + 1) {
      const part = foldString(text.slice(at, end));
      for (let i = 0; i < part.length; i++) {
        units.push(part.charCodeAt(i));
        from.push(at);
        to.push(end);
      }
    }
    at = end;
  }
  return { folded: fromUnits(units), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/** A string of these UTF-16 units. */
export function fromUnits(units: ArrayLike<number>): string {
  const all = Uint16Array.from(units);
  let text = '';
  // Arguments of one call are limited.
  for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
  return text;
}
