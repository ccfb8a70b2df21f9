import type { TextPositionSelector, TextQuoteSelector } from '../model/highlight';
import { type Span, spanOf } from './dom-points';
import { foldString } from './fold';
import type { TextIndex } from './text-index';

// 64 characters each side: enough to tell repeated names apart, small enough to store per highlight.
const CONTEXT = 64;
// Beyond this it is a word that is everywhere; the exact number tells nothing more.
const MOST_COPIES = 1000;

export type StoredSelectors = [TextQuoteSelector, TextPositionSelector?];

/** What is stored of a selection, or null when no visible text is selected. */
export function describe(index: TextIndex, range: AbstractRange): StoredSelectors | null {
  const span = spanOf(index, range);
  return span && describeSpan(index, span);
}

/** The same for a stretch of the index's text: for sources without a DOM, and to store a suggestion that was confirmed. */
export function describeSpan(index: TextIndex, { start, end }: Span): StoredSelectors {
  const { text, hash } = index;
  const exact = text.slice(start, end);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(boundary(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, boundary(text, Math.min(text.length, end + CONTEXT))),
      copies: countCopies(index.folding.folded, foldString(exact)),
    },
    { type: 'TextPositionSelector', start, end, textHash: hash },
  ];
}

/** Half a character is none. */
function boundary(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function countCopies(folded: string, quote: string): number {
  let count = 0;
  if (quote === '') return count;
  for (let at = folded.indexOf(quote); at >= 0 && count < MOST_COPIES; at = folded.indexOf(quote, at + 1)) count += 1;
  return count;
}
