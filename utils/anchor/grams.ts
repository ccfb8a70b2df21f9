/**
 * Where every short run of units occurs in a folded text, so that a passage that was edited is found without reading the whole text for
 * each one: what is left of it votes for a place. Runs of three for scripts with many characters, of five for alphabets.
 */
export interface Grams {
  /** The text that is indexed. */
  text: string;
  heads: Int32Array;
  next: Int32Array;
  counts: Uint16Array;
}

/** A place for which runs voted. */
export interface Peak {
  at: number;
  votes: number;
}

const BITS = 17;
const FIRST_IDEOGRAPHIC = 0x2e80;
// A run that occurs this often says nothing about the place.
const MOST_OCCURRENCES = 128;

const sizeAt = (text: string, at: number) => (text.charCodeAt(at) >= FIRST_IDEOGRAPHIC ? 3 : 5);

function slotAt(text: string, at: number, size: number): number {
  let hash = size;
  for (let i = 0; i < size; i++) hash = Math.imul(hash ^ text.charCodeAt(at + i), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> (32 - BITS);
}

/** Indexes a folded text; some milliseconds for 100,000 units. */
export function indexGrams(text: string): Grams {
  const heads = new Int32Array(1 << BITS).fill(-1);
  const counts = new Uint16Array(1 << BITS);
  const next = new Int32Array(text.length);
  // From the back, so that each chain runs forward.
  for (let at = text.length - 1; at >= 0; at--) {
    const size = sizeAt(text, at);
    if (at + size > text.length) continue;
    const slot = slotAt(text, at, size);
    next[at] = heads[slot] as number;
    heads[slot] = at;
    if ((counts[slot] as number) < 0xffff) (counts[slot] as number)++;
  }
  return { text, heads, next, counts };
}

/** How many runs the pattern has: the most votes that one place can get. */
export function countGrams(pattern: string): number {
  let count = 0;
  for (let at = 0; at < pattern.length; at++) if (at + sizeAt(pattern, at) <= pattern.length) count++;
  return count;
}

/**
 * The places where the pattern, or much of it, may begin (negative when it would begin before the text), most votes first. `drift` is how
 * far votes may lie apart and still mean one place: insertions and deletions shift what follows them.
 */
export function findPeaks({ text, heads, next, counts }: Grams, pattern: string, { drift = 8, limit = 4 } = {}): Peak[] {
  const votes: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const size = sizeAt(pattern, at);
    if (at + size > pattern.length) continue;
    const slot = slotAt(pattern, at, size);
    if ((counts[slot] as number) > MOST_OCCURRENCES) continue;
    for (let place = heads[slot] as number; place >= 0; place = next[place] as number) {
      if (isSameRun(text, place, pattern, at, size)) votes.push(place - at);
    }
  }
  return gather(Int32Array.from(votes).sort(), drift, limit);
}

function isSameRun(text: string, place: number, pattern: string, at: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (text.charCodeAt(place + i) !== pattern.charCodeAt(at + i)) return false;
  return true;
}

/** The densest stretches of sorted votes, none overlapping another; each stands where most of its votes fall. */
function gather(votes: Int32Array, drift: number, limit: number): Peak[] {
  const peaks: Peak[] = [];
  let first = 0;
  for (let last = 0; last < votes.length; last++) {
    while ((votes[last] as number) - (votes[first] as number) > drift) first++;
    const previous = peaks[peaks.length - 1];
    const peak = { at: votes[(first + last) >> 1] as number, votes: last - first + 1 };
    if (previous && peak.at - previous.at <= drift) {
      if (peak.votes > previous.votes) peaks[peaks.length - 1] = peak;
    } else peaks.push(peak);
  }
  return peaks.sort((one, other) => other.votes - one.votes).slice(0, limit);
}
