import type { Article } from '../../../utils/model/article';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import { withParents } from '../../../utils/model/tags';
import { foldAll } from '../../../utils/search/fold';
import type { Counted, HighlightInArticle } from '../../../utils/store';
import type { ListFilter } from '../address';
import { dayOf } from '../list/days';

/** The highlights of one article that are shown together. */
export interface HighlightGroup {
  article: Article;
  highlights: HighlightInArticle['highlight'][];
  /** How many the article has, where these are a part of them. */
  total?: number;
  /** The article's heading stands above an earlier part. */
  isContinued?: boolean;
}

/** Whether a highlight fits the filter and holds all words of a search, in quote, note, tags or the article's title. */
export function fits({ highlight, article }: HighlightInArticle, filter: ListFilter, terms: readonly string[]): boolean {
  const { color, tag, host, from, to } = filter;
  if (color && highlight.color !== color) return false;
  if (tag && !withParents(highlight.tags).includes(tag)) return false;
  if (host && article.host !== host) return false;
  if (from || to) {
    const day = dayOf(highlight.createdAt);
    if ((from && day < from) || (to && day > to)) return false;
  }
  return terms.length === 0 || holdsAll({ highlight, article }, terms);
}

// What was folded once is not folded again for the next letter typed.
const foldedTexts = new WeakMap<HighlightInArticle['highlight'], string>();

function holdsAll({ highlight, article }: HighlightInArticle, terms: readonly string[]): boolean {
  let folded = foldedTexts.get(highlight);
  if (folded === undefined) {
    folded = foldAll([highlight.selectors[0].exact, highlight.note, ...highlight.tags, article.title].join('\n'));
    foldedTexts.set(highlight, folded);
  }
  return terms.every((term) => folded.includes(term));
}

/** By article, the one with the newest highlight first; within an article in the order of the text. */
export function groupHighlights(newestFirst: readonly HighlightInArticle[]): HighlightGroup[] {
  const groups = new Map<string, HighlightGroup>();
  for (const { highlight, article } of newestFirst) {
    const group = groups.get(article.id);
    if (group) group.highlights.push(highlight);
    else groups.set(article.id, { article, highlights: [highlight] });
  }
  const start = (highlight: HighlightInArticle['highlight']) => highlight.selectors[1]?.start ?? Number.POSITIVE_INFINITY;
  for (const { highlights } of groups.values()) {
    highlights.sort((a, b) => (start(a) === start(b) ? (a.id < b.id ? -1 : 1) : start(a) - start(b)));
  }
  return [...groups.values()];
}

// A group is cut only when it would be many screens high: its heading and its cards belong together.
const LONG = 4;

/** Groups in parts of about `size` highlights, for drawing what is near; an article with very many is cut. */
export function cutGroups(groups: readonly HighlightGroup[], size: number): HighlightGroup[][] {
  const parts: HighlightGroup[][] = [];
  let room = 0;
  for (const { article, highlights } of groups) {
    const step = highlights.length > LONG * size ? size : highlights.length;
    for (let from = 0; from < highlights.length; from += step) {
      if (room <= 0) {
        parts.push([]);
        room = size;
      }
      const taken = highlights.slice(from, from + step);
      const part = { article, highlights: taken, total: highlights.length, ...(from > 0 ? { isContinued: true } : {}) };
      parts.at(-1)?.push(part);
      room -= taken.length;
    }
  }
  return parts;
}

/** What there is to filter by, each with its number. */
export interface HighlightChoices {
  colors: Record<HighlightColor, number>;
  tags: Counted[];
  hosts: Counted[];
}

/** Each number is that of the highlights which would be shown: what else is chosen narrows it, what is chosen of its own kind does not. */
export function countChoices(all: readonly HighlightInArticle[], filter: ListFilter = {}, terms: readonly string[] = []): HighlightChoices {
  const { color: _color, ...anyColor } = filter;
  const { tag: _tag, ...anyTag } = filter;
  const { host: _host, ...anyHost } = filter;
  const colors = Object.fromEntries(HIGHLIGHT_COLORS.map((color) => [color, 0])) as Record<HighlightColor, number>;
  const tags = new Map<string, number>();
  const hosts = new Map<string, number>();
  const add = (counts: Map<string, number>, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const { highlight } of filterHighlights(all, anyColor, terms)) colors[highlight.color] += 1;
  for (const { highlight } of filterHighlights(all, anyTag, terms)) for (const tag of withParents(highlight.tags)) add(tags, tag);
  for (const { article } of filterHighlights(all, anyHost, terms)) if (article.host) add(hosts, article.host);
  return { colors, tags: sorted(tags), hosts: sorted(hosts) };
}

function sorted(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
