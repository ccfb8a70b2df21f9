import { fold } from './fold';
import type { Term } from './query-types';

// More words than anyone types; a pasted page would make the search read the library for hours.
const MAX_TERMS = 32;

/** Gathers the words and phrases of a query, without twins. */
export class WordList {
  readonly #terms = new Map<string, Term>();
  /** All words are looked for in titles alone. */
  isAllInTitle = false;
  /** There were more words than are looked for. */
  isFull = false;

  add(value: string, kind: Omit<Term, 'text'>): void {
    const folded = fold(value);
    // Folding can put a space into a word (´ is one with an accent on it): its parts are then looked for.
    const texts = kind.isPhrase ? [folded.replace(/\s+/g, ' ')] : folded.split(/\s+/);
    for (const text of texts.filter(Boolean)) {
      const key = JSON.stringify([text, kind.isNot, kind.inTitle]);
      if (this.#terms.has(key)) continue;
      if (this.#terms.size === MAX_TERMS) this.isFull = true;
      else this.#terms.set(key, { text, ...kind });
    }
  }

  take(): Term[] {
    return [...this.#terms.values()].map((term) => ({ ...term, inTitle: term.inTitle || this.isAllInTitle }));
  }
}
