import { type Alignment, align, contextLikeness } from './align';
import { runAfter, runBefore } from './exact';
import { countGrams, findPeaks, type Grams } from './grams';
import type { Candidate, Query } from './query';

// Of the context, what takes part in finding the boundaries; the rest only says whether the place is right.
const NEAR = 24;
// New text of this length may stand between a passage and its context, or inside of it.
const SLACK = 64;
// Longer quotes are laid on the text by their two ends: aligning is quadratic.
const MOST_ALIGNED = 600;
const MOST_END = 200;
const LEAST_HALVED = 20;
// Text put into a passage may be a caption, a table, a box: beyond this it is another article.
const MOST_INSERTED = 2000;
// Contexts less like than this have nothing to do with each other.
const FOREIGN = 0.4;

/**
 * The passages of a folded text that may be the one that is looked for, exact copies and edited ones alike: wherever what is left of the
 * quote, of the context before or of that after it votes for a place. Stops at one that leaves no doubt.
 */
export function findCandidates(grams: Grams, query: Query, copies: readonly number[]): Candidate[] {
  const { text } = grams;
  const { quote } = query;
  const found = copies.map((start) => measure(text, query, { start, end: start + quote.length, likeness: 1, lesserPart: 1 }));
  const tried: number[] = [];
  const isTried = (at: number) => tried.some((one) => Math.abs(one - at) <= 4);
  const seeds = findSeeds(grams, query);
  for (const seed of seeds.any) {
    if (isTried(seed)) continue;
    tried.push(seed);
    if (add(quote.length > MOST_ALIGNED ? alignEnds(text, query, seed, seed + quote.length) : alignAt(text, query, seed))) return found;
  }
  // The context before stands in one place and that after much farther on than the quote is long: text was put in between. The two halves
  // of a short quote are found anywhere.
  if (quote.length < LEAST_HALVED || found.some((one) => one.quote >= 0.6 && Math.min(one.left, one.right) >= 0.55)) return found;
  for (const start of seeds.starts) {
    for (const end of seeds.ends) {
      const inserted = end - start - quote.length;
      if (inserted > SLACK && inserted <= MOST_INSERTED && add(alignEnds(text, query, start, end))) return found;
    }
  }
  return found;

  /** Says whether this one leaves no doubt. */
  function add(alignment: Alignment): boolean {
    // What holds or crosses an exact copy is that copy with something more or less.
    if (copies.some((start) => alignment.start < start + quote.length && alignment.end > start)) return false;
    if (found.some(({ start, end }) => start === alignment.start && end === alignment.end)) return false;
    const candidate = trim(measure(text, query, alignment), alignment);
    found.push(candidate);
    return candidate.quote >= 0.8 && Math.min(candidate.left, candidate.right) >= 0.8;
  }
}

/** Lays the quote on the text where it may begin. */
function alignAt(text: string, { quote, prefix, suffix }: Query, at: number): Alignment {
  const spread = SLACK + (quote.length >> 2);
  return alignBetween(text, at - NEAR - spread, at + quote.length + NEAR + spread, [prefix.slice(-NEAR), quote, suffix.slice(0, NEAR)]);
}

/** Lays only the two ends of the quote on the text, where it may begin and end; the middle is not looked at. */
function alignEnds(text: string, { quote, prefix, suffix }: Query, from: number, to: number): Alignment {
  const size = Math.min(MOST_END, quote.length >> 1);
  const spread = SLACK + Math.min(MOST_END, quote.length >> 3);
  const head = alignBetween(text, from - NEAR - spread, from + size + spread, [prefix.slice(-NEAR), quote.slice(0, size), '']);
  const tail = alignBetween(text, to - size - spread, to + NEAR + spread, ['', quote.slice(-size), suffix.slice(0, NEAR)]);
  const isThere = tail.end > head.start && head.likeness > 0 && tail.likeness > 0;
  return {
    start: head.start,
    end: isThere ? tail.end : head.start,
    likeness: isThere ? Math.min(head.likeness, tail.likeness) : 0,
    lesserPart: to - from > quote.length + spread ? 0.5 : 1,
    firmStart: head.firmStart,
    firmEnd: isThere ? tail.firmEnd : head.firmStart,
  };
}

function alignBetween(text: string, low: number, high: number, parts: readonly [string, string, string]): Alignment {
  const from = Math.min(Math.max(0, low), text.length);
  return align(text, from, Math.max(from, Math.min(text.length, high)), parts);
}

/** Where the passage may begin, by each kind of evidence; where they agree comes first. */
function findSeeds(grams: Grams, { quote, prefix, suffix }: Query): { any: number[]; starts: number[]; ends: number[] } {
  const enough = (part: string) => {
    const least = Math.max(2, 0.08 * countGrams(part));
    return ({ votes }: { votes: number }) => votes >= least;
  };
  const before = findPeaks(grams, prefix, { limit: 3 }).filter(enough(prefix));
  const after = findPeaks(grams, suffix, { limit: 3 }).filter(enough(suffix));
  const own = findPeaks(grams, quote, { drift: 8 + (quote.length >> 3), limit: 4 });
  const all = [
    ...before.map(({ at, votes }) => ({ at: at + prefix.length, votes })),
    ...after.map(({ at, votes }) => ({ at: at - quote.length, votes })),
    ...own,
  ];
  const reach = 8 + (quote.length >> 3);
  const supported = all.map(({ at }) => ({
    at,
    support: all.reduce((sum, one) => sum + (Math.abs(one.at - at) <= reach ? one.votes : 0), 0),
  }));
  return {
    any: supported.sort((one, other) => other.support - one.support).map(({ at }) => at),
    starts: before.map(({ at }) => at + prefix.length),
    ends: after.map(({ at }) => at),
  };
}

/** Where a side has no context left, the quote may have lost its end too: what only stands in its place is not of the passage. */
function trim(candidate: Candidate, { firmStart, firmEnd }: Alignment): Candidate {
  const start = candidate.left < FOREIGN ? firmStart : candidate.start;
  const end = candidate.right < FOREIGN ? firmEnd : candidate.end;
  const isTrimmed = start > candidate.start || end < candidate.end;
  return isTrimmed ? { ...candidate, start, end, lesserPart: 1 } : candidate;
}

type Place = Pick<Alignment, 'start' | 'end' | 'likeness' | 'lesserPart'>;

/** How well a passage fits. */
function measure(text: string, { quote, prefix, suffix }: Query, { start, end, likeness, lesserPart }: Place): Candidate {
  return {
    start,
    end,
    quote: likeness,
    left: contextLikeness(prefix, text.slice(Math.max(0, start - prefix.length - SLACK), start), 'end'),
    right: contextLikeness(suffix, text.slice(end, end + suffix.length + SLACK), 'start'),
    lesserPart,
    head: runAfter(text, start, quote) / quote.length,
    tail: runBefore(text, end, quote) / quote.length,
  };
}
