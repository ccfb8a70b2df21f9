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
export function toHit({ article, isTop, shown, folded }: Match, terms: string[]): SearchHit {
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

/** The hits so far: those in titles and tags first, then the newest. */
export class HitList {
  readonly #terms: string[];
  readonly #ids = new Set<string>();
  readonly #top: Match[] = [];
  readonly #others: Match[] = [];
  readonly #made = new Map<string, SearchHit>();

  readonly #isByTime: boolean;

  /** `isByTime`: the newest first, wherever the words are. */
  constructor(terms: string[], { isByTime = false } = {}) {
    this.#terms = terms;
    this.#isByTime = isByTime;
  }

  get topCount(): number {
    return this.#top.length;
  }

  get count(): number {
    return this.#top.length + this.#others.length;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(matches: Match[]): void {
    for (const match of matches) {
      if (this.#ids.has(match.article.id)) continue;
      this.#ids.add(match.article.id);
      (match.isTop && !this.#isByTime ? this.#top : this.#others).push(match);
    }
  }

  /** Makes the first `limit` ready, in slices: `take` then has nothing left to do. */
  async prepare(limit: number, pace: Pace): Promise<void> {
    for (const match of this.#ranked(limit)) {
      this.#hitOf(match);
      await pace();
    }
  }

  /** The first `limit`, ready to be shown. */
  take(limit: number): SearchHit[] {
    return this.#ranked(limit).map((match) => this.#hitOf(match));
  }

  #ranked(limit: number): Match[] {
    this.#top.sort(newestFirst);
    this.#others.sort(newestFirst);
    return [...this.#top, ...this.#others].slice(0, limit);
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
