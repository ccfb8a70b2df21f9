// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Search, useSearch } from '../../../components/hooks/use-search';
import { pass } from '../render';

interface Asked {
  limit: number;
  onHits: (hits: unknown[]) => void;
  onTotal: (total: unknown) => void;
  answer: (result: unknown) => void;
}
const asked = vi.hoisted((): Asked[] => []);
vi.mock('../../../utils/search', () => ({
  searchArticles: (_query: string, _filter: unknown, options: Asked) => new Promise((answer) => asked.push({ ...options, answer })),
}));

const hit = (id: string) => ({ article: { id } });
const root = document.createElement('div');
let search: Search;

function Page({ query, changes }: { query: string; changes: number }) {
  search = useSearch(query, {}, changes);
  return null;
}
async function show(query: string, changes = 0): Promise<Asked> {
  await act(async () => render(<Page query={query} changes={changes} />, root));
  await pass(200);
  return asked.at(-1) as Asked;
}
async function settle(run: () => void): Promise<void> {
  await act(async () => run());
  await pass(1);
}
const shown = () => [search.hits?.map(({ article }) => article.id).join(''), search.total?.count, search.progress];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  render(null, root);
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows hits as they come', async () => {
  const first = await show('a');
  await settle(() => first.onHits([hit('1')]));
  expect(shown()).toEqual(['1', undefined, 'running']);
  await settle(() => first.answer({ hits: [hit('1'), hit('2')], isComplete: true, total: { count: 2, isExact: true } }));
  expect(shown()).toEqual(['12', 2, 'complete']);
});

it('leaves everything standing while it is done again after a change', async () => {
  const first = await show('a');
  await settle(() => first.answer({ hits: [hit('1'), hit('2')], isComplete: true, total: { count: 2, isExact: true } }));
  const again = await show('a', 1);
  expect(again).not.toBe(first);
  expect(shown()).toEqual(['12', 2, 'complete']);
  await settle(() => again.onHits([hit('1')]));
  await settle(() => again.onTotal({ count: 1, isExact: false }));
  expect(shown()).toEqual(['12', 2, 'complete']);
  await settle(() => again.answer({ hits: [hit('1')], isComplete: true, total: { count: 1, isExact: true } }));
  expect(shown()).toEqual(['1', 1, 'complete']);
});

it('says that it is on its way when more are asked for, or something else', async () => {
  const first = await show('a');
  await settle(() => first.answer({ hits: [hit('1')], isComplete: false, total: { count: 9, isExact: true } }));
  expect(shown()).toEqual(['1', 9, 'limited']);
  await settle(() => search.loadMore());
  expect(shown()).toEqual(['1', 9, 'running']);
  await pass(200);
  expect(asked.at(-1)?.limit).toBe(400);
  await show('b');
  expect(shown()).toEqual(['1', undefined, 'running']);
});
