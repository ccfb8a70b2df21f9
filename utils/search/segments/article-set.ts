/** A set of the articles of one segment, by their numbers. */
export class ArticleSet {
  readonly size: number;
  readonly words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array(Math.ceil(size / 32));
  }

  static full(size: number): ArticleSet {
    const set = new ArticleSet(size);
    set.words.fill(0xffffffff);
    if (size % 32 > 0) set.words[set.words.length - 1] = 2 ** (size % 32) - 1;
    return set;
  }

  static fromBytes(bytes: Uint8Array, size: number): ArticleSet {
    const set = new ArticleSet(size);
    for (let i = 0; i < size; i++) if (((bytes[i >>> 3] ?? 0) >>> (i & 7)) & 1) set.add(i);
    return set;
  }

  toBytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.size / 8));
    this.each((ordinal) => {
      bytes[ordinal >>> 3] = (bytes[ordinal >>> 3] as number) | (1 << (ordinal & 7));
    });
    return bytes;
  }

  /** Numbers outside the segment are passed over. */
  add(ordinal: number): void {
    const at = ordinal >>> 5;
    if (at < this.words.length) this.words[at] = (this.words[at] as number) | (1 << (ordinal & 31));
  }

  has(ordinal: number): boolean {
    return (((this.words[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1) === 1;
  }

  unite(other: ArticleSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] as number) | (other.words[i] as number);
    return this;
  }

  intersect(other: ArticleSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] as number) & (other.words[i] as number);
    return this;
  }

  subtract(other: ArticleSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] as number) & ~(other.words[i] as number);
    return this;
  }

  count(): number {
    let count = 0;
    for (const word of this.words) {
      let bits = word - ((word >>> 1) & 0x55555555);
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  /** The lowest number in it from `from` on; below 0 where there is none. */
  next(from: number): number {
    let at = from >>> 5;
    let word = (this.words[at] ?? 0) & (-1 << (from & 31));
    while (word === 0) {
      at += 1;
      if (at >= this.words.length) return -1;
      word = this.words[at] as number;
    }
    return at * 32 + 31 - Math.clz32(word & -word);
  }

  each(visit: (ordinal: number) => void): void {
    for (let ordinal = this.next(0); ordinal >= 0; ordinal = this.next(ordinal + 1)) visit(ordinal);
  }
}
