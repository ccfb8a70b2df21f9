import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import { withParents } from '../../../utils/model/tags';
import type { Query } from '../../../utils/search/query-types';
import type { Counted, HighlightInArticle } from '../../../utils/store';
import type { ListFilter } from '../address';
import { dayOf } from '../list/days';
import { matchHighlight } from './match-highlight';

/** What there is to filter by, each with its number. */
export interface HighlightChoices {
  colors: Record<HighlightColor, number>;
  tags: Counted[];
  hosts: Counted[];
}

/** Takes highlights one by one, so that its work can be cut into slices: which fit, and how many each choice would show. */
export class Narrowing {
  /** Those that fit the filter and the search. */
  readonly fitting: HighlightInArticle[] = [];
  readonly #filter: ListFilter;
  readonly #query: Query;
  readonly #colors = Object.fromEntries(HIGHLIGHT_COLORS.map((color) => [color, 0])) as Record<HighlightColor, number>;
  readonly #tags = new Map<string, number>();
  readonly #hosts = new Map<string, number>();

  constructor(filter: ListFilter, query: Query) {
    this.#filter = filter;
    this.#query = query;
  }

  take(one: HighlightInArticle): void {
    const { highlight, article } = one;
    const { color, tag, host } = this.#filter;
    const tags = withParents(highlight.tags);
    const hasColor = !color || highlight.color === color;
    const hasTag = !tag || tags.includes(tag);
    const hasHost = !host || article.host === host;
    // What two choices leave out is of no use to any number.
    if (Number(hasColor) + Number(hasTag) + Number(hasHost) < 2) return;
    if (!this.#isOfDays(highlight.createdAt) || !matchHighlight(one, this.#query)) return;
    if (hasTag && hasHost) this.#colors[highlight.color] += 1;
    if (hasColor && hasHost) for (const name of tags) add(this.#tags, name);
    if (hasColor && hasTag && article.host) add(this.#hosts, article.host);
    if (hasColor && hasTag && hasHost) this.fitting.push(one);
  }

  /** Each number is that of the highlights which would be shown: what else is chosen narrows it, what is chosen of its own kind does not. */
  choices(): HighlightChoices {
    return { colors: { ...this.#colors }, tags: sorted(this.#tags), hosts: sorted(this.#hosts) };
  }

  #isOfDays(moment: string): boolean {
    const { from, to } = this.#filter;
    if (!from && !to) return true;
    const day = dayOf(moment);
    return (!from || day >= from) && (!to || day <= to);
  }
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
