/** Rows that are drawn and measured together. Few enough that drawing one more block is a small part of a frame. */
export const BLOCK = 10;

// Until anything was measured: a title of two lines, two lines of text, one of facts.
const FIRST_GUESS = 108;
// So many blocks are worth a guess at the others. It then stands: what is out of sight should not change its height again and again.
const ENOUGH = 4;

/** How high each block of a long list is: as measured, else as guessed from those that were. */
export class BlockHeights {
  #measured: (number | undefined)[] = [];
  #count = 0;
  #guess = FIRST_GUESS;
  #isGuessFirm = false;

  /** Sets the number of rows of the list. What was measured of former rows stands in for the new ones. */
  resize(count: number): void {
    if (count === this.#count) return;
    const former = this.#count;
    this.#count = count;
    this.#measured.length = Math.min(this.#measured.length, this.blockCount);
    // A block that was the last one was not full.
    delete this.#measured[blockOf(Math.max(0, Math.min(former, count) - 1))];
  }

  /** Forgets everything measured: rows have another width. */
  reset(): void {
    this.#measured = [];
    this.#isGuessFirm = false;
  }

  get blockCount(): number {
    return Math.ceil(this.#count / BLOCK);
  }

  /** Notes what blocks measure; heights of nothing, as of a list that is not on the screen, are passed over. */
  measure(heights: readonly [block: number, height: number][]): void {
    for (const [block, height] of heights) if (height > 0 && block < this.blockCount) this.#measured[block] = height;
    if (this.#isGuessFirm) return;
    const known = Object.values(this.#measured).filter((height) => height !== undefined);
    if (known.length === 0) return;
    this.#guess = known.reduce((sum, height) => sum + height, 0) / known.length / BLOCK;
    this.#isGuessFirm = known.length >= ENOUGH;
  }

  /** Pixels from the beginning of block `from` to that of block `to`. */
  between(from: number, to: number): number {
    let height = 0;
    for (let block = from; block < to; block += 1) height += this.#heightOf(block);
    return height;
  }

  /** The blocks that lie between two heights of the list, at least one where there is any. */
  within(top: number, bottom: number): [from: number, to: number] {
    const { blockCount } = this;
    let from = 0;
    let height = 0;
    while (from < blockCount - 1 && height + this.#heightOf(from) <= top) height += this.#heightOf(from++);
    let to = from;
    while (to < blockCount && (to === from || height < bottom)) height += this.#heightOf(to++);
    return [from, to];
  }

  #heightOf(block: number): number {
    return this.#measured[block] ?? this.#guess * Math.min(BLOCK, this.#count - block * BLOCK);
  }
}

/** The block that a row is in. */
export function blockOf(row: number): number {
  return Math.floor(row / BLOCK);
}

/** The blocks to draw: those in sight, and those of rows that must stay, such as the one with the focus. In order, none twice. */
export function withKept([from, to]: [from: number, to: number], kept: readonly number[]): [from: number, to: number][] {
  const ranges: [number, number][] = [
    [from, to],
    ...kept.filter((block) => block >= 0 && (block < from || block >= to)).map((block): [number, number] => [block, block + 1]),
  ];
  ranges.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else merged.push(range);
  }
  return merged;
}
