import type { Row } from './row';

/** `watch` of the store, given from outside so that a test can drive it. */
export type Watch = <T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void) => () => void;

interface RowLoaderOptions {
  read: (ids: string[]) => Promise<Row[]>;
  watch: Watch;
  onChange: () => void;
  onError: (error: unknown) => void;
}

/** Read together; a change of one row reads its part again. */
const PART = 50;
/** So many rows on either side of those on the screen are fetched before they are needed: a second of scrolling at full speed. */
const AHEAD = 100;
/** Rows kept when they are out of the way, so that the way back shows them at once. */
const MOST = 2000;

/** The rows of a long list: those near the screen are read in parts, each of which stays live; the others are ids alone. */
export class RowLoader {
  readonly #options: RowLoaderOptions;
  readonly #rows = new Map<string, Row>();
  readonly #parts = new Map<number, { ids: string[]; stop: () => void }>();
  #ids: readonly string[] = [];
  #wanted: [from: number, to: number] = [0, 0];
  #kept = 0;

  constructor(options: RowLoaderOptions) {
    this.#options = options;
  }

  /** The row of an article, once it was read. It is the same object for as long as nothing in it changes. */
  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Another list, or the same one after a change. */
  setIds(ids: readonly string[]): void {
    if (ids === this.#ids) return;
    this.#ids = ids;
    this.#follow();
  }

  /** Rows that are known already from elsewhere. */
  give(rows: readonly Row[]): void {
    for (const row of rows) this.#keep(row);
  }

  /** Says which rows are on the screen or near it, and which one is there wherever the list is scrolled to. */
  want(from: number, to: number, kept = from): void {
    this.#wanted = [from, to];
    this.#kept = kept;
    this.#follow();
  }

  stop(): void {
    for (const { stop } of this.#parts.values()) stop();
    this.#parts.clear();
  }

  #follow(): void {
    const [from, to] = this.#wanted;
    const first = Math.max(0, Math.floor((from - AHEAD) / PART));
    const end = Math.min(Math.ceil((to + AHEAD) / PART), Math.ceil(this.#ids.length / PART));
    const kept = Math.floor(this.#kept / PART);
    for (const [index, part] of this.#parts) {
      if ((index >= first && index < end) || index === kept) continue;
      part.stop();
      this.#parts.delete(index);
    }
    // What is on the screen is read first.
    const order = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
    order.sort((a, b) => this.#distance(a) - this.#distance(b));
    for (const index of order) this.#watch(index);
    if (!order.includes(kept) && this.#kept < this.#ids.length) this.#watch(kept);
    this.#trim();
  }

  #distance(part: number): number {
    return Math.max(0, this.#wanted[0] - (part + 1) * PART + 1, part * PART - this.#wanted[1] + 1);
  }

  #watch(index: number): void {
    // With the row before: whether a part begins with a heading depends on it.
    const ids = this.#ids.slice(Math.max(0, index * PART - 1), (index + 1) * PART);
    const former = this.#parts.get(index);
    if (former && isSame(former.ids, ids)) return;
    former?.stop();
    const part = { ids, stop: () => {} };
    this.#parts.set(index, part);
    const { read, watch, onChange, onError } = this.#options;
    part.stop = watch(
      () => read(ids),
      (rows) => {
        // An answer that was on its way when the part was given up.
        if (this.#parts.get(index) !== part) return;
        const isNew = rows.map((row) => this.#keep(row));
        if (isNew.includes(true)) onChange();
      },
      onError,
    );
  }

  #keep(row: Row): boolean {
    const former = this.#rows.get(row.article.id);
    // Live queries give new objects with equal content: the content decides.
    if (former && JSON.stringify(former) === JSON.stringify(row)) return false;
    this.#rows.set(row.article.id, row);
    return true;
  }

  #trim(): void {
    if (this.#rows.size <= MOST) return;
    const needed = new Set([...this.#parts.values()].flatMap(({ ids }) => ids));
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= MOST / 2) return;
      if (!needed.has(id)) this.#rows.delete(id);
    }
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
