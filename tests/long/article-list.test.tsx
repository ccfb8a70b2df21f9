// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import { LibraryContext } from '../../components/library/library-context';
import { dayHeading, dayOf } from '../../components/library/list/days';
import { ListContent } from '../../components/library/list/ListContent';
import type { ListModel } from '../../components/library/list/list-model';
import { useRows } from '../../components/library/list/use-rows';
import type { ListFilter } from '../../components/library/list-filter';
import type { Actions } from '../../components/library/use-actions';
import { useList } from '../../components/library/use-list';
import type { NewArticle } from '../../utils/model/new-article';
import { draw } from '../components/render';
import { makeArticles } from '../fixtures/library';
import { freshLibrary, seed } from '../store/library';

// More than are ever held at once.
const COUNT = 3000;
const articles = makeArticles(COUNT);
const time = ({ capturedAt }: NewArticle) => Date.parse(capturedAt);
const newestFirst = [...articles].sort((a, b) => time(b) - time(a) || (a.id < b.id ? -1 : 1));

beforeAll(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  await freshLibrary();
  await seed(articles);
}, 120_000);

let model: ListModel;
function List({ filter }: { filter: ListFilter }) {
  const [changes] = useState(0);
  const rows = useRows(filter, changes);
  const { list, handlers } = useList({ rows, listKey: JSON.stringify(filter), href: (id) => `#${id}`, open: () => {} });
  model = list;
  return <ListContent rows={rows} list={list} isNew={false} handlers={handlers} />;
}

async function drawList(filter: ListFilter, count: number) {
  const place = { address: { screen: { name: 'list' as const }, filter }, go: () => {}, layout: 'wide' as const, actions: {} as Actions };
  const { root, close } = draw(
    <LibraryContext.Provider value={place}>
      <List filter={filter} />
    </LibraryContext.Provider>,
  );
  await vi.waitFor(() => expect(model.ids).toHaveLength(count), { timeout: 60_000 });
  return { root, close };
}

interface Seen {
  rows: string[];
  /** Each heading that begins a stretch, with the row below it. */
  headings: Map<string, string>;
  most: number;
}

/** What somebody sees who scrolls through the whole list, a screen after the other. */
async function scrolledThrough(root: HTMLElement): Promise<Seen> {
  const seen: Seen = { rows: [], headings: new Map(), most: 0 };
  const known = new Set<string>();
  const scroller = root.querySelector('.articles') as HTMLElement;
  for (let top = 0; known.size < model.ids.length; top += 2000) {
    expect(top).toBeLessThan(COUNT * 200);
    await act(async () => {
      scroller.scrollTop = top;
      scroller.dispatchEvent(new Event('scroll'));
    });
    await vi.waitFor(() => expect(root.querySelector('.row.is-blank')).toBeNull(), { timeout: 20_000 });
    const items = [...root.querySelectorAll<HTMLElement>('.articles li')];
    seen.most = Math.max(seen.most, items.length);
    for (const [at, item] of items.entries()) {
      const id = item.querySelector<HTMLElement>('a[data-id]')?.dataset.id;
      if (id && !known.has(id)) {
        known.add(id);
        seen.rows.push(id);
      }
      const below = items[at + 1]?.querySelector<HTMLElement>('a[data-id]')?.dataset.id;
      if (below && item.classList.contains('day') && !item.classList.contains('is-continued'))
        seen.headings.set(below, item.textContent ?? '');
    }
  }
  return seen;
}

it('shows every article once to somebody who scrolls, in order, under its day, and never draws them all', async () => {
  const { root, close } = await drawList({}, COUNT);
  const { rows, headings, most } = await scrolledThrough(root);
  expect(rows).toEqual(newestFirst.map(({ id }) => id));
  expect(most).toBeLessThan(80);
  const wanted = new Map<string, string>();
  let before = '';
  for (const { id, capturedAt } of newestFirst) {
    const heading = dayHeading(dayOf(capturedAt));
    if (heading !== before) wanted.set(id, heading);
    before = heading;
  }
  expect([...headings].sort()).toEqual([...wanted].sort());
  close();
}, 240_000);

it('has one heading for each source, and every article under its own', async () => {
  const { root, close } = await drawList({ group: 'source' }, COUNT);
  const { rows, headings } = await scrolledThrough(root);
  const sources = new Map(articles.map(({ id, metadata }) => [id, metadata.source ?? 'No source']));
  expect(new Set(rows).size).toBe(COUNT);
  expect(headings.size).toBe(new Set(sources.values()).size);
  let heading = '';
  for (const id of rows) {
    heading = headings.get(id) ?? heading;
    expect(heading).toBe(sources.get(id));
  }
  close();
}, 240_000);

it('finds all hits of a search that way, each with what was found', async () => {
  const fits = ({ metadata, markdown }: NewArticle) => `${metadata.title}\n${markdown}`.includes('夜校');
  const wanted = articles.filter(fits).map(({ id }) => id);
  expect(wanted.length).toBeGreaterThan(150);
  const { root, close } = await drawList({ q: '夜校' }, wanted.length);
  const { rows } = await scrolledThrough(root);
  expect([...rows].sort()).toEqual([...wanted].sort());
  expect(root.querySelectorAll('.row').length).toBe(root.querySelectorAll('.row:has(mark)').length);
  close();
}, 240_000);
