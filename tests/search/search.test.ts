import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import { fold, type SearchHit, searchArticles } from '../../utils/search';
import { removeArticles, saveArticle } from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from '../store/library';

const drafts = makeArticles(6);
const titles = (hits: SearchHit[]) => hits.map(({ article }) => article.title);
const text = (parts: { text: string }[]) => parts.map((part) => part.text).join('');
const marked = (parts: { text: string; isHit: boolean }[]) => parts.filter(({ isHit }) => isHit).map((part) => part.text);

/** Saves texts, the first the newest. */
async function save(...articles: (Partial<Omit<NewArticle, 'metadata'>> & { title: string; source?: string; byline?: string })[]) {
  for (const [i, { title, source, byline, ...rest }] of articles.entries()) {
    const draft = drafts[i] as NewArticle;
    await saveArticle({
      ...draft,
      metadata: { title, source, byline, section: [] },
      excerpt: '',
      markdown: '',
      tags: [],
      note: '',
      ...rest,
    });
  }
}

async function find(query: string) {
  return titles((await searchArticles(query, {})).hits);
}

beforeEach(freshLibrary);

describe('finds', () => {
  it.each([
    ['a word of two characters in the text', '工会', { markdown: '今天，省总工会召开会议。' }],
    ['one character', '模', { markdown: '全国劳模大会' }],
    ['part of a Latin word, in any case', 'ARGAIN', { markdown: 'Collective bargaining' }],
    ['wide letters typed narrow', 'abc12', { markdown: 'ＡＢＣ１２路' }],
    ['narrow letters typed wide', '（ａ）', { markdown: '条款(a)' }],
    ['a word interrupted by emphasis', '集体协商', { markdown: '推进集**体协**商' }],
    ['a word interrupted by a link', '集体协商', { markdown: '推进[集体](https://a.example/x)协商' }],
    ['a word with an invisible break in it', '协商', { markdown: '协\u200b商' }],
    ['a character written as an entity', 'a<b', { markdown: 'a&lt;b' }],
    ['an escaped mark', '3*4', { markdown: '3\\*4=12' }],
    ['words in different places', '张三 欠薪 工会', { byline: '张三', tags: ['维权/欠薪'], markdown: '工会' }],
    ['the note', '核对', { note: '数字要核对' }],
    ['the source', '日报', { source: '职工日报' }],
    ['an emoji', '🎉', { markdown: '祝贺🎉' }],
    ['right-to-left text', 'الميناء', { markdown: 'عمال الميناء' }],
    ['an accented letter, composed or not', 'cafe\u0301', { markdown: 'Café' }],
  ])('%s', async (_, query, article) => {
    await save({ title: '无关' }, { title: '要找的', ...article });
    expect(await find(query)).toEqual(['要找的']);
  });

  it.each([
    ['a word that is only in an address', 'a.example/x', { markdown: '[集体](https://a.example/x)' }],
    ['a word across two fields', '甲乙', { title: '甲', source: '乙' }],
    ['one word of two', '工会 没有', { markdown: '工会' }],
  ])('not %s', async (_, query, article) => {
    await save({ title: '题', ...article });
    expect(await find(query)).toEqual([]);
  });

  it('hits in titles and tags first, then the newest', async () => {
    await save({ title: '甲', markdown: '工会' }, { title: '乙', tags: ['工会'] }, { title: '丙', markdown: '工会' }, { title: '工会丁' });
    expect(await find('工会')).toEqual(['乙', '工会丁', '甲', '丙']);
  });

  it('nothing that is in the trash', async () => {
    await save({ title: '工会' });
    await removeArticles([(drafts[0] as NewArticle).id]);
    expect(await find('工会')).toEqual([]);
  });

  it('only what the filter lets through', async () => {
    await save({ title: '工会甲', tags: ['要'] }, { title: '工会乙' });
    expect(titles((await searchArticles('工会', { tag: '要' })).hits)).toEqual(['工会甲']);
  });
});

describe('shows', () => {
  it('the surroundings of the first hit, marked, in one line', async () => {
    await save({ title: '题', markdown: `${'前文。'.repeat(40)}\n\n省总工会召开会议\n\n${'后文。'.repeat(60)}` });
    const [hit] = (await searchArticles('工会', {})).hits as [SearchHit];
    expect(text(hit.snippet)).toMatch(/^….*前文。 省总工会召开会议 后文。.*…$/);
    expect(marked(hit.snippet)).toEqual(['工会']);
  });

  it('no mark of the sentence before at the start of the snippet', async () => {
    await save({ title: '题', markdown: `${'前'.repeat(60)}，${'文'.repeat(29)}工会召开会议` });
    const [hit] = (await searchArticles('工会', {})).hits as [SearchHit];
    expect(text(hit.snippet)).toMatch(/^…文/);
  });

  it('hits as the original writes them, though folding changes lengths', async () => {
    await save({ title: '重１０㎏的ﬁnal' });
    const [hit] = (await searchArticles('10kg FINAL', {})).hits as [SearchHit];
    expect(hit.title).toEqual([
      { text: '重', isHit: false },
      { text: '１０㎏', isHit: true },
      { text: '的', isHit: false },
      { text: 'ﬁnal', isHit: true },
    ]);
  });
});

describe('a search that goes on', () => {
  it('says when it left something out', async () => {
    await save({ title: '工会甲' }, { title: '工会乙' });
    expect((await searchArticles('工会', {}, { limit: 1 })).isComplete).toBe(false);
    expect((await searchArticles('工会', {}, { limit: 2 })).isComplete).toBe(true);
  });

  it('hands over hits as they come, and stops when told to', async () => {
    await seed(makeArticles(450));
    const counts: number[] = [];
    const { hits } = await searchArticles('工会', {}, { limit: 500, onHits: (found) => counts.push(found.length) });
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.at(-1)).toBe(hits.length);
    const stop = new AbortController();
    const search = searchArticles('工会', {}, { limit: 500, signal: stop.signal, onHits: () => stop.abort() });
    await expect(search).rejects.toMatchObject({ name: 'AbortError' });
  }, 60_000);
});

it.each([
  '',
  '   ',
  '"',
  "'",
  '“',
  '\\',
  '(.*)+[',
  '%00',
  '\u202e',
  '\ud800',
  '🎉👩‍👩‍👧',
  'أ'.repeat(200),
  '工'.repeat(10_000),
  Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' '),
])('never fails on a bad query (%#)', async (query) => {
  await save({ title: '题', markdown: '正文' });
  expect((await searchArticles(query, {})).hits).toEqual([]);
});

it('folds text as it is compared', () => {
  expect(fold(' ＡＢｃ　１２ｶﾞ㎏ ΣΟΦΟΣ ')).toBe('abc 12ガkg σοφοσ');
});

describe('the language of searches', () => {
  const all = [
    {
      title: '甲：集体协商',
      source: '工人日报',
      byline: '张三',
      tags: ['维权/欠薪'],
      markdown: 'collective bargaining',
      host: 'news.gov.example',
    },
    { title: '乙：春风行动', source: '晚报', markdown: '集体协商', note: '核对', host: 'blog.example' },
    { title: '丙：集体宿舍', markdown: '协商', tags: ['生活'], host: 'blog.example' },
  ];
  it.each([
    ['集体协商 -乙', '甲'],
    ['"collective bargaining"', '甲'],
    ['"bargaining collective"', ''],
    ['in:title 集体', '甲丙'],
    ['标题:集体 协商', '甲丙'],
    ['tag:维权', '甲'],
    ['-标签:维权', '乙丙'],
    ['site:gov.example', '甲'],
    ['来源:日报', '甲'],
    ['作者:张三', '甲'],
    ['has:note', '乙'],
    ['-has:tag', '乙'],
    ['after:2000', '甲乙丙'],
    ['before:2000', ''],
    ['before:never 春风', '乙'],
    ['before:never', '甲乙丙'],
    ['-协商', ''],
    ['-bargaining', '乙丙'],
    ['color:fact', ''],
    ['-color:fact', '甲乙丙'],
  ])('%s', async (query, expected) => {
    await save(...all);
    expect((await find(query)).map((title) => title.charAt(0)).join('')).toBe(expected);
  });
});
