import {
  describe,
  indexText,
  type Passage,
  type Resolution,
  rangeOf,
  resolve,
  spanOf,
  type TextIndex,
  type VariantFold,
} from '../../anchor';
import type { HighlightSelectors } from '../../model/highlight';

/** Where a highlight is in a document. */
export interface FoundPlace {
  state: 'in-place' | 'changed' | 'lost';
  range?: Range;
  /** The words at `range`, where they are others than those marked. */
  text?: string;
  /** For a lost one: another place that may be meant. */
  suggestion?: { range: Range; text: string };
}

export const LOST: FoundPlace = { state: 'lost' };

/** What is stored for a range, and the range without what is not seen of it; undefined where no visible text is in it. */
export function describeRange(range: Range): { selectors: HighlightSelectors; range: Range } | undefined {
  const index = indexText(range.startContainer.ownerDocument as Document);
  const span = spanOf(index, range);
  const selectors = describe(index, range);
  const visible = span && rangeOf(index, span);
  return selectors && visible ? { selectors, range: visible } : undefined;
}

interface ResolveOptions {
  /** Gets each answer as it comes: exact ones at once, the others in slices. */
  onFound: (number: number, place: FoundPlace) => void;
  signal: AbortSignal;
  /** Brings the table that tells simplified from traditional Chinese; asked for only when a Chinese quote is not found as it is. */
  bringVariants: () => Promise<VariantFold>;
}

/** Looks for all of these in one document. Ends early, without a word, when it is aborted. */
export async function resolveIn(
  page: Document,
  wanted: readonly HighlightSelectors[],
  { onFound, signal, bringVariants }: ResolveOptions,
): Promise<void> {
  const index = indexText(page);
  const options = {
    signal,
    variants: bringVariants,
    onResolved: (number: number, resolution: Resolution) => onFound(number, toPlace(index, resolution)),
  };
  await resolve(index, wanted, options).catch((error) => {
    if (!signal.aborted) throw error;
  });
}

function toPlace(index: TextIndex, resolution: Resolution): FoundPlace {
  if (resolution.state === 'lost') {
    const suggestion = resolution.suggestion && passage(index, resolution.suggestion);
    return suggestion ? { state: 'lost', suggestion } : LOST;
  }
  const found = passage(index, resolution.found);
  if (!found) return LOST;
  return resolution.state === 'changed' ? { state: 'changed', ...found } : { state: 'in-place', range: found.range };
}

// The page may have thrown the nodes away while it was searched.
function passage(index: TextIndex, found: Passage): { range: Range; text: string } | undefined {
  const range = rangeOf(index, found);
  return range ? { range, text: found.quote } : undefined;
}
