import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { markdownToText } from '../../utils/markdown/plain-text';
import type { Article } from '../../utils/model/article';
import { HIGHLIGHT_COLORS, type Highlight } from '../../utils/model/highlight';
import type { NewArticle } from '../../utils/model/new-article';
import { searchArticles, searchIds } from '../../utils/search';
import { foldAll } from '../../utils/search/fold';
import { runSteps } from '../../utils/search/indexing/catch-up';
import { makePace } from '../../utils/search/pace';
import { loadVariants } from '../../utils/search/variants';
import { readSearchState } from '../../utils/store';
import { db } from '../../utils/store/database';
import { toArticle } from '../../utils/store/list-keys';
import { makeHighlight } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { makeRandom } from '../fixtures/random';
import { freshLibrary, seed } from '../store/library';

const random = makeRandom(23);
const WORDS = ['工会', '工會', '集体协商', '工资', 'wages', 'Bargaining', '夜班', '补贴', 'a', '的'];
const TAGS = ['维权', '维权/欠薪', '劳模', 'Wages'];
const SOURCES = ['工人日报', '晚报', ''];
const HOSTS = ['news.gov.example', 'blog.example'];
const AUTHORS = ['张三', '李四', ''];
const DAYS = ['2024-03-05', '2024-05-01', '2025-01-01', undefined];

interface Entry {
  article: Article;
  text: string;
  highlights: Highlight[];
}
type Condition = [query: string, holds: (entry: Entry) => boolean];

function makeSentence(): string {
  return Array.from({ length: 3 + random.below(8) }, () => random.pick(WORDS)).join(random.pick(['', ' ', '，']));
}

async function fill(): Promise<void> {
  await freshLibrary();
  await loadVariants();
  const drafts = makeArticles(90).map((draft): NewArticle => {
    const publishedAt = random.pick(DAYS);
    return {
      ...draft,
      metadata: {
        title: makeSentence().slice(0, 12),
        section: [],
        source: random.pick(SOURCES),
        byline: random.pick(AUTHORS),
        ...(publishedAt && { publishedAt }),
      },
      host: random.pick(HOSTS),
      tags: random.some(TAGS, random.below(3)),
      note: random.below(4) === 0 ? makeSentence() : '',
      markdown: makeSentence(),
    };
  });
  const highlights = drafts
    .filter(() => random.below(2) === 0)
    .map(({ id }): Highlight => {
      const note = random.below(2) === 0 ? makeSentence() : '';
      const made = makeHighlight(id, { exact: makeSentence(), note, color: random.pick(HIGHLIGHT_COLORS) });
      return { ...made, createdAt: '2026-11-20T08:00:00.000Z', updatedAt: '2026-11-20T08:00:00.000Z' };
    });
  await seed(drafts, highlights);
}

async function readAll(): Promise<Entry[]> {
  const [rows, bodies, highlights] = await Promise.all([db.articles.toArray(), db.bodies.toArray(), db.highlights.toArray()]);
  return rows.map((row) => ({
    article: toArticle(row),
    text: markdownToText(bodies.find(({ articleId }) => articleId === row.id)?.markdown ?? ''),
    highlights: highlights.filter(({ articleId }) => articleId === row.id),
  }));
}

function holdsWord({ article, text, highlights }: Entry, word: string): boolean {
  const { title, tags, source = '', byline = '', editor = '', site = '', host, note } = article;
  const marks = highlights.flatMap((one) => [one.selectors[0].exact, one.note, ...one.tags]);
  return [title, ...tags, source, byline, editor, site, host, note, text, ...marks].some((field) => foldAll(field).includes(foldAll(word)));
}

const dayOf = ({ publishedAt, capturedAt }: Article) => publishedAt ?? capturedAt.slice(0, 10);

function makeCondition(): Condition {
  const word = random.pick(WORDS);
  const tag = random.pick(TAGS);
  const color = random.pick(HIGHLIGHT_COLORS);
  const author = random.pick(AUTHORS.slice(0, 2));
  const hasTag = ({ article }: Entry) => article.tags.some((one) => foldAll(`${one}/`).startsWith(foldAll(`${tag}/`)));
  return random.pick<Condition>([
    [word, (entry) => holdsWord(entry, word)],
    [`"${word}"`, (entry) => holdsWord(entry, word)],
    [`标题:${word}`, ({ article }) => foldAll(article.title).includes(foldAll(word))],
    [`tag:${tag}`, hasTag],
    ['网站:gov.example', ({ article }) => article.host.includes('gov.example')],
    ['来源:日报', ({ article }) => article.source === '工人日报'],
    [`author:${author}`, ({ article }) => article.byline?.includes(author) ?? false],
    ['after:2024-05', ({ article }) => dayOf(article) >= '2024-05-01'],
    ['早于:2025', ({ article }) => dayOf(article) < '2025-01-01'],
    ['有:标注', ({ highlights }) => highlights.length > 0],
    ['has:note', ({ article, highlights }) => article.note !== '' || highlights.some(({ note }) => note !== '')],
    ['has:tag', ({ article }) => article.tags.length > 0],
    [`color:${color}`, ({ highlights }) => highlights.some((one) => one.color === color)],
  ]);
}

async function expectSame(entries: Entry[], queries: number): Promise<void> {
  for (let i = 0; i < queries; i++) {
    const parts = Array.from({ length: 1 + random.below(3) }, (): Condition => {
      const [query, holds] = makeCondition();
      return random.below(4) === 0 ? [`-${query}`, (entry) => !holds(entry)] : [query, holds];
    });
    const query = parts.map(([part]) => part).join(' ');
    const wanted = entries.filter((entry) => parts.every(([, holds]) => holds(entry))).map(({ article }) => article.id);
    const { hits, total } = await searchArticles(query, {}, { limit: 1000 });
    expect(hits.map(({ article }) => article.id).sort(), query).toEqual(wanted.sort());
    expect(total, query).toEqual({ count: wanted.length, isExact: true });
    expect((await searchIds(query, {})).sort(), query).toEqual(wanted);
  }
}

it('finds just what a query asks for, with the index and without it', async () => {
  await fill();
  const entries = await readAll();
  await expectSame(entries, 50);
  await runSteps(makePace(), { limits: { pending: 5, atOnce: 40, dirty: 3, stripe: 700 } });
  expect((await readSearchState())?.segments.length).toBeGreaterThan(0);
  await expectSame(entries, 120);
}, 120_000);
