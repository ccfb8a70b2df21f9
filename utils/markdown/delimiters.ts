/** How CommonMark reads runs of `*` and `~~` (section 6.2), for writing only what is read as it was meant. */

const BLANK = /^\s?$/;
const MARK = /[\p{P}\p{S}]/u;

export interface Delimiters {
  character: string;
  length: number;
  canOpen: boolean;
  canClose: boolean;
}

/** A pair that was found: the places of its delimiters in the list, and whether it is strong. */
export interface Pair {
  open: number;
  close: number;
  isStrong: boolean;
}

/** Whether delimiters may open and close between the characters `before` and `after`; nothing counts as blank. */
export function flanking(before: string, after: string): { canOpen: boolean; canClose: boolean } {
  const [isOpen, isClosed] = [BLANK.test(before) || MARK.test(before), BLANK.test(after) || MARK.test(after)];
  return {
    canOpen: !BLANK.test(after) && (!MARK.test(after) || isOpen),
    canClose: !BLANK.test(before) && (!MARK.test(before) || isClosed),
  };
}

// A reader of real texts never needs to look further back; hostile ones would make it slow.
const FURTHEST = 200;

/** The pairs that a reader of CommonMark makes of the list. Lengths are used up; the rule of three looks at the original ones. */
export function pairDelimiters(list: Delimiters[]): Pair[] {
  const pairs: Pair[] = [];
  const left = list.map(({ length }) => length);
  const openers: number[] = [];
  list.forEach((closer, close) => {
    while (closer.canClose && left[close]) {
      let at = openers.length - 1;
      const last = Math.max(0, at - FURTHEST);
      while (at >= last && !canPair(list[openers[at] ?? 0], closer)) at -= 1;
      const open = openers[at];
      if (at < last || open === undefined) break;
      const isStrong = (left[open] ?? 0) > 1 && left[close] > 1;
      pairs.push({ open, close, isStrong });
      for (const index of [open, close]) left[index] = (left[index] ?? 0) - (isStrong ? 2 : 1);
      // What stands between the two can no longer open.
      openers.length = left[open] ? at + 1 : at;
    }
    if (closer.canOpen && left[close]) openers.push(close);
  });
  return pairs;
}

function canPair(opener: Delimiters | undefined, closer: Delimiters): boolean {
  if (opener?.character !== closer.character) return false;
  if (closer.character === '~' || !(opener.canClose || closer.canOpen) || (opener.length + closer.length) % 3 > 0) return true;
  return opener.length % 3 === 0 && closer.length % 3 === 0;
}
