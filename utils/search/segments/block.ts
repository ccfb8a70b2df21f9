import { BitReader, BitWriter } from './bits';
import { fieldKey, keyField, keyToken } from './fields';
import { END } from './seal';

/**
 * Blocks of postings: keys in order, each with the numbers of the articles that have it. A block is
 *
 *     number of groups, then for each group: its last key (as a distance), its length in bytes; then the groups
 *
 * and a group some entries: distance from the token before, field, number of articles, and the distances between these in Rice's code, whose
 * parameter follows from how many of all articles they are. So a key is found without reading the groups before it.
 */

/** Rather one read more than much that is not needed: 8 to 13 KB were the quickest (measured). */
const BLOCK_BYTES = 8192;
const GROUP_ENTRIES = 32;
const GROUP_BYTES = 256;

// What suits the distances between tokens and the sizes of groups; the first is measured block by block.
const HEAD_KEY_BITS = 14;
const HEAD_SIZE_BITS = 7;

export interface Block {
  /** The last key in it, or END. */
  last: number;
  bytes: Uint8Array;
}

/** The best parameter of Rice's code for `count` numbers spread over `size`. */
function riceParameter(size: number, count: number): number {
  const most = size * 0.69;
  let k = 0;
  for (let spread = count * 2; k < 23 && spread <= most; spread *= 2) k += 1;
  return k;
}

/** The bits of the number of one article among `size`. */
function bitsOf(size: number): number {
  return 32 - Math.clz32(Math.max(size - 1, 0));
}

/** Most tokens of a large segment lie close together, those of a small one further apart. */
function tokenParameter(size: number): number {
  return size > 8192 ? 6 : size > 1024 ? 7 : 8;
}

/** Makes blocks of entries that come in the order of their keys. */
export class BlockWriter {
  readonly #size: number;
  readonly #tokenBits: number;
  readonly #emit: (block: Block) => void;
  readonly #body = new BitWriter();
  #groups: { last: number; bytes: number }[] = [];
  #groupStart = 0;
  #entries = 0;
  #last = 0;

  /** `size`: how many articles are numbered. */
  constructor(size: number, emit: (block: Block) => void) {
    this.#size = size;
    this.#tokenBits = tokenParameter(size);
    this.#emit = emit;
  }

  /** The first `count` of `ordinals`, ascending, have the key. */
  add(key: number, ordinals: Uint32Array, count: number): void {
    const body = this.#body;
    body.writeRice(keyToken(key) - keyToken(this.#last), this.#tokenBits);
    const field = keyField(key);
    body.write(field === 0 ? 0 : field + 1, field === 0 ? 1 : 2);
    body.writeGamma(count);
    if (count === 1) body.write(ordinals[0] as number, bitsOf(this.#size));
    const k = riceParameter(this.#size, count);
    let next = 0;
    for (let i = 0; count > 1 && i < count; i++) {
      const ordinal = ordinals[i] as number;
      body.writeRice(ordinal - next, k);
      next = ordinal + 1;
    }
    this.#last = key;
    this.#entries += 1;
    if (this.#entries < GROUP_ENTRIES && body.size - this.#groupStart < GROUP_BYTES) return;
    this.#endGroup();
    if (body.size >= BLOCK_BYTES) this.flush();
  }

  #endGroup(): void {
    if (this.#entries === 0) return;
    this.#body.align();
    this.#groups.push({ last: this.#last, bytes: this.#body.size - this.#groupStart });
    this.#groupStart = this.#body.size;
    this.#entries = 0;
  }

  /** Ends the last block; the last of a part has the key END, and is there even when it is empty. */
  flush(isEnd = false): void {
    this.#endGroup();
    if (this.#groups.length === 0 && !isEnd) return;
    const head = new BitWriter();
    head.writeGamma(this.#groups.length + 1);
    let before = 0;
    for (const { last, bytes } of this.#groups) {
      head.writeRice(last - before, HEAD_KEY_BITS);
      head.writeRice(bytes, HEAD_SIZE_BITS);
      before = last;
    }
    const start = head.take();
    const body = this.#body.take();
    const bytes = new Uint8Array(start.length + body.length);
    bytes.set(start);
    bytes.set(body, start.length);
    this.#emit({ last: isEnd ? END : this.#last, bytes });
    this.#groups = [];
    this.#groupStart = 0;
    this.#last = 0;
  }
}

/** Called with a key and the number of its articles; `read` gives these one by one, as often as there are articles. */
export type EntryVisitor = (key: number, count: number, read: () => number) => void;

/** Reads the entries of a block from the key `from` to the key `to`, both included. */
export function readBlock(bytes: Uint8Array, size: number, from: number, to: number, visit: EntryVisitor): void {
  const head = new BitReader(bytes);
  const count = head.readGamma() - 1;
  const lasts: number[] = [];
  const sizes: number[] = [];
  let last = 0;
  for (let i = 0; i < count && !head.isAtEnd; i++) {
    last += head.readRice(HEAD_KEY_BITS);
    lasts.push(last);
    sizes.push(head.readRice(HEAD_SIZE_BITS));
  }
  let start = Math.ceil(head.at / 8);
  for (let i = 0; i < lasts.length; i++) {
    const before = i === 0 ? 0 : (lasts[i - 1] as number);
    if (before >= to && i > 0) return;
    if ((lasts[i] as number) >= from) readGroup(bytes, start * 8, before, lasts[i] as number, size, from, to, visit);
    start += sizes[i] as number;
  }
}

function readGroup(
  bytes: Uint8Array,
  at: number,
  before: number,
  last: number,
  size: number,
  from: number,
  to: number,
  visit: EntryVisitor,
): void {
  const reader = new BitReader(bytes, at);
  const tokenBits = tokenParameter(size);
  const singleBits = bitsOf(size);
  let key = before;
  do {
    const token = keyToken(key) + reader.readRice(tokenBits);
    key = fieldKey(token, reader.read(1) === 0 ? 0 : 1 + reader.read(1));
    const count = reader.readGamma();
    const k = riceParameter(size, count);
    let next = 0;
    let left = count;
    const read = () => {
      left -= 1;
      if (count === 1) return reader.read(singleBits);
      const ordinal = next + reader.readRice(k);
      next = ordinal + 1;
      return ordinal;
    };
    if (key > to) return;
    if (key >= from) visit(key, count, read);
    while (left > 0) read();
  } while (key < last && !reader.isAtEnd);
}
