import { type Alignment, align, contextLikeness } from './align';
import { countGrams, findPeaks, type Grams } from './grams';
import type { Candidate, Query } from './query';

// Of the context, what takes part in finding the boundaries; the rest only says whether the place is right.
const NEAR = 24;
// New text of this length may stand between a passage and its context, or inside of it.
const SLACK = 64;
// Contexts less like than this have nothing to do with each other.
const FOREIGN = 0.4;

/**
 * The passages of a folded text that may be the one that is looked for, exact copies and edited ones alike: wherever what is left of the
 * quote, of the context before or of that after it votes for a place. Stops at one that leaves no doubt.
 */
export function findCandidates(grams: Grams, query: Query, copies: readonly number[]): Candidate[] {
  const { text } = grams;
  const { quote, prefix, suffix } = query;
  const found = copies.map((start) => measure(text, query, { start, end: start + quote.length, likeness: 1, lesserPart: 1 }));
  const parts = [prefix.slice(-NEAR), quote, suffix.slice(0, NEAR)] as const;
  const spread = SLACK + (quote.length >> 2);
  const tried: number[] = [];
  for (const seed of findSeeds(grams, query)) {
    if (tried.some((one) => Math.abs(one - seed) <= 4)) continue;
    tried.push(seed);
    const low = Math.max(0, seed - NEAR - spread);
    const high = Math.min(text.length, seed + quote.length + NEAR + spread);
    if (high <= low) continue;
    const alignment = align(text, low, high, parts);
    // What holds or crosses an exact copy is that copy with something more or less.
    if (copies.some((start) => alignment.start < start + quote.length && alignment.end > start)) continue;
    if (found.some(({ start, end }) => start === alignment.start && end === alignment.end)) continue;
    const candidate = trim(measure(text, query, alignment), alignment);
    found.push(candidate);
    if (candidate.quote >= 0.8 && Math.min(candidate.left, candidate.right) >= 0.8) break;
  }
  return found;
}

/** Where the passage may begin, by each kind of evidence; where they agree comes first. */
function findSeeds(grams: Grams, { quote, prefix, suffix }: Query): number[] {
  const enough = (part: string) => {
    const least = Math.max(2, 0.08 * countGrams(part));
    return ({ votes }: { votes: number }) => votes >= least;
  };
  const starts = findPeaks(grams, prefix, { limit: 3 }).filter(enough(prefix));
  const ends = findPeaks(grams, suffix, { limit: 3 }).filter(enough(suffix));
  const own = findPeaks(grams, quote, { drift: 8 + (quote.length >> 3), limit: 4 });
  const seeds = [
    ...starts.map(({ at, votes }) => ({ at: at + prefix.length, votes })),
    ...ends.map(({ at, votes }) => ({ at: at - quote.length, votes })),
    ...own,
  ];
  const reach = 8 + (quote.length >> 3);
  const support = seeds.map(({ at }) => seeds.reduce((sum, one) => sum + (Math.abs(one.at - at) <= reach ? one.votes : 0), 0));
  return [...seeds.keys()]
    .sort((one, other) => (support[other] as number) - (support[one] as number))
    .map((key) => seeds[key]?.at as number);
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
function measure(text: string, { prefix, suffix }: Query, { start, end, likeness, lesserPart }: Place): Candidate {
  return {
    start,
    end,
    quote: likeness,
    left: contextLikeness(prefix, text.slice(Math.max(0, start - prefix.length - SLACK), start), 'end'),
    right: contextLikeness(suffix, text.slice(end, end + suffix.length + SLACK), 'start'),
    lesserPart,
  };
}
