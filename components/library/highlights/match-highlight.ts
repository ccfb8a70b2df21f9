import { foldAll } from '../../../utils/search/fold';
import { holdsWanted, isBelow, matchFilter } from '../../../utils/search/match-row';
import type { Query } from '../../../utils/search/query-types';
import type { HighlightInArticle } from '../../../utils/store';

// What was folded once is not folded again for the next letter typed.
const foldedTexts = new WeakMap<HighlightInArticle['highlight'], string>();

/**
 * Whether all of the query holds for a highlight: its words in quote, note, tags or the article's title, its colour, note and tags those of the
 * highlight, all else the article's. What `tag:` names may also stand on the article.
 */
export function matchHighlight(one: HighlightInArticle, { terms, filter }: Query): boolean {
  const { highlight, article } = one;
  const { tags, colors, hasHighlight, hasNote, hasTag, ...ofArticle } = filter;
  if (hasHighlight === false) return false;
  if (hasNote !== undefined && (highlight.note !== '') !== hasNote) return false;
  if (hasTag !== undefined && highlight.tags.length > 0 !== hasTag) return false;
  if (!colors.every(({ color, isNot }) => (highlight.color === color) !== isNot)) return false;
  if (!matchFilter(article, { ...ofArticle, tags: [], colors: [] })) return false;
  if (!holdsWanted(tags, (wanted) => [...highlight.tags, ...article.tags].some((tag) => isBelow(foldAll(tag), wanted)))) return false;
  return terms.every(({ text, isNot, inTitle }) => (inTitle ? foldAll(article.title) : textOf(one)).includes(text) !== isNot);
}

function textOf({ highlight, article }: HighlightInArticle): string {
  const known = foldedTexts.get(highlight);
  if (known !== undefined) return known;
  const folded = foldAll([highlight.selectors[0].exact, highlight.note, ...highlight.tags, article.title].join('\n'));
  foldedTexts.set(highlight, folded);
  return folded;
}
