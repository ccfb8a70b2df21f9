import type { Article } from '../model/article';
import { foldAll } from './fold';
import type { Query, QueryFilter, Term, Wanted } from './query-types';

/** What of a query the row of an article answers. */
export interface RowMatch {
  /** All words that are looked for are in the title or the tags: these come first. */
  isTop: boolean;
  /** Words that only the text can still answer: those to be found in it, and those that must not be in it. */
  open: Term[];
}

/** What the row says to the query; nothing when it rules the article out. */
export function matchRow(article: Article, { terms, filter }: Query): RowMatch | undefined {
  if (!matchFilter(article, filter)) return undefined;
  const title = foldAll(article.title);
  const top = `${title}\n${foldFields(article.tags)}`;
  const { source = '', site = '', byline = '', editor = '', host, note } = article;
  let rest: string | undefined;
  const open: Term[] = [];
  let isTop = terms.some(({ isNot }) => !isNot);
  for (const term of terms) {
    const { text, isNot, inTitle } = term;
    if (inTitle) {
      if (title.includes(text) === isNot) return undefined;
      continue;
    }
    const isInTop = top.includes(text);
    rest ??= isInTop ? undefined : foldFields([source, site, byline, editor, host, note]);
    const isInRow = isInTop || (rest?.includes(text) ?? false);
    if (isInRow && isNot) return undefined;
    if (!isInTop && !isNot) isTop = false;
    if (!isInRow) open.push(term);
  }
  return { isTop, open };
}

/** Whether the row fits the fields of a query. */
export function matchFilter(article: Article, filter: QueryFilter): boolean {
  const { host, site = '', source = '', byline = '', editor = '', counts, note, isRead, isStarred } = article;
  const { after, before, hasHighlight, hasNote, hasTag, isUnread, isStarred: wantsStar } = filter;
  if (filter.isNothing) return false;
  if (after ?? before) {
    const day = dayOf(article);
    if ((after && day < after) || (before && day >= before)) return false;
  }
  if (hasHighlight !== undefined && counts.highlights > 0 !== hasHighlight) return false;
  if (hasNote !== undefined && (note !== '' || Boolean(counts.notes)) !== hasNote) return false;
  if (hasTag !== undefined && article.tags.length > 0 !== hasTag) return false;
  if (isUnread !== undefined && !isRead !== isUnread) return false;
  if (wantsStar !== undefined && isStarred !== wantsStar) return false;
  if (!filter.colors.every(({ color, isNot }) => Boolean(counts.colors?.[color]) !== isNot)) return false;
  return (
    holdsWanted(filter.tags, (wanted) => article.tags.some((tag) => isBelow(foldAll(tag), wanted))) &&
    holdsWanted(filter.sites, (wanted) => foldFields([host, site]).includes(wanted)) &&
    holdsWanted(filter.sources, (wanted) => foldAll(source).includes(wanted)) &&
    holdsWanted(filter.authors, (wanted) => foldFields([byline, editor]).includes(wanted))
  );
}

/** Whether all that is wanted holds, and nothing that is not. */
export function holdsWanted(all: Wanted[], holds: (text: string) => boolean): boolean {
  return all.every(({ text, isNot }) => holds(text) !== isNot);
}

/** Whether a tag is the wanted one, or below it; both folded. */
export function isBelow(tag: string, wanted: string): boolean {
  return tag === wanted || tag.startsWith(`${wanted}/`);
}

/** The day under which lists show an article: of its publication, or where that is not known the one on which it was clipped here. */
function dayOf({ publishedAt, capturedAt }: Article): string {
  if (publishedAt) return publishedAt.slice(0, 10);
  const date = new Date(capturedAt);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

// A character that no query holds keeps fields apart: a word must not begin in one and end in the next.
function foldFields(fields: string[]): string {
  return foldAll(fields.join('\n'));
}
