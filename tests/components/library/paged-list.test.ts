import { beforeEach, expect, it } from 'vitest';
import { PagedList, type Watch } from '../../../components/library/list/paged-list';
import type { Article } from '../../../utils/model/article';

/** A store of letters in two-letter pages; `cursor` is the last letter shown. */
let letters: string[];
let loads: (string | undefined)[];
let queries: Set<() => Promise<void>>;
let shown: string;
let hasMore: boolean;

const watch: Watch = (query, onValue) => {
  const run = async () => onValue(await query());
  queries.add(run);
  void run();
  return () => queries.delete(run);
};
const load = async (cursor?: string) => {
  loads.push(cursor);
  const from = cursor ? letters.filter((letter) => letter > cursor) : letters;
  const articles = from.slice(0, 2).map((id) => ({ id }) as Article);
  return { articles, ...(from.length > 2 ? { cursor: articles[1]?.id } : {}) };
};
const settle = () => new Promise((resolve) => setTimeout(resolve));
const change = async (next: string) => {
  letters = [...next];
  for (const run of [...queries]) await run();
  await settle();
};
const open = () =>
  new PagedList({
    load,
    watch,
    onChange: (articles, more) => {
      shown = articles.map(({ id }) => id).join('');
      hasMore = more;
    },
    onError: (error) => {
      throw error;
    },
  });

beforeEach(() => {
  letters = [...'bdfhj'];
  loads = [];
  queries = new Set();
});

it('shows the first part, and more on demand until the end', async () => {
  const list = open();
  await settle();
  expect([shown, hasMore]).toEqual(['bd', true]);
  list.more();
  await settle();
  list.more();
  await settle();
  expect([shown, hasMore]).toEqual(['bdfhj', false]);
  list.more();
  await settle();
  expect(loads).toEqual([undefined, 'd', 'h']);
});

it.each([
  ['an article comes in above', 'abdfhj', 'abdfhj'.slice(0, 6)],
  ['an article is deleted', 'bfhj', 'bfhj'],
  ['most are deleted', 'b', 'b'],
  ['all are deleted', '', ''],
])('follows when %s', async (_, next, expected) => {
  const list = open();
  await settle();
  list.more();
  await settle();
  list.more();
  await settle();
  await change(next);
  expect(shown).toBe(expected);
});

it('reads nothing more once stopped', async () => {
  const list = open();
  await settle();
  list.stop();
  expect(queries.size).toBe(0);
});
