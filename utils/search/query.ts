import type { Article } from '../model/article';
import { foldAll } from './fold';

// More words than anyone types; a pasted page would make the search read the library for hours.
const MAX_TERMS = 32;

/** The words of a query, folded, without twins. All of them must be found. */
export function parseQuery(query: string): string[] {
  return [...new Set(foldAll(query).split(/\s+/).filter(Boolean))].slice(0, MAX_TERMS);
}

/** What of a query the row of an article answers. */
export interface RowMatch {
  /** All words are in the title or the tags: these come first. */
  isTop: boolean;
  /** Words that only the text can still answer. */
  open: string[];
}

export function matchRow(article: Article, terms: string[]): RowMatch {
  const top = foldFields([article.title, ...article.tags]);
  if (terms.every((term) => top.includes(term))) return { isTop: true, open: [] };
  const { source = '', site = '', byline = '', editor = '', host, note } = article;
  const rest = foldFields([source, site, byline, editor, host, note]);
  return { isTop: false, open: terms.filter((term) => !top.includes(term) && !rest.includes(term)) };
}

// A character that no query holds keeps fields apart: a word must not begin in one and end in the next.
function foldFields(fields: string[]): string {
  return foldAll(fields.join('\n'));
}
