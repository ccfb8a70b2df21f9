import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../utils/model/article';
import type { NewArticle } from '../../utils/model/new-article';
import {
  type ArticleFilter,
  countArticles,
  eachArticle,
  listArticles,
  listHosts,
  listNewest,
  listTags,
  removeArticles,
  restoreArticles,
} from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from './library';

const COUNT = 260;
const drafts = makeArticles(COUNT, 3);
// Several clips of one moment, and one that another clock calls earlier though it is later.
drafts.splice(5, 3, ...drafts.slice(5, 8).map((draft) => ({ ...draft, capturedAt: '2026-11-20T02:00:00+08:00' })));
const latest = { ...(drafts[9] as NewArticle), capturedAt: '2026-11-20T04:30:00Z' };
drafts[9] = latest;
const trashed = drafts.filter((_, i) => i % 20 === 3).map(({ id }) => id);
const live = drafts.filter(({ id }) => !trashed.includes(id));
const time = (draft: { capturedAt: string }) => Date.parse(draft.capturedAt);
const newestFirst = (a: NewArticle, b: NewArticle) => time(b) - time(a) || (a.id < b.id ? -1 : 1);

beforeAll(async () => {
  await freshLibrary();
  await seed(drafts);
  await removeArticles(trashed);
}, 60_000);

async function all(filter: ArticleFilter, limit: number): Promise<Article[]> {
  const articles: Article[] = [];
  let cursor: string | undefined;
  do {
    const page = await listArticles(filter, { limit, cursor });
    expect(page.articles.length).toBeLessThanOrEqual(limit);
    articles.push(...page.articles);
    cursor = page.cursor;
  } while (cursor);
  return articles;
}

const withParents = (tags: string[]) => new Set(tags.flatMap((tag) => (tag.includes('/') ? [tag, tag.slice(0, tag.indexOf('/'))] : [tag])));
const day = (value: string) => value.slice(0, 10);
const cases: [string, ArticleFilter, (draft: NewArticle) => boolean][] = [
  ['everything', {}, () => true],
  ['a tag', { tag: '集体协商' }, ({ tags }) => tags.includes('集体协商')],
  ['a parent of tags', { tag: '简报' }, ({ tags }) => tags.some((tag) => tag.startsWith('简报/'))],
  [
    'a parent of tags and a host',
    { tag: '维权', host: 'linchuan.example' },
    ({ tags, host }) => tags.includes('维权/欠薪') && host === 'linchuan.example',
  ],
  ['a beginning of a tag that is no parent', { tag: '维' }, () => false],
  [
    'chosen articles with a parent of tags',
    { ids: drafts.slice(0, 90).map(({ id }) => id), tag: '简报' },
    (draft) => drafts.indexOf(draft) < 90 && draft.tags.some((tag) => tag.startsWith('简报/')),
  ],
  ['a tag that nothing has', { tag: '无' }, () => false],
  ['a host', { host: 'labour-watch.example' }, ({ host }) => host === 'labour-watch.example'],
  [
    'a tag and a host',
    { tag: '劳动保护', host: 'linchuan.example' },
    ({ tags, host }) => tags.includes('劳动保护') && host === 'linchuan.example',
  ],
  // The tests run in +08:00: a day is the user's day.
  [
    'days of the clip',
    { from: '2026-11-17', to: '2026-11-19' },
    (draft) => time(draft) >= Date.parse('2026-11-17T00:00+08:00') && time(draft) < Date.parse('2026-11-20T00:00+08:00'),
  ],
  ['a moment on', { from: '2026-11-18T12:00:00+08:00' }, (draft) => time(draft) >= Date.parse('2026-11-18T12:00+08:00')],
  [
    'a tag and days',
    { tag: '安全生产', to: '2026-11-18' },
    (draft) => draft.tags.includes('安全生产') && time(draft) < Date.parse('2026-11-19T00:00+08:00'),
  ],
  [
    'days of publication',
    { dateField: 'publishedAt', from: '2026-11-10', to: '2026-11-12' },
    ({ metadata: { publishedAt } }) => publishedAt !== undefined && day(publishedAt) >= '2026-11-10' && day(publishedAt) <= '2026-11-12',
  ],
  [
    'so many days of publication that nearly everything is in them',
    { dateField: 'publishedAt', from: '2000-01-01' },
    ({ metadata: { publishedAt } }) => publishedAt !== undefined,
  ],
  ['chosen articles', { ids: [...drafts.slice(0, 30).map(({ id }) => id), 'missing'] }, (draft) => drafts.indexOf(draft) < 30],
  [
    'chosen articles with a tag',
    { ids: drafts.slice(0, 30).map(({ id }) => id), tag: '劳模' },
    (draft) => drafts.indexOf(draft) < 30 && draft.tags.includes('劳模'),
  ],
];

describe.each(cases)('%s', (_, filter, matches) => {
  const expected = live
    .filter(matches)
    .sort(newestFirst)
    .map(({ id }) => id);

  it('comes newest first, page by page, each article once', async () => {
    expect((await all(filter, 7)).map(({ id }) => id)).toEqual(expected);
    expect((await all(filter, 500)).map(({ id }) => id)).toEqual(expected);
  });

  it('is counted', async () => {
    expect(await countArticles(filter)).toBe(expected.length);
  });

  it('comes in batches', async () => {
    const ids: string[] = [];
    for await (const batch of eachArticle(filter, { batch: 11 })) ids.push(...batch.map(({ id }) => id));
    expect(ids).toEqual(expected);
  });
});

it('says that a page is the last one', async () => {
  expect(await listArticles({ tag: '无' })).toEqual({ articles: [] });
  expect((await listArticles({}, { limit: live.length })).cursor).toBeUndefined();
  expect((await listArticles({}, { limit: live.length - 1 })).cursor).toBeDefined();
});

it.each<ArticleFilter>([{}, { ids: live.map(({ id }) => id) }, { dateField: 'publishedAt', from: '2000-01-01' }])(
  'goes on at the right place when the last article of a page is gone: %j',
  async (filter) => {
    const expected = (await all(filter, 500)).map(({ id }) => id);
    const page = await listArticles(filter, { limit: 10 });
    const last = expected[9] ?? '';
    await removeArticles([last]);
    const next = await listArticles(filter, { limit: 10, cursor: page.cursor });
    await restoreArticles([last]);
    expect(next.articles.map(({ id }) => id)).toEqual(expected.slice(10, 20));
  },
);

it('lists the trash apart', async () => {
  const filter = { isTrashed: true };
  expect(new Set((await all(filter, 4)).map(({ id }) => id))).toEqual(new Set(trashed));
  expect(await countArticles(filter)).toBe(trashed.length);
  expect(await countArticles({ ...filter, host: 'linchuan.example' })).toBe(
    drafts.filter(({ id, host }) => trashed.includes(id) && host === 'linchuan.example').length,
  );
  expect(await countArticles({ ...filter, tag: '维权' })).toBe(
    drafts.filter(({ id, tags }) => trashed.includes(id) && tags.includes('维权/欠薪')).length,
  );
});

it('counts tags and hosts of the library, the most used first', async () => {
  const counts = new Map<string, number>();
  for (const { tags } of live) for (const tag of withParents(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  // An article with two tags of one parent counts once for it.
  expect(live.some(({ tags }) => tags.includes('简报/第一期') && tags.includes('简报/第二期'))).toBe(true);
  const tags = await listTags();
  expect(new Map(tags.map(({ value, count }) => [value, count]))).toEqual(counts);
  expect(tags.map(({ count }) => count)).toEqual([...counts.values()].sort((a, b) => b - a));
  expect((await listHosts()).reduce((sum, { count }) => sum + count, 0)).toBe(live.length);
});

it('gives the newest clips as the list has them', async () => {
  expect(await listNewest(12)).toEqual((await listArticles({}, { limit: 12 })).articles);
});
