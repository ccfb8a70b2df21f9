import type { Article } from '../../model/article';
import type { Highlight } from '../../model/highlight';
import { type LiveArticle, listHighlightsOf } from '../../store';
import { foldAll } from '../fold';
import { matchRow, type RowMatch } from '../match-row';
import type { Query, Term } from '../query-types';
import { planTerm } from '../segments/tokens';
import { highlightWords } from '../segments/words-of';
import { matchText, TermMatcher } from '../text-match';
import { hasFields } from './narrow';

/** An article that answers the query. */
export interface Match {
  article: Article;
  isTop: boolean;
  /** What to show of it: the text, or the note or the highlight that was found; nothing where it was not looked at. */
  shown?: string;
}

/** Looks at articles as they are now, with a query in mind. */
export class Verifier {
  readonly #query: Query;
  readonly #matchers: Map<string, TermMatcher>;
  readonly #exact: Map<string, boolean>;

  constructor(query: Query) {
    this.#query = query;
    this.#matchers = new Map(query.terms.map(({ text }) => [text, new TermMatcher(text)]));
    this.#exact = new Map(query.terms.map(({ text }) => [text, planTerm(text).isExact]));
  }

  /** What decides whether an article answers: the lists of the index alone, its row, or only its text. */
  get decidedBy(): 'lists' | 'rows' | 'texts' {
    const { terms, filter } = this.#query;
    if (terms.some(({ text, inTitle }) => !inTitle && !this.#exact.get(text))) return 'texts';
    return hasFields(filter) || terms.some(({ inTitle }) => inTitle) ? 'rows' : 'lists';
  }

  /** What the row says; nothing when it rules the article out. */
  matchRow(article: Article): RowMatch | undefined {
    return matchRow(article, this.#query);
  }

  /** The articles that answer, of those whose row left words open; with their texts, and with their highlights where the texts do not suffice. */
  async matchTexts(open: { live: LiveArticle; match: RowMatch }[]): Promise<Match[]> {
    const undecided = open.filter(({ live, match }) => live.article.counts.highlights > 0 && !this.#isSettled(live, match));
    const ids = undecided.map(({ live }) => live.article.id);
    const highlights = ids.length > 0 ? await listHighlightsOf(ids) : new Map<string, Highlight[]>();
    return open.flatMap(({ live, match }) => this.#matchText(live, match, highlights.get(live.article.id) ?? []) ?? []);
  }

  // Highlights can only add words: what is found in the text needs none of them, unless a word must not be there.
  #isSettled({ markdown = '' }: LiveArticle, { open }: RowMatch): boolean {
    return open.every(({ isNot }) => !isNot) && matchText(markdown, this.#matchersOf(open)) !== undefined;
  }

  #matchText({ article, markdown = '' }: LiveArticle, { open, isTop }: RowMatch, highlights: Highlight[]): Match | undefined {
    const wanted = open.filter(({ isNot }) => !isNot);
    const unwanted = open.filter(({ isNot }) => isNot);
    const words = highlights.flatMap(highlightWords);
    if (unwanted.some((term) => this.#isInText(markdown, term) || findWord(words, term) !== undefined)) return undefined;
    if (wanted.length === 0) return { article, isTop };
    const text = matchText(markdown, this.#matchersOf(wanted));
    if (text !== undefined) return { article, isTop, shown: text };
    let shown: string | undefined;
    for (const term of wanted) {
      const found = findWord(words, term);
      if (found === undefined && !this.#isInText(markdown, term)) return undefined;
      shown ??= found;
    }
    return { article, isTop, ...(shown !== undefined && { shown }) };
  }

  #isInText(markdown: string, term: Term): boolean {
    return matchText(markdown, this.#matchersOf([term])) !== undefined;
  }

  #matchersOf(terms: Term[]): TermMatcher[] {
    return terms.map(({ text }) => this.#matchers.get(text) as TermMatcher);
  }
}

function findWord(words: string[], { text }: Term): string | undefined {
  return words.find((word) => foldAll(word).includes(text));
}
