import type { PageHighlights } from '../../messaging';
import type { PageLibrary } from './library';

/** Reads what the library has of the page, and believes no answer that came too late. */
export class Listing {
  readonly #library: Pick<PageLibrary, 'list'>;
  readonly #take: (data: PageHighlights) => Promise<void>;
  #version = 0;
  #asked = 0;
  #newest: Promise<void> | undefined;

  constructor(library: Pick<PageLibrary, 'list'>, take: (data: PageHighlights) => Promise<void>) {
    this.#library = library;
    this.#take = take;
  }

  /** Something was changed here: a list that was asked for before is out of date. */
  outdate(): void {
    this.#version += 1;
  }

  /** Asks, and takes over the answer; ends when the newest one is taken over, whoever asked for it. */
  read(): Promise<void> {
    this.#asked += 1;
    this.#newest = this.#read(this.#asked);
    return this.#newest;
  }

  async #read(asked: number): Promise<void> {
    for (;;) {
      const version = this.#version;
      const data = await this.#library.list();
      // Whoever asked since has the newer answer, perhaps for another address.
      if (asked !== this.#asked) return this.#newest;
      if (version === this.#version) return this.#take(data);
    }
  }
}
