// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ShownHighlights, useShownHighlights } from '../../../../components/library/highlights/use-shown-highlights';
import type { HighlightInArticle } from '../../../../utils/store';
import { draw } from '../../render';
import { crane, markIn } from './some-highlights';

const some = (count: number) => Array.from({ length: count }, (_, at) => markIn(crane, `passage ${at}`));

let seen: ShownHighlights[] = [];
function View({ all, q, isRead = true }: { all: HighlightInArticle[]; q?: string; isRead?: boolean }) {
  seen.push(useShownHighlights(all, { q }, isRead));
  return null;
}

beforeEach(() => {
  // Every look at the clock ends a slice.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 20;
    return now;
  });
  seen = [];
});
afterEach(() => vi.restoreAllMocks());
const shown = () => seen.at(-1) as ShownHighlights;

it('shows the first of a new search while the others are looked through', async () => {
  const { close } = draw(<View all={some(300)} />);
  await vi.waitFor(() => expect(shown().list).toHaveLength(300));
  const [first] = seen.filter(({ list }) => list.length > 0);
  expect(first?.list.length).toBeLessThan(300);
  expect(first?.isWhole).toBe(false);
  close();
});

it('never shows less than before while it looks through what changed', async () => {
  const all = some(300);
  const { root, close } = draw(<View all={all} q="passage" />);
  await vi.waitFor(() => expect(shown().isWhole).toBe(true));
  seen = [];
  const next = [...all.slice(1), markIn(crane, 'passage new')];
  act(() => render(<View all={next} q="passage" />, root));
  await vi.waitFor(() => expect(shown().list.at(-1)?.highlight.selectors[0].exact).toBe('passage new'));
  expect(new Set(seen.map(({ list, isWhole }) => isWhole && list.length))).toEqual(new Set([300]));
  close();
});

it('does not call the first ones all while the others are still read', async () => {
  const all = some(600);
  const { root, close } = draw(<View all={all.slice(0, 250)} isRead={false} />);
  await vi.waitFor(() => expect(shown().list).toHaveLength(250));
  act(() => render(<View all={all} />, root));
  await vi.waitFor(() => expect(shown().list).toHaveLength(600));
  expect(seen.filter(({ isWhole }) => isWhole).map(({ list }) => list.length)).toEqual([600]);
  expect(shown().isWhole).toBe(true);
  close();
});
