import type { Random } from '../../fixtures/random';
import { makeRandom } from '../../fixtures/random';
import { type Lexicon, shuffled } from './language';
import { Weighted, zipf } from './weighted';

/** Names that come again and again, some far more often than others. */
export class Names<T = string> {
  readonly all: readonly T[];
  readonly #weights: Weighted;

  constructor(all: readonly T[], flat = 5) {
    this.all = all;
    this.#weights = new Weighted(zipf(all.length, { flat }));
  }

  draw(random: Random): T {
    return this.all[this.#weights.draw(random)] as T;
  }
}

export interface Outlet {
  name: string;
  host: string;
  isEnglish: boolean;
}

/** Everybody and everything that the articles tell of. */
export interface Cast {
  people: Names;
  places: Names;
  firms: Names;
  tags: Names;
  outlets: Names<Outlet>;
}

const PLACE_ENDS = ['市', '县', '区', '镇', '港', '开发区'];
const FIRM_ENDS = ['机械', '电子', '物流', '纺织', '食品', '集团', '公司', '船厂', '医院', '学院'];
const OUTLET_ENDS = ['日报', '工会网', '晚报', '在线', '总工会', '新闻网', '观察'];

/** People, places, firms, tags and outlets with invented names. */
export function makeCast(chinese: Lexicon & { characters: readonly string[] }, english: Lexicon, seed: number): Cast {
  const random = makeRandom(seed);
  const characters = shuffled(chinese.characters.slice(0, 1500), random);
  const surnames = characters.slice(0, 90);
  const given = characters.slice(90, 900);
  const two = () => random.pick(given) + random.pick(given);
  const many = (count: number, make: (i: number) => string) => [...new Set(Array.from({ length: count }, (_, i) => make(i)))];
  const word = (from: number, to: number) => chinese.words[from + random.below(to - from)] as string;

  const groups = many(40, () => word(300, 3000));
  const tags = many(240, (i) =>
    i % 3 === 0 ? `${random.pick(groups)}/${word(300, 6000)}` : i < 60 ? random.pick(groups) : word(300, 6000),
  );
  const outlets = Array.from({ length: 160 }, (_, i): Outlet => {
    const isEnglish = i % 12 === 7;
    const label = `${english.words[200 + i * 7]}${i}`;
    const name = isEnglish ? `The ${capital(english.words[300 + i * 11] as string)} Post` : `${two()}${random.pick(OUTLET_ENDS)}`;
    return { name, host: `${label}.example`, isEnglish };
  });
  return {
    people: new Names(
      many(6000, () => random.pick(surnames) + (random.below(3) === 0 ? random.pick(given) : two())),
      30,
    ),
    places: new Names(
      many(900, () => two() + random.pick(PLACE_ENDS)),
      12,
    ),
    firms: new Names(
      many(2500, () => two() + random.pick(FIRM_ENDS)),
      30,
    ),
    tags: new Names(tags, 3),
    outlets: new Names(outlets, 3),
  };
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
