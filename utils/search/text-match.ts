import { markdownToText } from '../markdown/plain-text';
import { foldAll } from './fold';

// Marks after which a word may go on in the visible text, and what hides characters: emphasis, code, links, escapes, entities.
const MARK = '[*_~`\\\\\\[\\]!&<|(]';
const MARK_BEFORE_COMBINING = /[*_~`\])>;\\][\p{M}\uff9e\uff9f\u1160-\u11ff]/u;

/**
 * A test for one word of a query: is it in the visible text of a Markdown text? Making the visible text costs forty times more than
 * looking into the Markdown (measured), so it is made only where the Markdown does not rule the word out.
 */
export class TermMatcher {
  readonly term: string;
  readonly #brokenByMark: RegExp | undefined;
  readonly #needsEntities: boolean;

  constructor(term: string) {
    this.term = term;
    // Where a mark interrupts the word, one of its characters but the last stands right before a mark.
    const inner = [...new Set(term.slice(0, -1))].map(escapeRegExp);
    this.#brokenByMark = inner.length > 0 ? new RegExp(`(?:${inner.join('|')})${MARK}`) : undefined;
    this.#needsEntities = /[<>&"]/.test(term);
  }

  /** Whether the word can be in the visible text. No is certain, yes is not. */
  isPossible(foldedMarkdown: string): boolean {
    if (foldedMarkdown.includes(this.term)) return true;
    if (this.#brokenByMark?.test(foldedMarkdown)) return true;
    if (foldedMarkdown.includes('&#') || (this.#needsEntities && foldedMarkdown.includes('&'))) return true;
    return MARK_BEFORE_COMBINING.test(foldedMarkdown);
  }
}

/** A text, and as it is compared. */
export interface ReadText {
  text: string;
  folded: string;
}

/** The visible text, if all words are in it. `isLikely`: they are known to be in it or beside it, and nothing is ruled out first. */
export function matchText(markdown: string, matchers: TermMatcher[], { isLikely = false } = {}): ReadText | undefined {
  if (!isLikely) {
    const foldedMarkdown = foldAll(markdown);
    if (!matchers.every((matcher) => matcher.isPossible(foldedMarkdown))) return undefined;
  }
  const text = markdownToText(markdown);
  const folded = foldAll(text);
  return matchers.every(({ term }) => folded.includes(term)) ? { text, folded } : undefined;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
