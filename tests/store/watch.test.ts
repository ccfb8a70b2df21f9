import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  countArticles,
  editArticle,
  findArticleByUrlKey,
  getArticle,
  getBody,
  getSummary,
  listArticles,
  listHosts,
  listTags,
  removeArticles,
  saveArticle,
  watch,
  watchCalmly,
} from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { freshLibrary } from './library';

const [first, second] = makeArticles(2) as [NewArticle, NewArticle];
const titlesOf = async (filter: Parameters<typeof listArticles>[0]) => (await listArticles(filter)).articles.map(({ title }) => title);

beforeEach(async () => {
  await freshLibrary();
  await saveArticle(first);
});

/** What a page that watches the query sees after the act, once something changes. */
async function seenAfter<T>(query: () => Promise<T>, act: () => Promise<unknown>): Promise<T> {
  const seen: T[] = [];
  const stop = watch(
    query,
    (value) => seen.push(value),
    (error) => expect.fail(String(error)),
  );
  await vi.waitFor(() => expect(seen).toHaveLength(1), { timeout: 10_000 });
  await act();
  await vi.waitFor(async () => expect(seen.at(-1)).toEqual(await query()), { timeout: 10_000 });
  stop();
  expect(seen.length).toBeGreaterThan(1);
  return seen.at(-1) as T;
}

it.each<[string, () => Promise<unknown>]>([
  ['the list', () => titlesOf({})],
  ['the list of a tag', () => titlesOf({ tag: second.tags[0] })],
  ['the list of a host', () => titlesOf({ host: second.host })],
  ['the list of days', () => titlesOf({ from: '2026-11-01' })],
  ['the list of days of publication', () => titlesOf({ dateField: 'publishedAt', from: '2000-01-01' })],
  ['a count', () => countArticles({})],
  ['the tags', () => listTags()],
  ['the hosts', () => listHosts()],
  ['the summary', () => getSummary()],
  ['an article', () => getArticle(second.id)],
  ['a text', () => getBody(second.id)],
  ['the article of a page', () => findArticleByUrlKey(second.urlKey)],
])('a page that watches %s sees a new clip', async (_, query) => {
  await seenAfter(query, () => saveArticle(second));
});

it('a page that watches sees edits and removals', async () => {
  expect(
    await seenAfter(
      () => titlesOf({}),
      () => editArticle(first.id, { title: '改' }),
    ),
  ).toEqual(['改']);
  expect(
    await seenAfter(
      () => titlesOf({}),
      () => removeArticles([first.id]),
    ),
  ).toEqual([]);
  expect(
    await seenAfter(
      () => titlesOf({ isTrashed: true }),
      () => removeArticles([first.id]).then(() => editArticle(first.id, { title: '再' })),
    ),
  ).toEqual(['再']);
});

it('a page that watches calmly sees the last state, and asks little while much changes', async () => {
  const query = vi.fn(() => titlesOf({}));
  const seen: string[][] = [];
  const stop = watchCalmly(
    query,
    (value) => seen.push(value),
    (error) => expect.fail(String(error)),
    { pause: 400 },
  );
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  for (let index = 0; index < 20; index += 1) await editArticle(first.id, { title: `第${index}改` });
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['第19改']), { timeout: 10_000 });
  expect(query.mock.calls.length).toBeLessThan(10);
  stop();
  const asked = query.mock.calls.length;
  await editArticle(first.id, { title: '末' });
  expect(query).toHaveBeenCalledTimes(asked);
});
