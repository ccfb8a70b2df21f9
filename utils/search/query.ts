import { foldAll } from './fold';
import type { Query, Term } from './query-types';

// More words than anyone types; a pasted page would make the search read the library for hours.
const MAX_TERMS = 32;

/** Reads what was typed into a search field. Never throws: what makes no sense is a problem beside the rest. */
export function parseQuery(text: string): Query {
  const words = [...new Set(foldAll(text).split(/\s+/).filter(Boolean))].slice(0, MAX_TERMS);
  const terms = words.map((word): Term => ({ text: word, isPhrase: false, isNot: false, inTitle: false }));
  return { terms, filter: { tags: [], sites: [], sources: [], authors: [], colors: [] }, problems: [] };
}

/** What a hit shows painted: the words and phrases that must be there, folded. */
export function wordsOf(query: Query): string[] {
  return query.terms.filter(({ isNot }) => !isNot).map(({ text }) => text);
}

/** The words of what was typed that can be painted, folded: for texts that are shown beside a search. */
export function queryWords(text: string): string[] {
  return wordsOf(parseQuery(text));
}

/** Whether nothing is asked for. */
export function isEmptyQuery({ terms, filter }: Query): boolean {
  return terms.length === 0 && Object.values(filter).every((value) => value === undefined || (Array.isArray(value) && value.length === 0));
}
