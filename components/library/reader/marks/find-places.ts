import { indexText, loadVariants, type Resolution, resolve, type Span, type TextIndex } from '../../../../utils/anchor';
import { keptOnce } from '../../../../utils/export/highlights/former-texts';
import type { Highlight } from '../../../../utils/model/highlight';

/**
 * Where a highlight is in the text shown. `changed`: found, with other words; `lost`: no longer there; `outside`: made on the page, in something
 * that was never a part of the kept text.
 */
export type PlaceState = 'looking' | 'in-place' | 'changed' | 'lost' | 'outside';

export interface MarkPlace {
  state: PlaceState;
  /** Where it is. */
  span?: Span;
  /** The words there, where they are others than those marked. */
  text?: string;
  /** For a lost one: a place that may be meant, for the person to say. */
  suggestion?: { span: Span; text: string };
}

export const LOOKING: MarkPlace = { state: 'looking' };
export const OUTSIDE: MarkPlace = { state: 'outside' };

/** Names what decides a highlight's place: with other selectors it is looked for again. */
export function placeKey({ id, selectors }: Pick<Highlight, 'id' | 'selectors'>): string {
  return JSON.stringify([id, selectors]);
}

/** The article's text in the reader's frame. What the reader draws into it is no part of the text. */
export function indexFrame(page: Document): TextIndex {
  return indexText(page.body, { isIgnored: (element) => element.matches('.picture, .print-heading') });
}

interface Finding {
  /** Called once for each, exact ones first. */
  onFound: (highlight: Highlight, place: MarkPlace) => void;
  /** The article's other texts, asked for only when something is missing in this one. */
  otherTexts: () => Promise<string[]>;
  signal: AbortSignal;
}

/** Looks for highlights in a text. Ends early, without a word, when it is aborted. */
export async function findPlaces(
  index: TextIndex,
  highlights: readonly Highlight[],
  { onFound, otherTexts, signal }: Finding,
): Promise<void> {
  const missing: Highlight[] = [];
  const onResolved = (number: number, resolution: Resolution) => {
    const highlight = highlights[number];
    if (!highlight || signal.aborted) return;
    const place = toPlace(resolution);
    if (place.state === 'lost' && !place.suggestion && highlight.createdOn === 'page') missing.push(highlight);
    else onFound(highlight, place);
  };
  const selectors = highlights.map((highlight) => highlight.selectors);
  try {
    await resolve(index, selectors, { signal, onResolved, variants: loadVariants });
    if (missing.length === 0) return;
    const kept = await keptOnce(missing, await otherTexts(), signal);
    for (const highlight of missing) onFound(highlight, kept.has(highlight.id) ? { state: 'lost' } : OUTSIDE);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function toPlace(resolution: Resolution): MarkPlace {
  if (resolution.state === 'lost') {
    const { suggestion } = resolution;
    return suggestion ? { state: 'lost', suggestion: { span: spanOf(suggestion), text: suggestion.quote } } : { state: 'lost' };
  }
  const { found, state } = resolution;
  return state === 'changed' ? { state, span: spanOf(found), text: found.quote } : { state, span: spanOf(found) };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
