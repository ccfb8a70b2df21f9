// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type AllHighlights, useAllHighlights } from '../../../../components/library/highlights/use-all-highlights';
import type { HighlightInArticle } from '../../../../utils/store';
import { draw } from '../../render';
import { crane, markIn } from './some-highlights';

const library = vi.hoisted(() => ({ rows: [] as unknown[], read: async () => {} }));
vi.mock('../../../../utils/store', () => ({
  async *eachHighlight() {
    yield library.rows;
  },
}));
vi.mock('../../../../utils/store/watch', () => ({
  watchCalmly(query: () => Promise<unknown>, onValue: (value: unknown) => void) {
    library.read = async () => onValue(await query());
    void library.read();
    return () => {};
  },
}));

const made = (id: string): HighlightInArticle => {
  const one = markIn(crane, id);
  return { ...one, highlight: { ...one.highlight, id } };
};
let seen: AllHighlights;
function View() {
  seen = useAllHighlights();
  return null;
}
const shown = () => seen.all.map(({ highlight: { id, color } }) => `${id} ${color}`);

beforeEach(() => {
  library.rows = [made('x'), made('y')];
});

it('keeps on show what was done while the library was read, until it is read again', async () => {
  const { close } = draw(<View />);
  await vi.waitFor(() => expect(seen.state).toBe('ready'));
  await act(async () => {
    const reading = library.read();
    seen.foresee('x', 'removed');
    seen.foresee('y', { color: 'quote' });
    await reading;
  });
  expect(shown()).toEqual(['y quote']);
  library.rows = [{ ...made('y'), highlight: { ...made('y').highlight, color: 'quote' } }];
  await act(() => library.read());
  expect(shown()).toEqual(['y quote']);
  // Brought back and coloured elsewhere.
  library.rows = [made('x'), made('y')];
  await act(() => library.read());
  expect(shown()).toEqual(['x fact', 'y fact']);
  close();
});
