import { LONG, type Query, weightOf } from './query';

// As many copies are looked at closely; of more, those with the longest equal context.
const MOST_COPIES = 12;
// A page may repeat a letter a hundred thousand times.
const MOST_FOUND = 5000;
// So much equal text (see `weightOf`) right beside a copy, and as much more than beside any other, leaves no doubt.
const SURE = 8;
// Less is enough beside a long quote that was and is the only one of its words.
const SURE_UNIQUE = 4;
// The same for each side of a quote that occurs more than once: the beginning of a sentence may be repeated, its end then differs.
const SURE_EACH = 12;

/** The copies of a quote in a folded text. */
export interface Copies {
  /** Where the best ones begin, best first: by the text right beside them, then by the distance from the stored position. */
  starts: number[];
  count: number;
  /** The first one is the passage without further search. */
  isSure: boolean;
}

const NONE: Copies = { starts: [], count: 0, isSure: false };

/**
 * Finds the exact copies of a quote. `placeOf` tells where a unit of the folded text stands in the text that stored positions count in.
 */
export function findCopies(text: string, query: Query, placeOf: (at: number) => number): Copies {
  const { quote, prefix, suffix, position } = query;
  if (quote === '') return NONE;
  const weights = { before: weightOf(prefix), after: weightOf(suffix) };
  const found: { start: number; before: number; after: number; run: number; distance: number }[] = [];
  for (let start = text.indexOf(quote); start >= 0 && found.length < MOST_FOUND; start = text.indexOf(quote, start + 1)) {
    const before = weightOf(prefix.slice(prefix.length - runBefore(text, start, prefix)));
    const after = weightOf(suffix.slice(0, runAfter(text, start + quote.length, suffix)));
    found.push({ start, before, after, run: before + after, distance: position ? Math.abs(placeOf(start) - position.start) : 0 });
  }
  found.sort((one, other) => other.run - one.run || one.distance - other.distance);
  const [best, second] = found;
  if (!best) return NONE;
  // The context may be short at the ends of a text.
  const whole = weights.before + weights.after;
  const isUnique = query.copies === 1 && !second;
  const isBeside = isUnique
    ? best.run >= Math.min(whole, weightOf(quote) >= LONG ? SURE_UNIQUE : SURE)
    : best.before >= Math.min(weights.before, SURE_EACH) && best.after >= Math.min(weights.after, SURE_EACH);
  const isAhead = !second || best.run - second.run >= SURE || best.run === whole;
  return { starts: found.slice(0, MOST_COPIES).map(({ start }) => start), count: found.length, isSure: isBeside && isAhead && whole > 0 };
}

/** How many units of `prefix`, from its end, stand right before a place. */
export function runBefore(text: string, at: number, prefix: string): number {
  let run = 0;
  while (run < prefix.length && run < at && text.charCodeAt(at - 1 - run) === prefix.charCodeAt(prefix.length - 1 - run)) run += 1;
  return run;
}

/** How many units of `suffix`, from its beginning, stand right after a place. */
export function runAfter(text: string, at: number, suffix: string): number {
  let run = 0;
  while (run < suffix.length && text.charCodeAt(at + run) === suffix.charCodeAt(run)) run += 1;
  return run;
}
