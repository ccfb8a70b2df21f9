import type { Pace } from '../pace';
import { type Block, BlockWriter } from './block';
import { fieldKey } from './fields';
import { eachToken } from './tokens';

/** Collects the words of some articles and turns them into blocks. */
export class SegmentBuilder {
  readonly #fields = new Map<number, Pairs>();

  /** Adds a field of article `ordinal`, folded; best in the order of their numbers. */
  add(field: number, ordinal: number, folded: string): void {
    this.#pairsOf(field).addText(ordinal, folded);
  }

  /** Adds one token of an article, which must not be there yet. */
  addToken(field: number, ordinal: number, token: number): void {
    this.#pairsOf(field).push(token, ordinal);
  }

  #pairsOf(field: number): Pairs {
    const known = this.#fields.get(field);
    if (known) return known;
    const pairs = new Pairs();
    this.#fields.set(field, pairs);
    return pairs;
  }

  /** The blocks of a segment of `size` articles. */
  async finish(size: number, pace: Pace): Promise<Block[]> {
    const fields = [...this.#fields].sort(([a], [b]) => a - b);
    const count = fields.reduce((sum, [, pairs]) => sum + pairs.count, 0);
    const sorted = new SortedPairs(count);
    for (const [field, pairs] of fields) sorted.append(field, pairs);
    await sorted.sort(pace);
    const blocks: Block[] = [];
    const writer = new BlockWriter(size, (block) => blocks.push(block));
    const ordinals = new Uint32Array(size);
    for (let at = 0; at < count; ) {
      const token = sorted.tokens[at] as number;
      const field = sorted.fieldAt(at);
      let found = 0;
      for (; at < count && sorted.tokens[at] === token && sorted.fieldAt(at) === field; at++) {
        ordinals[found++] = sorted.ordinalAt(at);
      }
      sortOrdinals(ordinals, found);
      writer.add(fieldKey(token, field), ordinals, found);
      if ((at & 1023) < found) await pace();
    }
    writer.flush(true);
    return blocks;
  }
}

/** Puts the first `count` numbers in order; mostly they are. */
export function sortOrdinals(ordinals: Uint32Array, count: number): void {
  for (let i = 1; i < count; i++) {
    if ((ordinals[i] as number) < (ordinals[i - 1] as number)) {
      ordinals.subarray(0, count).sort();
      return;
    }
  }
}

/** Tokens with the article that each is in, in the order in which they came. */
class Pairs {
  tokens = new Uint32Array(4096);
  ordinals = new Uint32Array(4096);
  count = 0;
  // A set that is emptied by counting on.
  #seen = new Uint32Array(4096);
  #stamps = new Uint32Array(4096);
  #stamp = 0;
  #distinct = 0;

  addText(ordinal: number, folded: string): void {
    this.#stamp += 1;
    this.#distinct = 0;
    eachToken(folded, (token) => {
      if (this.#isNew(token)) this.push(token, ordinal);
    });
  }

  #isNew(token: number): boolean {
    const mask = this.#seen.length - 1;
    let at = (Math.imul(token, 0x9e3779b1) >>> 8) & mask;
    while (this.#stamps[at] === this.#stamp) {
      if (this.#seen[at] === token) return false;
      at = (at + 1) & mask;
    }
    this.#stamps[at] = this.#stamp;
    this.#seen[at] = token;
    this.#distinct += 1;
    if (this.#distinct * 2 > this.#seen.length) this.#growSet();
    return true;
  }

  #growSet(): void {
    const [seen, stamps] = [this.#seen, this.#stamps];
    this.#seen = new Uint32Array(seen.length * 2);
    this.#stamps = new Uint32Array(seen.length * 2);
    this.#distinct = 0;
    const stamp = this.#stamp;
    for (let i = 0; i < seen.length; i++) if (stamps[i] === stamp) this.#isNew(seen[i] as number);
  }

  push(token: number, ordinal: number): void {
    if (this.count === this.tokens.length) {
      this.tokens = grown(this.tokens);
      this.ordinals = grown(this.ordinals);
    }
    this.tokens[this.count] = token;
    this.ordinals[this.count++] = ordinal;
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const FIELD_SHIFT = 30;
const DIGIT_BITS = 11;

/** Pairs of all fields, sorted by token; pairs of the same token stay as they came: by field, then by article. */
class SortedPairs {
  tokens: Uint32Array<ArrayBuffer>;
  // The field in the two highest bits.
  #values: Uint32Array<ArrayBuffer>;
  #count = 0;

  constructor(count: number) {
    this.tokens = new Uint32Array(count);
    this.#values = new Uint32Array(count);
  }

  append(field: number, pairs: Pairs): void {
    this.tokens.set(pairs.tokens.subarray(0, pairs.count), this.#count);
    for (let i = 0; i < pairs.count; i++) {
      this.#values[this.#count + i] = ((field << FIELD_SHIFT) | (pairs.ordinals[i] as number)) >>> 0;
    }
    this.#count += pairs.count;
  }

  fieldAt(at: number): number {
    return (this.#values[at] as number) >>> FIELD_SHIFT;
  }

  ordinalAt(at: number): number {
    return (this.#values[at] as number) & ((1 << FIELD_SHIFT) - 1);
  }

  /** Digit by digit, from the lowest: three steps, however many pairs there are. */
  async sort(pace: Pace): Promise<void> {
    let [tokens, values] = [this.tokens, this.#values];
    let [toTokens, toValues] = [new Uint32Array(tokens.length), new Uint32Array(tokens.length)];
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      const places = new Uint32Array((1 << DIGIT_BITS) + 1);
      const mask = (1 << DIGIT_BITS) - 1;
      for (let i = 0; i < tokens.length; i++) {
        const digit = ((tokens[i] as number) >>> shift) & mask;
        places[digit + 1] = (places[digit + 1] as number) + 1;
      }
      for (let digit = 1; digit < places.length; digit++) places[digit] = (places[digit] as number) + (places[digit - 1] as number);
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as number;
        const digit = (token >>> shift) & mask;
        const place = places[digit] as number;
        places[digit] = place + 1;
        toTokens[place] = token;
        toValues[place] = values[i] as number;
      }
      [tokens, toTokens] = [toTokens, tokens];
      [values, toValues] = [toValues, values];
      await pace();
    }
    this.tokens = tokens;
    this.#values = values;
  }
}
