import type { PageHighlight } from '../../messaging';
import type { HighlightColor } from '../../model/highlight';
import type { PageLibrary } from './library';
import type { Made } from './make';

/** What became of highlights that were made together. */
export interface Saved {
  wasClipped: boolean;
  /** For those that are kept, in their order. */
  undo: string[];
  failed: Made[];
  /** Why the first of them failed. */
  error?: unknown;
}

/** What was made on the page and is on its way into the library. */
export class Saving {
  readonly #library: Pick<PageLibrary, 'add' | 'color'>;
  readonly #unsaved = new Map<string, Made>();
  readonly #colors = new Map<string, HighlightColor>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(library: Pick<PageLibrary, 'add' | 'color'>) {
    this.#library = library;
  }

  /** The page may still be clipped while its first highlight is already changed. */
  get settled(): Promise<unknown> {
    return this.#last;
  }

  /** What the library has of this page, with what was made on it and is not known to be there yet. */
  joinTo(listed: readonly PageHighlight[]): PageHighlight[] {
    const ids = new Set(listed.map(({ id }) => id));
    const made = [...this.#unsaved.values()].map(({ highlight }) => highlight);
    return [...listed, ...made.filter(({ id }) => !ids.has(id))].map((one) => ({ ...one, color: this.#colors.get(one.id) ?? one.color }));
  }

  /** Keeps another colour, once the highlight itself is kept. */
  async color(id: string, color: HighlightColor): Promise<void> {
    this.#colors.set(id, color);
    try {
      await this.#last;
      await this.#library.color(id, color);
    } finally {
      // Another one may have been chosen since.
      if (this.#colors.get(id) === color) this.#colors.delete(id);
    }
  }

  /** The page has another address now: what is under way was made on the former one. */
  leavePage(): void {
    this.#unsaved.clear();
  }

  /** All are sent at once, for the address that the page has now; what becomes of one is nothing to the others. */
  save(made: readonly Made[]): Promise<Saved> {
    for (const one of made) this.#unsaved.set(one.highlight.id, one);
    const answers = made.map(({ highlight: { id, selectors, color } }) => this.#library.add({ id, selectors, color }));
    const saved = Promise.allSettled(answers).then((settled) => {
      const result: Saved = { wasClipped: false, undo: [], failed: [] };
      for (const [index, answer] of settled.entries()) {
        const one = made[index] as Made;
        this.#unsaved.delete(one.highlight.id);
        if (answer.status === 'rejected') {
          result.failed.push(one);
          result.error ??= answer.reason;
          continue;
        }
        result.wasClipped ||= answer.value.wasClipped;
        result.undo.push(answer.value.undo);
      }
      return result;
    });
    this.#last = saved;
    return saved;
  }
}
