import { describe, expect, it } from 'vitest';
import { loadVariants } from '../../utils/anchor';
import { markdownToText } from '../../utils/markdown';
import { cleanNewArticle } from '../../utils/model/clean';
import { loadVariants as loadSearchVariants } from '../../utils/search/variants';
import { answers, KINDS, toDocument } from './search/documents';
import { makeQueries } from './search/queries';
import { paragraphsOf } from './search/real-prose';
import { bigramsOf, measureProse } from './search/statistics';
import { openCorpus } from './search-corpus';

const corpus = openCorpus(3);
const articles = Array.from({ length: 400 }, (_, i) => corpus.article(i));
const texts = articles.map(({ markdown }) => markdownToText(markdown));
const inLanguage = (lang: string) => articles.filter(({ metadata }) => metadata.lang === lang);

describe('the invented library', () => {
  it('follows from its seed and the number of the article alone', () => {
    expect(openCorpus(3).article(17)).toEqual(articles[17]);
    expect(corpus.article(17)).toEqual(articles[17]);
    expect(openCorpus(4).article(17).markdown).not.toBe(articles[17]?.markdown);
  });

  it('is taken in by the store as it is', () => {
    for (const article of articles.slice(0, 50)) expect(cleanNewArticle(article)).toEqual(article);
    expect(articles.map(({ id }) => id)).toEqual([...new Set(articles.map(({ id }) => id))].sort());
    expect(new Set(articles.map(({ urlKey }) => urlKey)).size).toBe(articles.length);
  });

  it('has texts of 500 to 5,000 characters, short ones more often', () => {
    const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
    expect(lengths[0]).toBeGreaterThan(450);
    expect(lengths.at(-1)).toBeLessThan(5600);
    expect(lengths[200]).toBeGreaterThan(1200);
    expect(lengths[200]).toBeLessThan(2200);
  });

  it('is Chinese, with some English and some traditional Chinese', async () => {
    expect(inLanguage('zh-CN').length).toBeGreaterThan(300);
    expect(inLanguage('en').length).toBeGreaterThan(10);
    expect(inLanguage('zh-Hant').length).toBeGreaterThan(10);
    const toOneForm = await loadVariants();
    const [traditional] = inLanguage('zh-Hant');
    expect(toOneForm(traditional?.markdown ?? '')).not.toBe(traditional?.markdown);
    // Latin words stand among the Chinese, too.
    expect(inLanguage('zh-CN').filter(({ markdown }) => / [A-Z][a-z]+ /.test(markdown)).length).toBeGreaterThan(200);
  });

  it('uses no sentence twice', () => {
    const sentences = texts.flatMap((text) => text.split(/[。\n]|\. /).filter((one) => one.length >= 12));
    expect(sentences.length).toBeGreaterThan(5000);
    expect(new Set(sentences).size).toBeGreaterThan(sentences.length * 0.999);
  });

  it('has names that come again, some far more often than others', () => {
    const counts = new Map<string, number>();
    for (const { host } of articles) counts.set(host, (counts.get(host) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted.length).toBeGreaterThan(60);
    expect(sorted[0]).toBeGreaterThan(5 * (sorted[40] as number));
    expect(new Set(articles.flatMap(({ tags }) => tags)).size).toBeGreaterThan(80);
    expect(articles.some(({ tags }) => tags.some((tag) => tag.includes('/')))).toBe(true);
  });

  // Prose of Debian's Chinese documentation, measured with the same code: 0.76–0.82, 0.62–0.71, and 0.24–0.34 for one single subject.
  it('repeats itself within a text, and from text to text, as prose does', () => {
    const { distinct300, distinct1200, selectivity } = measureProse(inLanguage('zh-CN').map(({ markdown }) => markdownToText(markdown)));
    expect(distinct300).toBeGreaterThan(0.74);
    expect(distinct300).toBeLessThan(0.86);
    expect(distinct1200).toBeGreaterThan(0.6);
    expect(distinct1200).toBeLessThan(0.74);
    expect(selectivity.mean).toBeGreaterThan(0.12);
    expect(selectivity.mean).toBeLessThan(0.3);
    expect(selectivity.p50).toBeLessThan(0.12);
  });

  it('has words of Zipf’s frequencies', () => {
    const counts = new Map<string, number>();
    for (const text of texts) for (const bigram of bigramsOf(text)) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    // A straight line in logarithms, from the tenth to the ten thousandth.
    const slope = (from: number, to: number) => Math.log((sorted[from] as number) / (sorted[to] as number)) / Math.log(to / from);
    expect(slope(10, 10_000)).toBeGreaterThan(0.6);
    expect(slope(10, 10_000)).toBeLessThan(1.2);
    expect(sorted.filter((count) => count === 1).length / sorted.length).toBeGreaterThan(0.4);
  });
});

describe('the queries', () => {
  it('are of every kind, the same for the same seed, and ask for what is there as well as for what is not', async () => {
    await loadSearchVariants();
    const queries = makeQueries(corpus, articles.length);
    expect(makeQueries(corpus, articles.length)).toEqual(queries);
    expect(queries.length).toBeGreaterThanOrEqual(50);
    expect(KINDS.filter((kind) => !queries.some((query) => query.kind === kind))).toEqual([]);
    const documents = articles.map((article, n) => toDocument(n, article));
    const hits = queries.map((query) => ({ ...query, count: documents.filter((document) => answers(document, query)).length }));
    expect(hits.filter(({ kind, count }) => kind === 'none' && count > 0)).toEqual([]);
    expect(hits.filter(({ kind, count }) => kind === 'common' && count < articles.length / 2)).toEqual([]);
    expect(hits.filter(({ kind, count }) => (kind === 'phrase' || kind === 'long') && count > 50)).toEqual([]);
    expect(hits.filter(({ kind, count }) => kind === 'fields' && count > 0).length).toBeGreaterThan(2);
  });
});

it('takes only what is Chinese prose from a page', () => {
  const html =
    '<script>var a</script><p>这里是一段足够长的中文，说的是怎样安装&lt;软件&gt;，也说怎样删除它。</p><pre>apt install</pre><p>All in English, and long enough.</p><li>短</li>';
  expect(paragraphsOf(html)).toEqual(['这里是一段足够长的中文，说的是怎样安装<软件>，也说怎样删除它。']);
});
