import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Article } from '../../utils/model/article';
import { authorsOf } from '../../utils/model/authors';
import { HIGHLIGHT_COLORS, type Highlight } from '../../utils/model/highlight';
import {
  type ArticleFilter,
  type ArticleSort,
  addToCollection,
  countArticles,
  createCollection,
  eachArticle,
  getArticles,
  listArticles,
  listHighlightsOf,
  listIds,
  markArticles,
  moveInCollection,
  removeArticles,
} from '../../utils/store';
import { db } from '../../utils/store/database';
import { titleKey } from '../../utils/store/title-key';
import { makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { makeRandom, type Random } from '../fixtures/random';
import { expectWhole, freshLibrary, seed } from './library';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const random = makeRandom(7);
const drafts = makeArticles(160, 5);
const SORTS: ArticleSort[] = ['captured', 'captured-asc', 'published', 'published-asc', 'title', 'hand'];

let all: Article[] = [];
let places = new Map<string, number>();
let collection = '';
let highlights = new Map<string, Highlight[]>();

beforeAll(async () => {
  await freshLibrary();
  await seed(drafts, makeHighlights(drafts, 90, 3));
  const ids = drafts.map(({ id }) => id);
  await markArticles(random.some(ids, 70), { isRead: true });
  await markArticles(random.some(ids, 25), { isStarred: true });
  collection = (await createCollection({ name: '第一期' })).id;
  await addToCollection(collection, random.some(ids, 40));
  await removeArticles(random.some(ids, 30));
  const inOrder = await listIds({ collection }, 'hand');
  await moveInCollection(collection, inOrder.slice(-3), inOrder[1]);
  places = new Map((await db.memberships.toArray()).map(({ articleId, position }) => [articleId, position]));
  all = await getArticles(ids);
  highlights = await listHighlightsOf(ids);
  await expectWhole();
});

/** A filter of some conditions that some articles answer. */
function someFilter(random: Random): ArticleFilter {
  const { tags, host, source, byline, capturedAt, publishedAt } = random.pick(all);
  const [early, late] = [random.pick(all).capturedAt, capturedAt].sort();
  const parts: ArticleFilter[] = [
    { tag: random.pick(tags.length > 0 ? tags : ['无'])?.split('/')[0] },
    { host },
    ...(source ? [{ source }] : []),
    ...(byline ? [{ author: byline }] : []),
    { isUnread: true },
    { isStarred: true },
    { color: random.pick([...HIGHLIGHT_COLORS]) },
    { hasNote: true },
    { hasHighlight: true },
    { collection },
    { ids: random.some(all, 60).map(({ id }) => id) },
    { isTrashed: true },
    random.below(2) > 0 ? { from: early, to: late } : { dateField: 'publishedAt', to: publishedAt?.slice(0, 10) ?? '2026-11-01' },
  ];
  return Object.assign({}, ...random.some(parts, random.below(4)));
}

/** What the filter means, row by row. */
function isWanted(article: Article, filter: ArticleFilter): boolean {
  const { tag, host, source, author, isUnread, isStarred, color, hasNote, hasHighlight, ids, isTrashed, from, to, dateField } = filter;
  const marks = highlights.get(article.id) ?? [];
  const published = article.publishedAt?.slice(0, 10);
  const time = Date.parse(article.capturedAt);
  return (
    Boolean(article.deletedAt) === Boolean(isTrashed) &&
    (tag === undefined || article.tags.some((own) => own === tag || own.startsWith(`${tag}/`))) &&
    (host === undefined || article.host === host) &&
    (source === undefined || article.source === source) &&
    (author === undefined || article.byline === author || authorsOf(article.byline).includes(author)) &&
    (!isUnread || !article.isRead) &&
    (!isStarred || article.isStarred) &&
    (color === undefined || marks.some((mark) => mark.color === color)) &&
    (!hasNote || article.note !== '' || marks.some(({ note }) => note !== '')) &&
    (!hasHighlight || marks.length > 0) &&
    (filter.collection === undefined || places.has(article.id)) &&
    (ids === undefined || ids.includes(article.id)) &&
    (dateField === 'publishedAt'
      ? !to || (published !== undefined && published <= to)
      : (!from || time >= Date.parse(from)) && (!to || time <= Date.parse(to)))
  );
}

/** What tells the order of two articles: part by part, smaller first. */
function placeOf(article: Article, sort: ArticleSort, filter: ArticleFilter): (number | string)[] {
  const { id, publishedAt = '', capturedAt, deletedAt, title } = article;
  const newest = -Date.parse((filter.isTrashed && deletedAt) || capturedAt);
  const wallClock = (value: string) => Date.parse(`${value.slice(0, 10)}T${value.slice(11, 19) || '00:00:00'}Z`);
  if (sort === 'title') return [titleKey(title), -Date.parse(capturedAt), id];
  if (sort === 'hand' && filter.collection !== undefined) return [places.get(id) ?? 0, id];
  if (!sort.startsWith('published')) return [newest, id];
  return [publishedAt ? 0 : 1, publishedAt ? -wallClock(publishedAt) : 0, -Date.parse(capturedAt), id];
}

function expectedIds(filter: ArticleFilter, sort: ArticleSort): string[] {
  const wanted = all.filter((article) => isWanted(article, filter)).map((article) => placeOf(article, sort, filter));
  wanted.sort((a, b) => {
    const i = a.findIndex((part, at) => part !== b[at]);
    const isBefore = (a[i] ?? 0) < (b[i] ?? 0);
    const isTurned = sort === 'captured-asc' || (sort === 'published-asc' && a[0] === 0 && b[0] === 0);
    return isBefore === isTurned ? 1 : -1;
  });
  return wanted.map((place) => String(place.at(-1)));
}

it.each(Array.from({ length: 30 }, (_, i) => i))('lists, counts and pages what a plain look at every row finds (%i)', async (n) => {
  const chance = makeRandom(100 + n);
  for (let step = 0; step < 4; step++) {
    const filter = someFilter(chance);
    const sort = chance.pick(SORTS);
    const expected = expectedIds(filter, sort);
    const what = JSON.stringify({ sort, ...filter });
    expect(await listIds(filter, sort), what).toEqual(expected);
    expect(await countArticles(filter), what).toBe(expected.length);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listArticles(filter, { limit: 23, cursor, sort });
      paged.push(...page.articles.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor);
    expect(paged, what).toEqual(expected);
    const batched: string[] = [];
    for await (const batch of eachArticle(filter, { batch: 31, sort })) batched.push(...batch.map(({ id }) => id));
    expect(batched, what).toEqual(expected);
  }
});

it('stops when it is not wanted any more', async () => {
  const reason = new Error('left');
  await expect(listIds({}, 'title', AbortSignal.abort(reason))).rejects.toBe(reason);
});

it('knows of a change at once, though it was asked for the same list just before', async () => {
  const filter: ArticleFilter = { isUnread: true, hasHighlight: true };
  const before = await listIds(filter, 'title');
  const [id = ''] = before;
  await markArticles([id], { isRead: true });
  expect(await countArticles(filter)).toBe(before.length - 1);
  expect(await listIds(filter, 'title')).toEqual(before.slice(1));
  await markArticles([id], { isRead: false });
  const [again, count] = await Promise.all([listIds(filter, 'title'), countArticles(filter)]);
  expect(again).toEqual(before);
  expect(count).toBe(before.length);
});
