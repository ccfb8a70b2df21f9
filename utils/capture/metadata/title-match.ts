import { isSeparated, segmentsOf } from './segments';
import { keyOf, widthOf } from './text';

interface Declared {
  text: string;
  key: string;
  segmentKeys: string[];
  /** It ends in dots. */
  isCut: boolean;
}

/** Holds visible lines against the titles that the page declares. */
export class TitleMatcher {
  private readonly declared: Declared[];
  private readonly letters = new Set<number>();

  /** `names` are keys of segments that name the site or a column and prove nothing. */
  constructor(
    titles: readonly string[],
    private readonly names: ReadonlySet<string>,
  ) {
    this.declared = [...new Set(titles)]
      .map((whole) => {
        const text = whole.replace(/(?:\.{3,}|…+)\s*$/, '');
        return { text, key: keyOf(text), segmentKeys: segmentsOf(text).map(keyOf), isCut: text !== whole };
      })
      .filter(({ segmentKeys }) => segmentKeys.some((key) => key.length > 1 && !names.has(key)));
    for (const { key } of this.declared) {
      for (let i = 0; i < key.length; i++) this.letters.add(key.charCodeAt(i));
    }
  }

  /** Whether no declared title says more than a column's name, in a word. */
  get isWeak(): boolean {
    return this.declared.every(({ segmentKeys }) => widthOf(segmentKeys.filter((key) => !this.names.has(key)).join('')) <= 12);
  }

  /** Whether the line only names the site or a column. */
  isName(text: string): boolean {
    return this.names.has(keyOf(text));
  }

  /** Cheap test before the real one. */
  canMatch(text: string): boolean {
    const first = text.charCodeAt(0);
    // The key of a Han character is the character itself: nine lines in ten on a Chinese page are told apart by their first.
    if (first >= 0x4e00 && first <= 0x9fff && !this.letters.has(first)) return false;
    const beginning = keyOf(text.slice(0, 12)).slice(0, 4);
    if (!beginning) return false;
    return this.declared.some(({ key }) => (beginning.length < 4 ? key.endsWith(beginning) : key.includes(beginning)));
  }

  /** 0–1: how well a declared title confirms the line. */
  match(text: string): number {
    const key = keyOf(text);
    if (key.length < 2 || this.names.has(key)) return 0;
    let best = 0;
    for (const title of this.declared) {
      const match = this.compare(text, key, title);
      if (match === 0) continue;
      const share = Math.min(key.length, title.key.length) / Math.max(key.length, title.key.length, 1);
      best = Math.max(best, match * (0.75 + share * 0.25));
    }
    return best;
  }

  private compare(text: string, key: string, title: Declared): number {
    const whole = title.key;
    if (whole === key) return 1;
    if (
      whole.startsWith(key) &&
      (joins(title.segmentKeys, key) || (title.text.startsWith(text) && isSeparated(title.text.slice(text.length))))
    )
      return 0.95;
    if (key.startsWith(whole) && whole.length >= Math.min(8, key.length * 0.5)) return 0.8;
    const tail = title.segmentKeys.at(-1) ?? '';
    // 站点 - 栏目 - 标题的开头…
    if (title.isCut && tail.length >= 4 && tail.length >= key.length * 0.3 && key.startsWith(tail)) return 0.8;
    if (title.segmentKeys.length > 1) {
      const own = title.segmentKeys.filter((segment) => !this.names.has(segment));
      if (own.join('') === key) return 0.95;
      if (own.includes(key)) return 0.75;
      const [first] = own;
      if (first && first.length >= 8 && key.startsWith(first)) return 0.7;
    }
    if (key.length >= 8 && whole.includes(key)) return 0.5;
    if (whole.length >= 12 && key.includes(whole)) return 0.5;
    return 0;
  }

  /** Whether a declared title has `between` these two lines. */
  hasBetween(before: string, after: string, between: string): boolean {
    const seam = before.slice(-2) + between + after.slice(0, 2);
    return this.declared.some(({ text }) => text.includes(seam));
  }
}

/** Whether the first segments, joined, are the key. */
function joins(segmentKeys: string[], key: string): boolean {
  let joined = '';
  for (const segment of segmentKeys) {
    joined += segment;
    if (joined === key) return true;
    if (joined.length > key.length) return false;
  }
  return false;
}
