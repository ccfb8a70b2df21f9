import { findCandidates } from './candidates';
import type { StoredSelectors } from './describe';
import type { Span } from './dom-points';
import { findCopies } from './exact';
import { foldString } from './fold';
import { type Grams, indexGrams } from './grams';
import { judge } from './judge';
import { makePace } from './pace';
import { type Query, readQuery } from './query';
import type { TextIndex } from './text-index';
import { hasHan, type VariantFold } from './variants';

/** A passage of an index's text. */
export interface Passage extends Span {
  /** Its words as they are now. */
  quote: string;
  /** 0 to 1. */
  confidence: number;
}

/** Where a stored passage is now. */
export type Resolution =
  /** The words are the same, whatever became of white space, punctuation, width and script. */
  | { state: 'in-place'; found: Passage }
  /** The words were edited; `found.quote` has the new ones. */
  | { state: 'changed'; found: Passage }
  /** Gone, or not told from other places. The suggestion is for a person to confirm. */
  | { state: 'lost'; suggestion?: Passage };

export interface ResolveOptions {
  /** Called once per passage as soon as it is settled, with its number in the list: exact ones first, before anything is searched. */
  onResolved?: (number: number, resolution: Resolution) => void;
  signal?: AbortSignal;
  /**
   * The way to simplified and traditional forms: `loadVariants`, or in an injected script, which cannot import anything later, one that gets them
   * from elsewhere. Asked only when a Chinese quote was not found as it is. Without it they are different characters.
   */
  variants?: () => Promise<VariantFold>;
}

// A suggestion that has less of the quote than this is none; between the very words that stood around it, less will do.
const PLAUSIBLE = 0.5;
const PLAUSIBLE_IN_PLACE = 0.15;
const WHOLE_CONTEXT = 0.85;

interface Pending {
  number: number;
  query: Query;
}

/**
 * Finds stored passages again in a text that may have changed. In this order: the stored position, when the text is the very same; exact copies,
 * ranked by context; simplified for traditional; then, in slices that let the page breathe, wherever words or context vote for. A passage whose
 * context is found elsewhere with the edited words is preferred to an exact copy without it, and what does not fit well enough is lost.
 * @throws the signal's reason when it is aborted.
 */
export async function resolve(
  index: TextIndex,
  selectors: readonly (StoredSelectors | null)[],
  { onResolved, signal, variants }: ResolveOptions = {},
): Promise<Resolution[]> {
  const pace = makePace();
  const results: Resolution[] = [];
  const settle = (number: number, resolution: Resolution) => {
    results[number] = resolution;
    onResolved?.(number, resolution);
  };
  const rest = async () => {
    await pace();
    signal?.throwIfAborted();
  };
  signal?.throwIfAborted();
  // Each takes a while on a long page, once.
  for (const prepare of [() => index.hash, () => index.folding]) {
    prepare();
    await rest();
  }

  let text = index.folding.folded;
  let pending: Pending[] = [];
  for (const [number, stored] of selectors.entries()) {
    await rest();
    if (!stored) settle(number, { state: 'lost' });
    else {
      const query = readQuery(...stored);
      const found = findVerified(index, query) ?? findSure(text, query);
      if (found) settle(number, inPlace(found));
      else pending.push({ number, query });
    }
  }
  if (variants && pending.some(({ query }) => hasHan(query.quote))) await foldVariants(variants);
  let grams: Grams | undefined;
  for (const { number, query } of pending) {
    await rest();
    if (!grams) {
      grams = indexGrams(text);
      await rest();
    }
    settle(number, search(grams, query));
  }
  return results;

  /** Everything that is left is compared in one script; what was only another script is settled. */
  async function foldVariants(load: () => Promise<VariantFold>): Promise<void> {
    const fold = await load().catch(() => undefined);
    if (!fold) return;
    text = fold(text);
    const left = pending;
    pending = [];
    for (const { number, query } of left) {
      await rest();
      const folded = { ...query, quote: fold(query.quote), prefix: fold(query.prefix), suffix: fold(query.suffix) };
      const found = findSure(text, folded);
      if (found) settle(number, inPlace(found));
      else pending.push({ number, query: folded });
    }
  }

  function findSure(folded: string, query: Query): Passage | undefined {
    const copies = findCopies(folded, query, placeOf);
    const [start] = copies.starts;
    return copies.isSure && start !== undefined ? passage(start, start + query.quote.length, 1) : undefined;
  }

  function search(grams: Grams, query: Query): Resolution {
    if (query.quote === '') return { state: 'lost' };
    const copies = findCopies(grams.text, query, placeOf);
    const verdict = judge(findCandidates(grams, query, copies.starts), query, copies.count);
    if (!verdict) return { state: 'lost' };
    const { candidate, confidence } = verdict;
    const found = passage(candidate.start, candidate.end, confidence);
    if (verdict.isAccepted) return { state: candidate.quote === 1 ? 'in-place' : 'changed', found };
    const least = Math.min(candidate.left, candidate.right) >= WHOLE_CONTEXT ? PLAUSIBLE_IN_PLACE : PLAUSIBLE;
    return candidate.quote < least ? { state: 'lost' } : { state: 'lost', suggestion: found };
  }

  function placeOf(at: number): number {
    return index.folding.from[at] as number;
  }

  function passage(start: number, end: number, confidence: number): Passage {
    const [first, last] = [placeOf(start), index.folding.to[end - 1] as number];
    return { start: first, end: last, quote: index.text.slice(first, last), confidence };
  }
}

const inPlace = (found: Passage): Resolution => ({ state: 'in-place', found });

/** The stored position, when the text has not changed by a letter. */
function findVerified(index: TextIndex, { quote, position }: Query): Passage | undefined {
  if (!position || position.textHash !== index.hash) return undefined;
  const { start, end } = position;
  const words = index.text.slice(start, end);
  return words !== '' && foldString(words) === quote ? { start, end, quote: words, confidence: 1 } : undefined;
}
