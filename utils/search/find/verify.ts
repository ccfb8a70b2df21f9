import type { Article } from '../../model/article';
import type { Highlight } from '../../model/highlight';
import { type LiveArticle, listHighlightsOf } from '../../store';
import { foldAll } from '../fold';
import { matchRow, type RowMatch } from '../match-row';
import type { Query, Term } from '../query-types';
import { planTerm } from '../segments/tokens';
import { highlightWords } from '../segments/words-of';
import { matchText, type ReadText, TermMatcher } from '../text-match';
import { hasFields } from './narrow';

/** An article that answers the query. */
export interface Match {
  article: Article;
  isTop: boolean;
  /** What to show of it: the text, or the note or the highlight that was found; nothing where it was not looked at. */
  shown?: string;
  /** The same, folded, where that is known. */
  folded?: string;
}

/** Looks at articles as they are now, with a query in mind. */
export class Verifier {
  readonly #query: Query;
  readonly #matchers: Map<string, TermMatcher>;
  readonly #exact: Map<string, boolean>;

  readonly #isListed: boolean;

  /** `isListed`: what is looked at comes from the lists of the index. */
  constructor(query: Query, { isListed = false } = {}) {
    this.#query = query;
    this.#isListed = isListed;
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
    const read = open.map(({ live, match }) => {
      const wanted = match.open.filter(({ isNot }) => !isNot);
      return { live, match, wanted, text: wanted.length > 0 ? this.#read(live.markdown ?? '', wanted) : undefined };
    });
    // Highlights can only add words: what is found in the text needs none of them, unless a word must not be there.
    const undecided = read.filter(({ live, match, wanted, text }) => {
      return live.article.counts.highlights > 0 && (!text || wanted.length < match.open.length);
    });
    const ids = undecided.map(({ live }) => live.article.id);
    const highlights = ids.length > 0 ? await listHighlightsOf(ids) : new Map<string, Highlight[]>();
    return read.flatMap((one) => this.#decide(one, highlights.get(one.live.article.id) ?? []) ?? []);
  }

  #decide({ live, match, wanted, text }: Read, highlights: Highlight[]): Match | undefined {
    const { article, markdown = '' } = live;
    const words = highlights.flatMap(highlightWords);
    const unwanted = match.open.filter(({ isNot }) => isNot);
    if (unwanted.some((term) => this.#isInText(markdown, term) || findWord(words, term) !== undefined)) return undefined;
    const { isTop } = match;
    if (wanted.length === 0) return { article, isTop };
    if (text) return { article, isTop, shown: text.text, folded: text.folded };
    let shown: string | undefined;
    for (const term of wanted) {
      const found = findWord(words, term);
      if (found === undefined && !this.#isInText(markdown, term)) return undefined;
      shown ??= found;
    }
    return { article, isTop, ...(shown !== undefined && { shown }) };
  }

  // What the lists of the index are sure of is mostly there: to rule it out first would be the same work twice.
  #read(markdown: string, wanted: Term[]): ReadText | undefined {
    return matchText(markdown, this.#matchersOf(wanted), { isLikely: this.#isListed && wanted.every(({ text }) => this.#exact.get(text)) });
  }

  #isInText(markdown: string, term: Term): boolean {
    return matchText(markdown, this.#matchersOf([term])) !== undefined;
  }

  #matchersOf(terms: Term[]): TermMatcher[] {
    return terms.map(({ text }) => this.#matchers.get(text) as TermMatcher);
  }
}

interface Read {
  live: LiveArticle;
  match: RowMatch;
  wanted: Term[];
  text: ReadText | undefined;
}

function findWord(words: string[], { text }: Term): string | undefined {
  return words.find((word) => foldAll(word).includes(text));
}
