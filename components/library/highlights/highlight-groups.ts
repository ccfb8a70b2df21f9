import type { Article } from '../../../utils/model/article';
import { inPlaceOrder, inTextOrder, isOrderOpen } from '../../../utils/model/highlight-order';
import type { HighlightInArticle } from '../../../utils/store';

/** The highlights of one article that are shown together. */
export interface HighlightGroup {
  article: Article;
  highlights: HighlightInArticle['highlight'][];
  /** How many the article has, where these are a part of them. */
  total?: number;
  /** The article's heading stands above an earlier part. */
  isContinued?: boolean;
}

/** By article, the one with the newest highlight first; within an article in the order of the text. */
export function groupHighlights(newestFirst: readonly HighlightInArticle[]): HighlightGroup[] {
  const groups = new Map<string, HighlightGroup>();
  for (const { highlight, article } of newestFirst) {
    const group = groups.get(article.id);
    if (group) group.highlights.push(highlight);
    else groups.set(article.id, { article, highlights: [highlight] });
  }
  return [...groups.values()].map((group) => ({ ...group, highlights: inTextOrder(group.highlights) }));
}

/** The order in which an article's highlights were found in its text: places in it, by their ids. */
export type FoundOrders = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The same groups, those whose order was found in that order, where their positions do not tell it. */
export function orderGroups(groups: HighlightGroup[], orders: FoundOrders): HighlightGroup[] {
  if (orders.size === 0) return groups;
  return groups.map((group) => {
    const order = orders.get(group.article.id);
    return order && isOrderOpen(group.highlights) ? { ...group, highlights: inPlaceOrder(group.highlights, (id) => order.get(id)) } : group;
  });
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
