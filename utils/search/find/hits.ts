import type { Article } from '../../model/article';
import type { Pace } from '../pace';
import { makeSnippet, markTerms, type TextPart } from '../parts';
import type { Match } from './verify';

/** An article that answers the query, with what to show of it. */
export interface SearchHit {
  article: Article;
  title: TextPart[];
  snippet: TextPart[];
  /** The words looked for, folded: for `markTerms` on whatever else is shown. */
  terms: string[];
}

/** What is shown of an article that was found. */
function toHit({ article, isTop, shown, folded }: Match, terms: string[]): SearchHit {
  const text = shown ?? (isTop ? article.excerpt : shownField(article, terms));
  return {
    article,
    title: markTerms(article.title, terms),
    snippet: makeSnippet(text, terms, shown === undefined ? undefined : folded),
    terms,
  };
}

// The note where it holds the hit: a person recognises their own words.
function shownField({ note, excerpt }: Article, terms: string[]): string {
  return note && markTerms(note, terms).some(({ isHit }) => isHit) ? note : excerpt;
}

/** The hits so far: those in titles and tags first, then the newest. Of what can no longer be shown only the ids are kept. */
export class HitList {
  readonly #terms: string[];
  readonly #limit: number;
  readonly #ids = new Set<string>();
  #top: Match[] = [];
  #others: Match[] = [];
  #topCount = 0;
  readonly #made = new Map<string, SearchHit>();

  readonly #isByTime: boolean;

  /** `limit`: so many can be shown; `isByTime`: the newest first, wherever the words are. */
  constructor(terms: string[], { limit, isByTime = false }: { limit: number; isByTime?: boolean }) {
    this.#terms = terms;
    this.#limit = limit;
    this.#isByTime = isByTime;
  }

  get topCount(): number {
    return this.#topCount;
  }

  get count(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(matches: Match[]): void {
    for (const match of matches) {
      if (this.#ids.has(match.article.id)) continue;
      this.#ids.add(match.article.id);
      const isTop = match.isTop && !this.#isByTime;
      if (isTop) this.#topCount += 1;
      (isTop ? this.#top : this.#others).push(match);
    }
    this.#top = this.#first(this.#top);
    this.#others = this.#first(this.#others);
  }

  /** Makes what is shown ready, in slices: `take` then has nothing left to do. */
  async prepare(pace: Pace): Promise<void> {
    for (const match of this.#ranked()) {
      this.#hitOf(match);
      await pace();
    }
  }

  /** What is shown. */
  take(): SearchHit[] {
    return this.#ranked().map((match) => this.#hitOf(match));
  }

  #ranked(): Match[] {
    return [...this.#top, ...this.#others].slice(0, this.#limit);
  }

  // Texts of a hundred thousand hits would not fit into memory, and to sort them with every batch takes a minute.
  #first(matches: Match[]): Match[] {
    return matches.sort(newestFirst).slice(0, this.#limit);
  }

  #hitOf(match: Match): SearchHit {
    const known = this.#made.get(match.article.id);
    if (known) return known;
    const hit = toHit(match, this.#terms);
    this.#made.set(match.article.id, hit);
    return hit;
  }
}

function newestFirst(a: Match, b: Match): number {
  return timeOf(b) - timeOf(a) || (a.article.id < b.article.id ? -1 : 1);
}

function timeOf({ article }: Match): number {
  return Date.parse(article.capturedAt) || 0;
}
