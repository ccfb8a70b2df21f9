import type { Article } from '../../../utils/model/article';
import type { ArticlePage } from '../../../utils/store';

/** `watch` of the store, given from outside so that a test can drive it. */
export type Watch = <T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void) => () => void;

interface Part {
  cursor?: string;
  page?: ArticlePage;
  stop: () => void;
}

export interface PagedListOptions {
  load: (cursor?: string) => Promise<ArticlePage>;
  watch: Watch;
  onChange: (articles: Article[], hasMore: boolean) => void;
  onError: (error: unknown) => void;
}

/**
 * A long list that is loaded part by part and stays live: each part is a query of its own, so that a change of one article reads one
 * part again and not ten thousand rows. When a part ends elsewhere than before, the next one follows.
 */
export class PagedList {
  readonly #options: PagedListOptions;
  #parts: Part[] = [];

  constructor(options: PagedListOptions) {
    this.#options = options;
    this.#follow(0, undefined);
  }

  /** Loads the next part, if there is one and none is on its way. */
  more(): void {
    const cursor = this.#parts.at(-1)?.page?.cursor;
    if (cursor) this.#follow(this.#parts.length, cursor);
  }

  stop(): void {
    for (const part of this.#parts) part.stop();
    this.#parts = [];
  }

  #follow(index: number, cursor: string | undefined): void {
    const former = this.#parts[index];
    former?.stop();
    // The former rows stay until the new ones are here, so that nothing flickers.
    const part: Part = { cursor, page: former?.page, stop: () => {} };
    this.#parts[index] = part;
    const { load, watch, onError } = this.#options;
    part.stop = watch(
      () => load(cursor),
      (page) => {
        // An answer that was on its way when the part was given up.
        if (this.#parts[index] !== part) return;
        part.page = page;
        this.#alignAfter(index, page.cursor);
        this.#tell();
      },
      onError,
    );
  }

  #alignAfter(index: number, cursor: string | undefined): void {
    const next = this.#parts[index + 1];
    if (!next || next.cursor === cursor) return;
    if (cursor) this.#follow(index + 1, cursor);
    else for (const part of this.#parts.splice(index + 1)) part.stop();
  }

  #tell(): void {
    const seen = new Set<string>();
    const articles: Article[] = [];
    for (const part of this.#parts) {
      for (const article of part.page?.articles ?? []) {
        // While parts move over one another an article may be in two.
        if (seen.has(article.id)) continue;
        seen.add(article.id);
        articles.push(article);
      }
    }
    this.#options.onChange(articles, Boolean(this.#parts.at(-1)?.page?.cursor));
  }
}
