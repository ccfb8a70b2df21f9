import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import { withParents } from '../../../utils/model/tags';
import { foldAll } from '../../../utils/search/fold';
import type { Counted, HighlightInArticle } from '../../../utils/store';
import type { ListFilter } from '../address';
import { dayOf } from '../list/days';

/** What there is to filter by, each with its number. */
export interface HighlightChoices {
  colors: Record<HighlightColor, number>;
  tags: Counted[];
  hosts: Counted[];
}

/** Takes highlights one by one, so that its work can be cut into slices: which fit, and how many each choice would show. */
export class Narrowing {
  /** Those that fit the filter and hold all words of the search, in quote, note, tags or the article's title. */
  readonly fitting: HighlightInArticle[] = [];
  readonly #filter: ListFilter;
  readonly #terms: readonly string[];
  readonly #colors = Object.fromEntries(HIGHLIGHT_COLORS.map((color) => [color, 0])) as Record<HighlightColor, number>;
  readonly #tags = new Map<string, number>();
  readonly #hosts = new Map<string, number>();

  constructor(filter: ListFilter, terms: readonly string[]) {
    this.#filter = filter;
    this.#terms = terms;
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
    if (!this.#isOfDays(highlight.createdAt) || !holdsAll(one, this.#terms)) return;
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

// What was folded once is not folded again for the next letter typed.
const foldedTexts = new WeakMap<HighlightInArticle['highlight'], string>();

function holdsAll({ highlight, article }: HighlightInArticle, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  let folded = foldedTexts.get(highlight);
  if (folded === undefined) {
    folded = foldAll([highlight.selectors[0].exact, highlight.note, ...highlight.tags, article.title].join('\n'));
    foldedTexts.set(highlight, folded);
  }
  return terms.every((term) => folded.includes(term));
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
