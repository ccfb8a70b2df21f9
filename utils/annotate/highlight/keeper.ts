import type { VariantFold } from '../../anchor';
import type { HighlightPlace, PageHighlight } from '../../messaging';
import { UnionclipError } from '../../model/errors';
import type { HighlightSelectors } from '../../model/highlight';
import { describeRange, type FoundPlace, LOST, resolveIn } from './anchoring';
import { pageDocuments } from './documents';
import { marksAt } from './hit';
import { createPainter, type Mark, type Painter } from './paint';

interface Entry {
  highlight: PageHighlight;
  /** Nothing while it was not looked for. */
  place?: FoundPlace;
  /** The words at its place when it was found: other ones mean that the page changed under it. */
  words?: string;
}

/** The highlights of the page: where each is, and what is painted. */
export class Keeper {
  readonly #entries = new Map<string, Entry>();
  readonly #painters = new WeakMap<Document, Painter>();
  #painted = new Set<Document>();
  #looking = new AbortController();
  readonly #bringVariants: () => Promise<VariantFold>;

  /** `bringVariants` loads the table of Chinese variants, where one is needed. */
  constructor(bringVariants: () => Promise<VariantFold>) {
    this.#bringVariants = bringVariants;
  }

  /** Takes over what the library has now; what is known of those that stayed is kept. */
  set(highlights: readonly PageHighlight[]): void {
    const ids = new Set(highlights.map(({ id }) => id));
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.#entries.delete(id);
    for (const highlight of highlights) {
      const known = this.#entries.get(highlight.id);
      const isMoved = known && JSON.stringify(known.highlight.selectors) !== JSON.stringify(highlight.selectors);
      this.#entries.set(highlight.id, isMoved ? { highlight } : { ...known, highlight });
    }
    this.#paint();
  }

  /** Adds one whose place is known, or changes it. */
  put(highlight: PageHighlight, range?: Range): void {
    const known = this.#entries.get(highlight.id);
    const found: Partial<Entry> = range ? { place: { state: 'in-place', range }, words: range.toString() } : { ...known };
    this.#entries.set(highlight.id, { ...found, highlight });
    this.#paint();
  }

  remove(id: string): void {
    this.#entries.delete(id);
    this.#paint();
  }

  get(id: string): PageHighlight | undefined {
    return this.#entries.get(id)?.highlight;
  }

  rangeOf(id: string): Range | undefined {
    return this.#entries.get(id)?.place?.range;
  }

  isChanged(id: string): boolean {
    return this.#entries.get(id)?.place?.state === 'changed';
  }

  /** What was found in place of its words, or is suggested. */
  otherPlaceOf(id: string): Range | undefined {
    const place = this.#entries.get(id)?.place;
    return place?.state === 'changed' ? place.range : place?.suggestion?.range;
  }

  /** As that would be stored. */
  selectorsOf(id: string): HighlightSelectors {
    const range = this.otherPlaceOf(id);
    const described = range?.startContainer.isConnected ? describeRange(range) : undefined;
    if (!described) throw new UnionclipError('passage-not-found');
    return described.selectors;
  }

  /** Where each highlight is, in the order of the page; those that are not there come last, in the order of the library. */
  places(): HighlightPlace[] {
    return [...this.#entries.values()].sort(byPlace).map(({ highlight: { id }, place }) => ({
      id,
      state: place?.state ?? 'unknown',
      ...(place?.text === undefined ? {} : { text: place.text }),
      ...(place?.suggestion ? { suggestion: place.suggestion.text } : {}),
    }));
  }

  /** The innermost highlight that is drawn at a point of a document's window; asked again there, the next one around it. */
  pick(page: Document, x: number, y: number): string | undefined {
    const ids = marksAt(this.#marksIn(page), x, y).map(({ id }) => id);
    if (ids.length === 0) return undefined;
    this.#picked = ids[(ids.indexOf(this.#picked ?? '') + 1) % ids.length];
    return this.#picked;
  }
  #picked: string | undefined;

  /** The highlight of exactly these words. */
  like(range: Range): string | undefined {
    const page = range.startContainer.ownerDocument as Document;
    const same = (one: Range) =>
      one.compareBoundaryPoints(Range.START_TO_START, range) === 0 && one.compareBoundaryPoints(Range.END_TO_END, range) === 0;
    return this.#marksIn(page).find((mark) => same(mark.range))?.id;
  }

  emphasize(id: string | undefined): void {
    const page = id ? this.rangeOf(id)?.startContainer.ownerDocument : undefined;
    for (const one of this.#painted) this.#painters.get(one)?.emphasize(one === page ? id : undefined);
  }

  /** Looks for every highlight that is not where it was. The page may have changed, or just have been opened. */
  async settle(): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    let missing = [...this.#entries.values()].filter((entry) => !isInPlace(entry));
    // A frame's text counts only for what the page itself does not have.
    for (const page of missing.length > 0 ? pageDocuments() : []) {
      const asked = missing;
      const wanted = asked.map(({ highlight }) => highlight.selectors);
      await resolveIn(page, wanted, {
        signal,
        bringVariants: this.#bringVariants,
        onFound: (index, place) => this.#take(asked[index], place, page),
      });
      if (signal.aborted) return;
      missing = missing.filter(({ place }) => place?.state !== 'in-place');
      if (missing.length === 0) break;
    }
    this.#paint();
  }

  #take(entry: Entry | undefined, place: FoundPlace, page: Document): void {
    if (!entry) return;
    // The page itself comes first: what a frame has not either leaves its answer standing.
    const isBetter = page === document || rank(place) > rank(entry.place ?? LOST);
    if (!isBetter) return;
    entry.place = place;
    entry.words = place.range?.toString();
    if (place.state === 'in-place') this.#paintSoon();
  }

  // Exact ones appear at once, however long the others take.
  #isPainting = false;
  #paintSoon(): void {
    if (this.#isPainting) return;
    this.#isPainting = true;
    queueMicrotask(() => {
      this.#isPainting = false;
      this.#paint();
    });
  }

  #marksIn(page: Document): Mark[] {
    return [...this.#entries.values()].flatMap(({ highlight: { id, color, hasNote }, place }) => {
      const range = place?.range;
      return range && range.startContainer.ownerDocument === page
        ? [{ id, color, hasNote, isChanged: place.state === 'changed', range }]
        : [];
    });
  }

  #paint(): void {
    const pages = new Set([...this.#entries.values()].flatMap(({ place }) => place?.range?.startContainer.ownerDocument ?? []));
    for (const page of this.#painted) if (!pages.has(page)) this.#painters.get(page)?.clear();
    for (const page of pages) {
      const painter = this.#painters.get(page) ?? createPainter(page);
      this.#painters.set(page, painter);
      painter.paint(this.#marksIn(page));
    }
    this.#painted = pages;
  }
}

function isInPlace({ place, words }: Entry): boolean {
  const range = place?.range;
  return place?.state === 'in-place' && range !== undefined && range.startContainer.isConnected && range.toString() === words;
}

// In one tree only: a frame and what is in a shadow tree come after the page.
function byPlace({ place: one }: Entry, { place: other }: Entry): number {
  const [a, b] = [one?.range, other?.range];
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const [tree, otherTree] = [a.startContainer.getRootNode(), b.startContainer.getRootNode()];
  if (tree === otherTree) return a.compareBoundaryPoints(Range.START_TO_START, b);
  return Number(tree !== document) - Number(otherTree !== document);
}

function rank({ state, suggestion }: FoundPlace): number {
  return state === 'in-place' ? 3 : state === 'changed' ? 2 : suggestion ? 1 : 0;
}
