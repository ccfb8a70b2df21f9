import type { Article } from '../model/article';
import type { Highlight, HighlightColor } from '../model/highlight';
import { withParents } from '../model/tags';
import { db } from './database';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import { getRows } from './write';

/** Which highlights to list. All conditions must hold; an empty filter is every highlight outside the trash. */
export interface HighlightFilter {
  color?: HighlightColor;
  /** This tag, or one below it, on the highlight itself. */
  tag?: string;
  /** Host of the article. */
  host?: string;
  /** Days on which the highlight was made, `YYYY-MM-DD` in this machine's zone; inclusive. */
  from?: string;
  to?: string;
  hasNote?: boolean;
}

/** A highlight with the article that it belongs to. */
export interface HighlightInArticle {
  highlight: Highlight;
  article: Article;
}

/**
 * All highlights of the filter in batches of at most `batch`, the newest first. Each batch is read when it is asked for; an empty one
 * is left out.
 */
export async function* eachHighlight(
  filter: HighlightFilter,
  { batch = 200, before }: { batch?: number; before?: string } = {},
): AsyncGenerator<HighlightInArticle[]> {
  const matches = matcher(filter);
  // Ids are made of the time: they are the order of making.
  let below = before;
  for (;;) {
    const read = await asOurs(() => readBelow(below, batch));
    const wanted = read.filter(matches);
    const rows = wanted.length > 0 ? await asOurs(() => getRows([...new Set(wanted.map(({ articleId }) => articleId))])) : [];
    const articles = new Map(rows.filter((row) => isShown(row, filter)).map((row) => [row.id, toArticle(row)]));
    const found = wanted.flatMap((highlight) => {
      const article = articles.get(highlight.articleId);
      return article ? [{ highlight, article }] : [];
    });
    if (found.length > 0) yield found;
    below = read.at(-1)?.id;
    if (below === undefined || read.length < batch) return;
  }
}

function readBelow(id: string | undefined, size: number): Promise<Highlight[]> {
  const range = id === undefined ? db.highlights.orderBy(':id') : db.highlights.where(':id').below(id);
  return range.reverse().limit(size).toArray();
}

function isShown({ deletedAt, host }: Article, filter: HighlightFilter): boolean {
  return !deletedAt && (filter.host === undefined || host === filter.host);
}

function matcher({ color, tag, from, to, hasNote }: HighlightFilter): (highlight: Highlight) => boolean {
  const start = from ? Date.parse(`${from}T00:00:00`) : Number.NEGATIVE_INFINITY;
  const end = to ? Date.parse(`${to}T23:59:59.999`) : Number.POSITIVE_INFINITY;
  return (highlight) => {
    const made = Date.parse(highlight.createdAt);
    return (
      (color === undefined || highlight.color === color) &&
      (tag === undefined || withParents(highlight.tags).includes(tag)) &&
      (!hasNote || highlight.note !== '') &&
      made >= start &&
      made <= end
    );
  };
}
