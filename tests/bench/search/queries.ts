import { foldAll } from '../../../utils/search/fold';
import { makeRandom } from '../../fixtures/random';
import type { Corpus } from '../search-corpus';
import { type BenchFields, type BenchQuery, toDocument } from './documents';
import { toTraditional } from './language';

/** Some 70 queries of every kind for a library of `count` articles: words of known frequency, and passages of its own texts. */
export function makeQueries(corpus: Corpus, count: number, seed = 1): BenchQuery[] {
  const random = makeRandom(seed * 101);
  const { chinese, english, cast } = corpus;
  const queries: BenchQuery[] = [];
  const add = (kind: BenchQuery['kind'], typed: string, fields: BenchFields = {}, words = typed) => {
    const terms = words.startsWith('"') ? [foldAll(words.slice(1, -1))] : foldAll(words).split(/\s+/).filter(Boolean);
    queries.push({ kind, typed, terms, fields });
  };
  const documents = Array.from({ length: 60 }, (_, i) => toDocument(i, corpus.article(Math.floor(((i + random.next()) * count) / 60))));
  let next = 0;
  /** A stretch of Chinese, or of English, from some text. */
  const passage = (pattern: RegExp): string => {
    for (let tries = 0; tries < 60; tries += 1) {
      const { text } = documents[next++ % documents.length] as (typeof documents)[number];
      const found = [...text.slice(random.below(200)).matchAll(pattern)];
      if (found.length > 0) return random.pick(found)[0];
    }
    throw new Error(`No text holds ${pattern}.`);
  };
  const word = (length: number, from: number) => chinese.words.slice(from).find((one) => one.length === length) as string;
  const han = (length: number) => passage(new RegExp(`[\\u4e00-\\u9fff]{${length}}`, 'g'));

  for (const rank of [3, 12, 100, 1500, 3200])
    add('one character', rank < 24 ? (chinese.words[rank] as string) : (chinese.characters[rank] as string));
  for (const rank of [40, 150, 600, 2500, 9000, 20_000]) add('two characters', word(2, rank));
  for (let i = 0; i < 4; i += 1) add('two characters', han(2));
  for (const rank of [3000, 12_000]) add('three or four', word(3, rank));
  for (let i = 0; i < 3; i += 1) add('three or four', han(3 + (i % 2)));
  for (const at of [0, 5, 400, 3000]) add('three or four', cast.people.all[at] as string);
  for (const at of [0, 30, 900]) add('long', cast.firms.all[at] as string);
  for (const length of [6, 8, 12]) add('long', han(length));
  for (const rank of [60, 900, 9000]) add('Latin word', english.words[rank] as string);
  add('Latin word', (english.words[200] as string).toUpperCase());
  for (const rank of [120, 1800, 5000]) add('Latin prefix', (english.words[rank] as string).slice(0, 4));
  add('Latin prefix', (english.words[7000] as string).slice(0, 3));
  for (const length of [4, 7, 10]) add('phrase', `"${han(length)}"`);
  for (let i = 0; i < 2; i += 1) add('phrase', `"${passage(/[a-z]+ [a-z]+ [a-z]+/g)}"`);
  add('several words', `${cast.places.all[0]} ${word(2, 300)}`);
  add('several words', `${cast.people.all[2]} ${cast.firms.all[1]}`);
  add('several words', `${word(2, 80)} ${word(2, 90)} ${word(2, 100)}`);
  add('several words', `${word(2, 500)} ${english.words[100]}`);
  // Words whose two forms differ, one typed as the texts rarely have it.
  const varied = chinese.words.filter((one, rank) => rank > 30 && one.length >= 2 && toTraditional(one) !== one);
  for (const at of [0, 100, 1000, 5000]) add('traditional', toTraditional(varied[at] as string), {}, varied[at]);
  for (const rank of [30, 31, 33, 36]) add('common', chinese.words[rank] as string);
  for (const length of [5, 9]) add('rare', han(length));
  add('rare', passage(/[a-z]{9,}/g));
  add('rare', word(4, 33_000));
  // Characters that no invented word holds: the second level of GB 2312, and one beyond it.
  for (const none of ['鼷', '鼷鼢', '工鼷鼢会', 'zqxjk', '𠀋𠀌']) add('none', none);
  const [tag, below] = [cast.tags.all.find((one) => !one.includes('/')), cast.tags.all.find((one) => one.includes('/'))] as [
    string,
    string,
  ];
  const { host } = cast.outlets.all[1] as { host: string };
  const day = corpus.article(Math.floor(count * 0.8)).capturedAt.slice(0, 10);
  add('fields', `tag:${tag} ${word(2, 60)}`, { tag: foldAll(tag) }, word(2, 60));
  add('fields', `tag:${below}`, { tag: foldAll(below) }, '');
  add('fields', `site:${host} ${word(2, 200)}`, { host }, word(2, 200));
  add('fields', `after:${day} ${word(2, 120)}`, { after: day }, word(2, 120));
  add('fields', `site:${host} after:${day} ${word(2, 700)}`, { host, after: day }, word(2, 700));
  return queries;
}
