import type { Pace } from '../pace';
import type { ArticleSet } from '../segments/article-set';
import { readBlock } from '../segments/block';
import { keyField, TEXT } from '../segments/fields';
import { END } from '../segments/seal';
import { eachBlock } from './segment-blocks';

/** What is merged of one part of a segment: its articles' new numbers, below 0 for those that go. */
export interface MergeSource {
  segment: number;
  part: number;
  size: number;
  places: Int32Array;
  /** Articles whose words beside the text are passed over. */
  skipped?: ArticleSet;
}

/** Goes through the entries of a part, key by key. */
export class SourceCursor {
  /** The key that it stands at; END behind the last. */
  key = END;
  readonly #source: MergeSource;
  readonly #blocks: AsyncGenerator<{ last: number; bytes: Uint8Array }>;
  #keys: number[] = [];
  #starts: number[] = [];
  #ordinals = new Uint32Array(16_384);
  #filled = 0;
  #at = -1;

  private constructor(source: MergeSource, from: number) {
    this.#source = source;
    this.#blocks = eachBlock(source.segment, source.part, from - 1);
  }

  /** A cursor at the first key from `from` on. */
  static async open(source: MergeSource, from: number): Promise<SourceCursor> {
    const cursor = new SourceCursor(source, from);
    await cursor.#load(from);
    return cursor;
  }

  /** Copies the articles of the present key behind the first `count` of `ordinals`; returns how many there are then. */
  take(ordinals: Uint32Array, count: number): number {
    const end = this.#starts[this.#at + 1] ?? this.#filled;
    let total = count;
    for (let i = this.#starts[this.#at] as number; i < end; i++) ordinals[total++] = this.#ordinals[i] as number;
    return total;
  }

  /** Goes on to the next key; waits only at the end of a block. */
  next(pace: Pace): Promise<void> | undefined {
    this.#at += 1;
    if (this.#at < this.#keys.length) {
      this.key = this.#keys[this.#at] as number;
      return undefined;
    }
    return this.#load(0, pace);
  }

  async #load(from: number, pace?: Pace): Promise<void> {
    this.key = END;
    this.#keys = [];
    while (this.#keys.length === 0) {
      const { value: block } = await this.#blocks.next();
      if (!block) return;
      await pace?.();
      this.#read(block.bytes, from);
    }
    this.#at = 0;
    this.key = this.#keys[0] as number;
  }

  #read(bytes: Uint8Array, from: number): void {
    const { size, places, skipped } = this.#source;
    this.#keys = [];
    this.#starts = [];
    this.#filled = 0;
    readBlock(bytes, size, from, END, (key, count, read) => {
      const start = this.#filled;
      if (start + count > this.#ordinals.length) this.#grow(count);
      const dropped = skipped && keyField(key) !== TEXT ? skipped : undefined;
      for (let i = 0; i < count; i++) {
        const ordinal = read();
        const place = places[ordinal] ?? -1;
        if (place >= 0 && !dropped?.has(ordinal)) this.#ordinals[this.#filled++] = place;
      }
      if (this.#filled === start) return;
      this.#keys.push(key);
      this.#starts.push(start);
    });
  }

  #grow(count: number): void {
    const larger = new Uint32Array((this.#ordinals.length + count) * 2);
    larger.set(this.#ordinals);
    this.#ordinals = larger;
  }
}
