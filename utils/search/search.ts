import type { Article } from '../model/article';
import { type ArticleFilter, eachArticle, getBodies } from '../store';
import { matchRow } from './match-row';
import { makeSnippet, markTerms, type TextPart } from './parts';
import { isEmptyQuery, wordsOf } from './query';
import { readQuery } from './read-query';
import { matchText, TermMatcher } from './text-match';

/** An article that answers the query, with what to show of it. */
export interface SearchHit {
  article: Article;
  title: TextPart[];
  snippet: TextPart[];
  /** The words looked for, folded: for `markTerms` on whatever else is shown. */
  terms: string[];
}

export interface SearchOptions {
  /** How many hits are wanted; 50 unless told. */
  limit?: number;
  signal?: AbortSignal;
  /** Called with all hits so far, in order, while the search goes on. */
  onHits?: (hits: SearchHit[]) => void;
}

export interface SearchResult {
  hits: SearchHit[];
  /** Whether these are all: false when the limit ended the search. */
  isComplete: boolean;
}

const LIMIT = 50;
// One transaction each: small enough that the first hits show soon and an abort is heard.
const BATCH = 200;

/**
 * Articles for which all of the query holds; its words are looked for in title, tags, source, site, authors, note and text. Hits in title and tags come
 * first, then the newest. Reads rows and texts from the newest on; what does not match costs little.
 * @throws the signal's reason when aborted
 */
export async function searchArticles(
  query: string,
  filter: ArticleFilter,
  { limit = LIMIT, signal, onHits }: SearchOptions = {},
): Promise<SearchResult> {
  const parsed = await readQuery(query);
  if (isEmptyQuery(parsed)) return { hits: [], isComplete: true };
  const terms = wordsOf(parsed);
  const matchers = new Map(parsed.terms.map(({ text }) => [text, new TermMatcher(text)]));
  const top: SearchHit[] = [];
  const others: SearchHit[] = [];
  const ranked = () => [...top, ...others].slice(0, limit);
  let isComplete = true;

  for await (const articles of eachArticle(filter, { batch: BATCH })) {
    signal?.throwIfAborted();
    const before = top.length + others.length;
    const matches = articles.flatMap((article) => {
      const match = matchRow(article, parsed);
      return match ? [{ article, ...match }] : [];
    });
    const wantsTexts = top.length + others.length < limit;
    const unread = matches.filter(({ open }) => open.length > 0).map(({ article }) => article.id);
    const bodies = wantsTexts && unread.length > 0 ? await getBodies(unread) : new Map<string, string>();
    signal?.throwIfAborted();
    if (!wantsTexts && unread.length > 0) isComplete = false;

    for (const { article, isTop, open } of matches) {
      if (open.length > 0 && !wantsTexts) continue;
      const list = isTop ? top : others;
      const matchersOf = (isNot: boolean) =>
        open.filter((term) => term.isNot === isNot).map(({ text }) => matchers.get(text) as TermMatcher);
      const [wanted, unwanted] = [matchersOf(false), matchersOf(true)];
      const markdown = bodies.get(article.id) ?? '';
      const text = wanted.length > 0 ? matchText(markdown, wanted) : isTop ? article.excerpt : shownField(article, terms);
      if (text === undefined || (unwanted.length > 0 && unwanted.some((term) => matchText(markdown, [term]) !== undefined))) continue;
      list.push(toHit(article, text, terms));
    }
    if (top.length + others.length > before) onHits?.(ranked());
    // Only hits in titles could still come in front, and there is no room for more of them.
    if (top.length > limit) break;
  }
  return { hits: ranked(), isComplete: isComplete && top.length + others.length <= limit };
}

function toHit(article: Article, text: string, terms: string[]): SearchHit {
  return { article, title: markTerms(article.title, terms), snippet: makeSnippet(text, terms), terms };
}

// The note where it holds the hit: a person recognises their own words.
function shownField({ note, excerpt }: Article, terms: string[]): string {
  return note && markTerms(note, terms).some(({ isHit }) => isHit) ? note : excerpt;
}
