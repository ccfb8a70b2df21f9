import type { NewArticle } from '../../utils/model/new-article';
import { idAt } from '../fixtures/library';
import { makeRandom, type Random } from '../fixtures/random';
import { type Lexicon, makeChinese, makeEnglish, toTraditional } from './search/language';
import { type Cast, makeCast, type Outlet } from './search/names';
import { writeText } from './search/prose';
import { Weighted, zipf } from './search/weighted';

/**
 * A library of any size that nobody wrote: words with Zipf's frequencies, subjects, names and outlets that come again, no sentence twice.
 * Each article follows from the seed and its number alone, so that a part can be made anywhere and again.
 */
export interface Corpus {
  chinese: Lexicon & { characters: readonly string[] };
  english: Lexicon;
  cast: Cast;
  /** Article `i` of a library, 0 the oldest. */
  article(i: number): NewArticle;
}

// 2018-01-01 in +08:00; half an hour between two clips: 100,000 of them are six years.
const OLDEST = Date.UTC(2017, 11, 31, 16);
const STEP = 30 * 60_000;
const MINUTE = 60_000;
const SUBJECTS = 120;
const SHORTEST = 500;
const LONGEST = 5000;

const corpora = new Map<number, Corpus>();

/** The corpus of this seed. Its words take half a second to be made, once. */
export function openCorpus(seed = 1): Corpus {
  const known = corpora.get(seed) ?? makeCorpus(seed);
  corpora.set(seed, known);
  return known;
}

function makeCorpus(seed: number): Corpus {
  const chinese = makeChinese(seed);
  const english = makeEnglish(seed + 1);
  const cast = makeCast(chinese, english, seed + 2);
  const subjects = new Weighted(zipf(SUBJECTS, { flat: 8 }));

  return {
    chinese,
    english,
    cast,
    article: (i) => {
      const random = makeRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b));
      const outlet = cast.outlets.draw(random);
      // As an office clips: most of it simplified, some from elsewhere.
      const isTraditional = !outlet.isEnglish && random.below(14) === 0;
      const lexicon = outlet.isEnglish ? english : chinese;
      const length = Math.round(SHORTEST * (LONGEST / SHORTEST) ** random.next());
      const text = writeText({ lexicon, english, cast, isEnglish: outlet.isEnglish, subject: subjects.draw(random), length }, random);
      const write = isTraditional ? toTraditional : (one: string) => one;
      return asClip(i, { ...text, title: write(text.title), markdown: write(text.markdown) }, { outlet, isTraditional, cast }, random);
    },
  };
}

interface Frame {
  outlet: Outlet;
  isTraditional: boolean;
  cast: Cast;
}

function asClip(i: number, { title, markdown }: { title: string; markdown: string }, frame: Frame, random: Random): NewArticle {
  const { outlet, isTraditional, cast } = frame;
  const captured = OLDEST + i * STEP + random.below(29) * MINUTE;
  const published = captured - random.below(60 * 24 * 20) * MINUTE;
  const path = `/${zoned(published).slice(0, 7)}/${i + 1}.html`;
  const plain = markdown.slice(0, 400).replace(/[#>*]/g, '').replace(/\s+/g, ' ').trim();
  const tags = Array.from({ length: random.below(4) }, () => cast.tags.draw(random));
  return {
    id: idAt(captured, random),
    kind: 'article',
    url: `https://${outlet.host}${path}`,
    urlKey: `${outlet.host}${path}`,
    host: outlet.host,
    metadata: {
      title,
      ...(random.below(3) > 0 ? { byline: cast.people.draw(random) } : {}),
      source: random.below(3) > 0 ? outlet.name : cast.outlets.draw(random).name,
      ...(random.below(2) > 0 ? { editor: cast.people.draw(random) } : {}),
      site: outlet.name,
      section: [],
      lang: outlet.isEnglish ? 'en' : isTraditional ? 'zh-Hant' : 'zh-CN',
      ...(random.below(13) === 0 ? {} : { publishedAt: random.below(3) === 0 ? zoned(published).slice(0, 10) : zoned(published) }),
    },
    provenance: { title: { origin: 'page text', isSure: true } },
    markdown,
    excerpt: plain.slice(0, 120).trim(),
    wordCount: outlet.isEnglish ? Math.round(markdown.length / 6) : markdown.length,
    images: [],
    capturedAt: zoned(captured),
    tags: [...new Set(tags)],
    note: random.below(12) === 0 ? `${cast.people.draw(random)}：${title.slice(0, 12).trim()}` : '',
  };
}

/** ISO 8601 in +08:00, as Chinese pages mean it. */
function zoned(time: number): string {
  return `${new Date(time + 8 * 60 * MINUTE).toISOString().slice(0, 19)}+08:00`;
}
