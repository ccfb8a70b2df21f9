import { indexText, loadVariants, type Resolution, resolve } from '../../anchor';
import type { MarkdownText } from '../../markdown/marks';
import type { Highlight } from '../../model/highlight';
import { keptOnce } from './former-texts';

/** Where a highlight stands in an article's text. */
export interface PlacedHighlight {
  highlight: Highlight;
  /** `lost`: it went with an older text. `outside`: it was made on the page, in a part of it that was never kept. */
  state: 'in-place' | 'changed' | 'lost' | 'outside';
  /** The words of a changed passage as they are now. */
  now?: string;
  /** In units of the text's pieces put end to end; absent for what is not there. */
  passage?: { start: number; end: number };
}

/**
 * Finds highlights in a text; in the order of their passages, those that are not there last. `others` reads the texts that the article had before,
 * when something is missing in this one.
 */
export async function placeHighlights(
  text: MarkdownText,
  highlights: readonly Highlight[],
  others: () => Promise<string[]>,
): Promise<PlacedHighlight[]> {
  const index = indexText(text.pieces);
  const resolutions = await resolve(
    index,
    highlights.map(({ selectors }) => selectors),
    { variants: loadVariants },
  );
  const missing = highlights.filter(({ createdOn }, number) => createdOn === 'page' && isNowhere(resolutions[number]));
  const kept = missing.length > 0 ? await keptOnce(missing, await others()) : new Set<string>();
  const outside = new Set(missing.filter(({ id }) => !kept.has(id)));
  const placed = highlights.map((highlight, number) => place(highlight, resolutions[number] ?? { state: 'lost' }));
  const startOf = ({ passage }: PlacedHighlight) => passage?.start ?? Number.POSITIVE_INFINITY;
  return placed.sort((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));

  function place(highlight: Highlight, resolution: Resolution): PlacedHighlight {
    if (resolution.state === 'lost') return { highlight, state: outside.has(highlight) ? 'outside' : 'lost' };
    const { start, end, quote } = resolution.found;
    // A line break between blocks has the place of what follows it: a triple click takes one along.
    const from = start + quote.length - quote.trimStart().length;
    const [first, last] = [index.origins[from], index.origins[end - 1 - (quote.length - quote.trimEnd().length)]];
    if (first === undefined || last === undefined) return { highlight, state: 'lost' };
    const { state } = resolution;
    return { highlight, state, passage: { start: first, end: last + 1 }, ...(state === 'changed' ? { now: quote } : {}) };
  }
}

/** Not there, and nothing there that may be meant. */
function isNowhere(resolution: Resolution | undefined): boolean {
  return resolution?.state === 'lost' && !resolution.suggestion;
}
