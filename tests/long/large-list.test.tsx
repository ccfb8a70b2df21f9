// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import type { ListFilter } from '../../components/library/address';
import { HighlightsPane } from '../../components/library/highlights/HighlightsPane';
import { LibraryContext } from '../../components/library/library-context';
import type { Actions } from '../../components/library/use-actions';
import type { Highlight } from '../../utils/model/highlight';
import { draw, press } from '../components/render';
import { makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from '../store/library';

const articles = makeArticles(10_000);
const highlights = makeHighlights(articles, 5_000);
const hosts = new Map(articles.map(({ id, host }) => [id, host]));
const titles = new Map(articles.map(({ id, metadata }) => [id, metadata.title]));
const titled = ({ articleId, note, tags, selectors }: Highlight) => [titles.get(articleId), note, ...tags, selectors[0].exact].join('\n');
const inShanghai = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString();

// Parts of the list are near when the test says so.
let tell: (part: Element, isIntersecting: boolean) => void = () => {};
class Observer {
  constructor(callback: (entries: object[]) => void) {
    tell = (target, isIntersecting) => act(() => callback([{ target, isIntersecting, boundingClientRect: { height: 500 } }]));
  }
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(async () => {
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  await freshLibrary();
  await seed(articles, highlights);
});

const start = (one: Highlight) => one.selectors[1]?.start ?? 0;

/** As a reader expects them: the article with the newest first, each article's in the order of its text. */
function expected(fits: (one: Highlight) => boolean = () => true): string[] {
  const byArticle = new Map<string, Highlight[]>();
  for (const one of [...highlights].sort((a, b) => (a.id < b.id ? 1 : -1)).filter(fits)) {
    byArticle.set(one.articleId, [...(byArticle.get(one.articleId) ?? []), one]);
  }
  return [...byArticle.values()].flatMap((own) => own.sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id));
}

async function drawPane(count: number, filter: ListFilter = {}) {
  const place = { address: { screen: { name: 'highlights' as const }, filter }, go: () => {}, layout: 'wide' as const };
  const { root, close } = draw(
    <LibraryContext.Provider value={{ ...place, actions: {} as Actions }}>
      <HighlightsPane searchRef={{ current: null }} onOpen={() => {}} />
    </LibraryContext.Provider>,
  );
  const said = new RegExp(`^${new Intl.NumberFormat('en').format(count)} `);
  await vi.waitFor(() => expect(root.querySelector('[role="status"]')?.textContent).toMatch(said), { timeout: 60_000 });
  return { root, close };
}

const idsIn = (part: Element) => [...part.querySelectorAll<HTMLElement>('[data-highlight]')].map(({ dataset }) => dataset.highlight);

/** Every card that there is for somebody who scrolls through the whole list; what is behind is far again. */
function scrolledThrough(root: Element): (string | undefined)[] {
  return [...(root.querySelector('.highlights-page')?.children ?? [])].flatMap((part) => {
    tell(part, true);
    const ids = idsIn(part);
    tell(part, false);
    return ids;
  });
}

it('shows every highlight once to somebody who scrolls, in order, and never draws them all', async () => {
  const { root, close } = await drawPane(5_000);
  expect(scrolledThrough(root)).toEqual(expected());
  expect(idsIn(root).length).toBeLessThan(100);
  close();
});

it.each<[string, ListFilter, (one: Highlight) => boolean]>([
  ['colour', { color: 'figure' }, ({ color }) => color === 'figure'],
  ['tag', { tag: '简报' }, ({ tags }) => tags.some((tag) => tag.startsWith('简报'))],
  ['day', { from: '2026-08-01', to: '2026-08-31' }, ({ createdAt }) => inShanghai(createdAt).startsWith('2026-08')],
  ['site', { host: articles[0]?.host }, ({ articleId }) => hosts.get(articleId) === articles[0]?.host],
  ['word', { q: '核对' }, (one) => titled(one).includes('核对')],
  [
    'colour and words',
    { color: 'quote', q: 'EXACT figure' },
    (one) => one.color === 'quote' && /exact/i.test(titled(one)) && /figure/i.test(titled(one)),
  ],
])('shows all of a %s, and no others', async (_, filter, fits) => {
  const wanted = expected(fits);
  expect(wanted.length).toBeGreaterThan(10);
  const { root, close } = await drawPane(wanted.length, filter);
  expect(scrolledThrough(root)).toEqual(wanted);
  close();
});

it('lets the keys reach the last, go on from there, and come back', async () => {
  const order = expected();
  const { root, close } = await drawPane(5_000);
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
  root.querySelector<HTMLElement>('.mark-quote')?.focus();
  await press(document.activeElement as HTMLElement, 'End');
  expect(focused()).toBe(order.at(-1));
  for (let step = 2; step <= 300; step += 1) {
    await press(document.activeElement as HTMLElement, 'ArrowUp');
    expect(focused()).toBe(order.at(-step));
  }
  await press(document.activeElement as HTMLElement, 'Home');
  expect(focused()).toBe(order[0]);
  close();
});
