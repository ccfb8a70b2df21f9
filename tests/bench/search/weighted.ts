import type { Random } from '../../fixtures/random';

/** Draws numbers from 0 to `weights.length` - 1 as often as their weights say, in constant time (Walker's alias method). */
export class Weighted {
  readonly #share: Float64Array;
  readonly #other: Uint32Array;

  constructor(weights: ArrayLike<number>) {
    const count = weights.length;
    this.#share = new Float64Array(count);
    this.#other = new Uint32Array(count);
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += weights[i] as number;
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < count; i += 1) {
      this.#share[i] = ((weights[i] as number) * count) / sum;
      ((this.#share[i] as number) < 1 ? small : large).push(i);
    }
    while (small.length > 0 && large.length > 0) {
      const low = small.pop() as number;
      const high = large.at(-1) as number;
      this.#other[low] = high;
      this.#share[high] = (this.#share[high] as number) + (this.#share[low] as number) - 1;
      if ((this.#share[high] as number) < 1) small.push(large.pop() as number);
    }
    // What is left over is full but for rounding.
    for (const i of [...small, ...large]) this.#share[i] = 1;
  }

  draw(random: Random): number {
    const place = random.next() * this.#share.length;
    const i = Math.floor(place);
    return place - i < (this.#share[i] as number) ? i : (this.#other[i] as number);
  }
}

/** Zipf's law with Mandelbrot's flat head: the weights of ranks 1 to `count`. */
export function zipf(count: number, { flat = 2.7, power = 1 } = {}): Float64Array {
  return Float64Array.from({ length: count }, (_, rank) => (rank + 1 + flat) ** -power);
}
