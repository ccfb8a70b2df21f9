// More ones than this before a zero, and the number follows as it is: an outlier must not cost thousands of bits.
const MAX_ONES = 20;
const RAW_BITS = 24;

/** Writes numbers bit by bit, the highest bit first. */
export class BitWriter {
  bytes = new Uint8Array(16_384);
  /** Whole bytes so far. */
  size = 0;
  #held = 0;
  #count = 0;

  /** Up to 24 bits. */
  write(value: number, bits: number): void {
    this.#held = (this.#held << bits) | value;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#count -= 8;
      if (this.size === this.bytes.length) this.#grow();
      this.bytes[this.size++] = this.#held >>> this.#count;
    }
    this.#held &= (1 << this.#count) - 1;
  }

  /** A number below 2^48 in Rice's code: short for those around 2^k, `k` at most 23. */
  writeRice(value: number, k: number): void {
    // Powers and divisions took most of the time of indexing; nearly all numbers are small.
    const quotient = value < 0x7fffffff ? value >>> k : MAX_ONES;
    if (quotient + 1 + k <= 24 && quotient < MAX_ONES) {
      this.write((((1 << (quotient + 1)) - 2) << k) | (value & ((1 << k) - 1)), quotient + 1 + k);
    } else if (quotient < MAX_ONES) {
      this.write((1 << (quotient + 1)) - 2, quotient + 1);
      this.write(value & ((1 << k) - 1), k);
    } else {
      this.write((1 << MAX_ONES) - 1, MAX_ONES);
      this.write(Math.floor(value / 0x1000000), RAW_BITS);
      this.write(value % 0x1000000, RAW_BITS);
    }
  }

  /** A number from 1 to 2^23 in Elias' gamma code: short for small ones. */
  writeGamma(value: number): void {
    const bits = 31 - Math.clz32(value);
    this.write(0, bits);
    this.write(value, bits + 1);
  }

  /** Ends the byte. */
  align(): void {
    if (this.#count > 0) this.write(0, 8 - this.#count);
  }

  take(): Uint8Array {
    this.align();
    const taken = this.bytes.slice(0, this.size);
    this.size = 0;
    return taken;
  }

  #grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what `BitWriter` wrote. Behind the end there are zeros: damaged bytes give wrong numbers, never an endless loop. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length * 8;
  }

  // At least 24 of these 32 bits are behind the place.
  #peek(): number {
    const bytes = this.#bytes;
    const i = this.at >>> 3;
    if (i + 4 <= bytes.length) {
      const word =
        ((bytes[i] as number) << 24) | ((bytes[i + 1] as number) << 16) | ((bytes[i + 2] as number) << 8) | (bytes[i + 3] as number);
      return word << (this.at & 7);
    }
    const word = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8);
    return word << (this.at & 7);
  }

  /** Up to 24 bits. */
  read(bits: number): number {
    if (bits === 0) return 0;
    const value = this.#peek() >>> (32 - bits);
    this.at += bits;
    return value;
  }

  readRice(k: number): number {
    const quotient = Math.clz32(~this.#peek());
    if (quotient < MAX_ONES) {
      this.at += quotient + 1;
      // Shifted it may be beyond 31 bits; a product is not cut.
      return k === 0 ? quotient : quotient * (1 << k) + this.read(k);
    }
    this.at += MAX_ONES;
    const high = this.read(RAW_BITS);
    return high * 0x1000000 + this.read(RAW_BITS);
  }

  readGamma(): number {
    const bits = Math.min(Math.clz32(this.#peek()), 23);
    this.at += bits;
    return this.read(bits + 1);
  }
}
