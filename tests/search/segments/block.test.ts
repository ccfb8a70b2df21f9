import { describe, expect, it } from 'vitest';
import { type Block, BlockWriter, readBlock } from '../../../utils/search/segments/block';
import { DamagedIndexError, END, START, seal, unsealRange } from '../../../utils/search/segments/seal';
import { makeRandom } from '../../fixtures/random';

const random = makeRandom(3);

/** Keys in order, a few of them far apart, each with some of `size` articles. */
function makeEntries(count: number, size: number): [key: number, ordinals: number[]][] {
  let key = 0;
  return Array.from({ length: count }, () => {
    key += 1 + random.below(random.below(9) === 0 ? 2 ** 24 : 900);
    const share = random.pick([0.001, 0.05, 0.4, 1]);
    const ordinals = Array.from({ length: size }, (_, i) => i).filter(() => random.next() < share);
    return [key - (key % 4 === 3 ? 1 : 0), ordinals.length > 0 ? ordinals : [random.below(size)]];
  });
}

function write(entries: [number, number[]][], size: number): Block[] {
  const blocks: Block[] = [];
  const writer = new BlockWriter(size, (block) => blocks.push(block));
  for (const [key, ordinals] of entries) writer.add(key, Uint32Array.from(ordinals), ordinals.length);
  writer.flush(true);
  return blocks;
}

function read(blocks: Block[], size: number, from = 0, to = END): [number, number[]][] {
  const found: [number, number[]][] = [];
  for (const { bytes } of blocks) {
    readBlock(bytes, size, from, to, (key, count, next) => found.push([key, Array.from({ length: count }, next)]));
  }
  return found;
}

describe('blocks of postings', () => {
  it.each([1, 2, 31, 300, 5000])('give back what was written, for %i articles', (size) => {
    const entries = makeEntries(size > 1000 ? 60 : 700, size);
    const blocks = write(entries, size);
    expect(read(blocks, size)).toEqual(entries);
    expect(blocks.at(-1)?.last).toBe(END);
    for (let i = 0; i < 30; i++) {
      const [from = 0, to = 0] = [random.pick(entries)[0], random.pick(entries)[0]].sort((a, b) => a - b);
      expect(read(blocks, size, from, to)).toEqual(entries.filter(([key]) => key >= from && key <= to));
    }
  });

  it('are there even when nothing is in them', () => {
    const [block, ...others] = write([], 10);
    expect(others).toEqual([]);
    expect(read(block ? [block] : [], 10)).toEqual([]);
  });

  it('that are gone or not as they were written are noticed', () => {
    const entries = makeEntries(3000, 200);
    let before = START;
    const sealed = write(entries, 200).map(({ last, bytes }) => {
      const one = seal(bytes, before, last);
      before = last;
      return one;
    });
    expect(sealed.length).toBeGreaterThan(3);
    expect(unsealRange(sealed, 0, END)).toHaveLength(sealed.length);
    for (let i = 0; i < sealed.length; i++) {
      const without = sealed.filter((_, at) => at !== i);
      expect(() => unsealRange(without, 0, END), `without ${i}`).toThrow(DamagedIndexError);
      const flipped = sealed.map((bytes, at) => (at === i ? flip(bytes) : bytes));
      expect(() => unsealRange(flipped, 0, END), `flipped ${i}`).toThrow(DamagedIndexError);
    }
  });
});

function flip(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = random.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  return copy;
}
