import { makeRandom } from '../../fixtures/random';

/** What decides how large an index of bigrams gets and how much it spares. */
export interface ProseStatistics {
  texts: number;
  /** Chinese characters in all. */
  han: number;
  /** Share of different bigrams among the first 300 and 1,200 of a text, on average. */
  distinct300: number;
  distinct1200: number;
  /** Share of the other texts that hold a bigram picked from some text: mean, median, and of the tenth that is most common. */
  selectivity: { mean: number; p50: number; p90: number };
  /** Bytes of postings (gaps of seven bits a byte) for each byte of text in UTF-16: the floor of any index of bigrams. */
  postingBytes: number;
}

const POSITIONS = 1200;
const PICKS = 4000;

/** Statistics of texts, each cut to `count` texts at most: shares depend on how many there are. */
export function measureProse(texts: readonly string[], { count = texts.length }: { count?: number } = {}): ProseStatistics {
  const all = texts.slice(0, count).map(bigramsOf);
  const full = all.map((list) => list.slice(0, POSITIONS)).filter((list) => list.length === POSITIONS);
  const share = (size: number) => mean(full.map((list) => new Set(list.slice(0, size)).size / size));
  return {
    texts: full.length,
    han: texts.slice(0, count).reduce((sum, text) => sum + (text.match(/[\u3400-\u9fff]/g)?.length ?? 0), 0),
    distinct300: share(300),
    distinct1200: share(POSITIONS),
    selectivity: selectivityOf(full),
    postingBytes: postingBytes(all) / (2 * texts.slice(0, count).reduce((sum, text) => sum + text.length, 0)),
  };
}

/** All pairs of Chinese characters that stand side by side. */
export function bigramsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i += 1)
    if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) pairs.push(text.slice(i, i + 2));
  return pairs;
}

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

function selectivityOf(lists: string[][]): ProseStatistics['selectivity'] {
  const sets = lists.map((list) => new Set(list));
  const random = makeRandom(11);
  const shares: number[] = [];
  for (let pick = 0; pick < PICKS && lists.length > 1; pick += 1) {
    const at = random.below(lists.length);
    const bigram = random.pick(lists[at] as string[]);
    shares.push(sets.filter((set, i) => i !== at && set.has(bigram)).length / (sets.length - 1));
  }
  shares.sort((a, b) => a - b);
  const part = (share: number) => shares[Math.floor(share * shares.length)] ?? 0;
  return { mean: mean(shares), p50: part(0.5), p90: part(0.9) };
}

function postingBytes(lists: string[][]): number {
  const last = new Map<string, number>();
  let bytes = 0;
  for (const [text, list] of lists.entries()) {
    for (const bigram of new Set(list)) {
      const gap = text - (last.get(bigram) ?? -1);
      bytes += gap < 128 ? 1 : gap < 16384 ? 2 : 3;
      last.set(bigram, text);
    }
  }
  return bytes;
}
