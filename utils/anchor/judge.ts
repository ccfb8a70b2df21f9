import { type Candidate, LONG, type Query, weightOf } from './query';

/** The best candidate, and whether it may be shown as the passage or only be suggested. */
export interface Verdict {
  candidate: Candidate;
  isAccepted: boolean;
  /** 0 to 1: how sure. Comparable between passages. */
  confidence: number;
}

// Below this weight, a line has the same words by chance.
const SHORT = 6;

/**
 * Picks the passage that fits best and says whether it is the one. The bounds are read off 18,700 passages of 37 pages that were changed in
 * 25 ways; those that were still there and those that were gone part as follows (likeness of quote; left and right context):
 *
 * - There, and edited: the quote 0.6 or more where both contexts held (0.55), but for the shortest, of which one letter is a fourth. Gone,
 *   and both contexts held: under 0.5, text that was written in its place.
 * - One context only (the end of a cut page, a block that moved): there from 0.7 on; look-alikes beside the hole that a passage left reached
 *   0.7 with three quarters of a context, so more of the one asks less of the other. With new text in the middle both parts
 *   must be a fourth of the quote at least. Where a page was cut within the passage, 0.6 of it stand unbroken beside the whole context.
 * - No context: nothing but the very words. Sentences that a page repeats with another ending reach 0.92.
 * - The very words: enough by themselves when they are long, or were and are unique. Short ones that occur more than once need context on both
 *   sides: where one of them was removed, the copies elsewhere had 0.5 to 1 on both sides together, those still there 1.1 and more; 0.85 is
 *   enough when most of it is on one side and no other copy comes near. When there are as many copies as when it was stored, none was
 *   removed, and the one with the best context is it.
 * - When the contexts stand elsewhere with nothing of the quote between, the passage was removed or replaced there, and a short copy with
 *   clearly less context is another one.
 */
export function judge(candidates: readonly Candidate[], query: Query, copies: number): Verdict | undefined {
  const weight = weightOf(query.quote);
  // Two letters say less than the 128 around them.
  const share = weight < 4 ? 1 : weight < 8 ? 1.5 : 2;
  const scoreOf = (one: Candidate) => share * one.quote + one.left + one.right;
  let best: Candidate | undefined;
  for (const one of candidates) if (one.end > one.start && (!best || scoreOf(one) > scoreOf(best))) best = one;
  if (!best) return undefined;
  const place = Math.max(...candidates.map(({ left, right }) => left + right));
  return { candidate: best, isAccepted: isRight(best), confidence: scoreOf(best) / (share + 2) };

  /** No other copy has as much context, by this margin. */
  function leads(one: Candidate, margin: number): boolean {
    const bound = one.left + one.right - margin;
    return candidates.every((other) => other === one || other.quote < 1 || other.left + other.right <= bound);
  }

  function isRight(one: Candidate): boolean {
    const context = one.left + one.right;
    const more = Math.max(one.left, one.right);
    const isElsewhere = place > 1.5 && place - context > 0.5;
    if (one.quote === 1) {
      if (weight >= LONG) return true;
      const isUnique = copies === 1 && (query.copies ?? 1) === 1;
      if (isUnique && (weight >= SHORT || !isElsewhere)) return true;
      if (isElsewhere) return false;
      const isOneOfAll = query.copies !== undefined && copies >= query.copies && leads(one, 0.2);
      return isOneOfAll || context >= 1.05 || (context >= 0.85 && more >= 0.7 && leads(one, 0.3));
    }
    if (isElsewhere) return false;
    if (Math.min(one.left, one.right) >= 0.55) return one.quote >= (weight >= 5 ? 0.62 : 0.4);
    if (weight >= SHORT && ((one.left >= 0.85 && one.head >= 0.6) || (one.right >= 0.85 && one.tail >= 0.6))) return true;
    if (one.lesserPart < 0.25) return false;
    return one.quote >= (more >= 0.85 ? 0.7 : more >= 0.6 ? 0.85 : 0.97);
  }
}
