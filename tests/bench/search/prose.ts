import { makeRandom, type Random } from '../../fixtures/random';
import type { Lexicon } from './language';
import { type Cast, capital } from './names';
import { Weighted, zipf } from './weighted';

/** What a text is made of. */
export interface Matter {
  lexicon: Lexicon;
  english: Lexicon;
  cast: Cast;
  isEnglish: boolean;
  /** Number of the subject: its words come again in all texts about it. */
  subject: number;
  /** In characters, give or take a sentence. */
  length: number;
}

// How often a word is a name, a number, a foreign one, printed bold, or a particle.
const NAME = 0.04;
const NUMBER = 0.015;
const FOREIGN = 0.01;
const STRONG = 0.004;
const PARTICLE = 0.2;
// How often one of the others is the article's own, its subject's, or in the company of the word before; the rest are the language's. Set so
// that texts repeat themselves as much as real prose does (search/real-prose.ts).
const OWN = 0.26;
const SUBJECT = 0.3;
const COMPANY = 0.28;
const SUBJECT_WORDS = 220;
const OWN_WORDS = 20;

const often = new Weighted(zipf(SUBJECT_WORDS, { flat: 6 }));
const ownOften = new Weighted(zipf(OWN_WORDS, { flat: 3 }));

/** A title and a text in Markdown. */
export function writeText(matter: Matter, random: Random): { title: string; markdown: string } {
  const writer = new Writer(matter, random);
  const title = writer.title();
  const blocks: string[] = [];
  for (let length = 0; length < matter.length; length += (blocks.at(-1) ?? '').length) {
    if (blocks.length > 0 && random.below(9) === 0) blocks.push(`## ${writer.title()}`);
    blocks.push(writer.paragraph(Math.min(matter.length - length, 90 + random.below(260)), random.below(30) === 0 ? '> ' : ''));
  }
  return { title, markdown: blocks.join('\n\n') };
}

/** The ranks of a subject's words: the same for every text about it. */
function subjectWords({ lexicon, subject }: Matter): number[] {
  const key = subject * 2 + (lexicon.words.length > 20_000 ? 1 : 0);
  let words = known.get(key);
  if (!words) {
    const random = makeRandom(7919 * (key + 1));
    words = Array.from({ length: SUBJECT_WORDS }, () => rare(lexicon, random));
    known.set(key, words);
  }
  return words;
}
const known = new Map<number, number[]>();

// Not a particle, and as likely a rare word as a frequent one.
function rare(lexicon: Lexicon, random: Random): number {
  return Math.floor(40 * (lexicon.words.length / 40) ** (random.next() ** 2));
}

class Writer {
  readonly #matter: Matter;
  readonly #random: Random;
  readonly #subject: number[];
  readonly #own: number[];
  readonly #names: string[];
  #last = 0;

  constructor(matter: Matter, random: Random) {
    const { cast, lexicon } = matter;
    this.#matter = matter;
    this.#random = random;
    this.#subject = subjectWords(matter);
    this.#own = Array.from({ length: OWN_WORDS }, () => rare(lexicon, random));
    const english = () =>
      `${capital(lexicon.words[rare(lexicon, random)] as string)} ${capital(lexicon.words[rare(lexicon, random)] as string)}`;
    this.#names = matter.isEnglish
      ? [english(), english(), english()]
      : [cast.places, cast.firms, cast.people, cast.people, cast.people].map((names) => names.draw(random));
  }

  title(): string {
    const words = Array.from({ length: this.#matter.isEnglish ? 6 + this.#random.below(5) : 6 + this.#random.below(6) }, () =>
      this.#word(),
    );
    return this.#matter.isEnglish ? capital(words.join(' ')) : words.join('').trim();
  }

  paragraph(length: number, mark: string): string {
    const gap = this.#matter.isEnglish ? ' ' : '';
    let text = '';
    do text += (text ? gap : '') + this.#sentence();
    while (text.length < length);
    return mark + text;
  }

  #sentence(): string {
    const { isEnglish } = this.#matter;
    const clauses = 1 + this.#random.below(4);
    let text = '';
    for (let i = 0; i < clauses; i += 1) text += (i > 0 ? (isEnglish ? ', ' : '，') : '') + this.#clause();
    const isQuote = this.#random.below(14) === 0;
    if (isEnglish) return isQuote ? `“${capital(text)},” said ${this.#random.pick(this.#names)}.` : `${capital(text)}.`;
    return isQuote ? `${this.#random.pick(this.#names)}说：“${text}。”` : `${text}。`;
  }

  #clause(): string {
    const count = 3 + this.#random.below(7);
    let text = '';
    for (let i = 0; i < count; i += 1) text += (this.#matter.isEnglish && i > 0 ? ' ' : '') + this.#word();
    return text;
  }

  #word(): string {
    const { english, isEnglish } = this.#matter;
    const random = this.#random;
    const chance = random.next();
    if (chance < NAME) return random.pick(this.#names);
    if (chance < NAME + NUMBER) return this.#number();
    // Names of machines and programs among Chinese.
    if (!isEnglish && chance < NAME + NUMBER + FOREIGN) return ` ${capital(english.words[english.draw(random)] as string)} `;
    this.#last = this.#rank();
    const word = this.#matter.lexicon.words[this.#last] as string;
    return chance > 1 - STRONG ? `**${word}**` : word;
  }

  #rank(): number {
    const { lexicon } = this.#matter;
    const random = this.#random;
    if (random.next() < PARTICLE) return lexicon.particle(random);
    const chance = random.next();
    if (chance < OWN) return this.#own[ownOften.draw(random)] as number;
    if (chance < OWN + SUBJECT) return this.#subject[often.draw(random)] as number;
    if (chance < OWN + SUBJECT + COMPANY) return lexicon.after(this.#last, random);
    return lexicon.draw(random);
  }

  #number(): string {
    const n = this.#random.below(3) === 0 ? 2000 + this.#random.below(25) : 1 + this.#random.below(10 ** (1 + this.#random.below(4)));
    if (this.#matter.isEnglish) return String(n);
    return `${n}${this.#random.pick(['年', '人', '元', '%', '家', '日'])}`;
  }
}
