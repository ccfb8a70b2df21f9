import { PAIRS } from '../../../utils/model/variants-data';
import { makeRandom, type Random } from '../../fixtures/random';
import { Weighted, zipf } from './weighted';

/** Invented words with the frequencies of a language: rank 0 is the most frequent. */
export interface Lexicon {
  words: readonly string[];
  /** The rank of a word that means something, drawn as often as it occurs. */
  draw(random: Random): number;
  /** The rank of a particle. */
  particle(random: Random): number;
  /** The rank of a word that often stands behind this one: words keep company. */
  after(rank: number, random: Random): number;
}

const CHINESE_WORDS = 36_000;
const ENGLISH_WORDS = 15_000;
// What holds any Chinese or English sentence together; all other words are invented.
const CHINESE_PARTICLES = '的在和了是有为对一不与等上中将也以到从就个要这地';
const ENGLISH_PARTICLES = 'the of and to in a for that on with is was by at from as it be'.split(' ');

/** The 3,755 characters of GB 2312's first level, which cover nearly all that is written. */
function commonHan(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))];
}

/**
 * Chinese: words of one to four characters. Which characters are frequent, and which begin words, is chance, as steep as in prose: 500 of
 * them make three quarters of a text.
 */
export function makeChinese(seed: number): Lexicon & { characters: readonly string[] } {
  const random = makeRandom(seed);
  const characters = shuffled(commonHan(), random);
  const weights = characters.map((_, rank) => Math.exp(-rank / 200) + 0.003);
  const frequent = new Weighted(weights);
  const words = [...CHINESE_PARTICLES];
  const known = new Set(words);
  while (words.length < CHINESE_WORDS) {
    const length = wordLength(words.length, random.next());
    let word = '';
    for (let i = 0; i < length; i += 1) word += characters[frequent.draw(random)];
    if (known.has(word)) continue;
    known.add(word);
    words.push(word);
  }
  return { words, characters, ...frequencies(words.length, CHINESE_PARTICLES.length, seed) };
}

// Short words are frequent ones.
function wordLength(rank: number, chance: number): number {
  if (chance < (rank < 400 ? 0.18 : rank < 4000 ? 0.04 : 0.005)) return 1;
  if (rank < 4000) return chance < 0.95 ? 2 : 3;
  return chance < 0.72 ? 2 : chance < 0.9 ? 3 : 4;
}

/** English, or what looks like it: invented words of one to four syllables between real particles. */
export function makeEnglish(seed: number): Lexicon {
  const random = makeRandom(seed);
  const [starts, vowels, ends] = [
    'b br c ch cl d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w'.split(' '),
    'a e i o u ai ea ou'.split(' '),
    ['', '', 'n', 'r', 's', 'l', 'm', 't', 'nd', 'rk', 'st', 'ng'],
  ];
  const words = [...ENGLISH_PARTICLES];
  const known = new Set(words);
  while (words.length < ENGLISH_WORDS) {
    const syllables = 1 + random.below(words.length < 1500 ? 2 : 3);
    let word = '';
    for (let i = 0; i < syllables; i += 1) word += random.pick(starts) + random.pick(vowels) + random.pick(ends);
    if (known.has(word)) continue;
    known.add(word);
    words.push(word);
  }
  return { words, ...frequencies(words.length, ENGLISH_PARTICLES.length, seed) };
}

// Words that a word is often followed by; the first of them most often.
const COMPANY = 5;
const companion = new Weighted(zipf(COMPANY, { flat: 0.5 }));

function frequencies(count: number, particles: number, seed: number): Omit<Lexicon, 'words'> {
  const weights = zipf(count, { flat: 12, power: 1.3 });
  // Particles are drawn apart: no invented word is as frequent as they are.
  weights.fill(0, 0, particles);
  const contents = new Weighted(weights);
  const particle = new Weighted(zipf(particles, { flat: 0 }));
  const random = makeRandom(seed + 31);
  const company = Uint32Array.from({ length: count * COMPANY }, () => contents.draw(random));
  return {
    draw: (chance) => contents.draw(chance),
    particle: (chance) => particle.draw(chance),
    after: (rank, chance) => company[rank * COMPANY + companion.draw(chance)] as number,
  };
}

let traditional: Map<string, string> | undefined;

/** Each character in its traditional form, where it has one. */
export function toTraditional(text: string): string {
  if (!traditional) {
    traditional = new Map();
    for (let at = 0; at < PAIRS.length; at += 2) {
      const [one, other] = [PAIRS[at] as string, PAIRS[at + 1] as string];
      if (!traditional.has(one)) traditional.set(one, other);
    }
  }
  const table = traditional;
  return text.replace(/[\u4e00-\u9fff]/g, (one) => table.get(one) ?? one);
}

export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const all = [...values];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
