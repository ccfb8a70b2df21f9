// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { LibraryContext, type LibraryPlace } from '../../../components/library/library-context';
import { TagDialog } from '../../../components/library/TagDialog';
import { click, draw } from '../render';

const articles = [
  { id: 'a', title: 'A', tags: ['工资', '立法'] },
  { id: 'b', title: 'B', tags: ['工资'] },
];
vi.mock('../../../utils/store', () => ({ getArticles: async () => articles, listTags: async () => [] }));
vi.mock('../../../utils/store/watch', () => ({
  watch: (query: () => Promise<unknown>, onValue: (value: unknown) => void) => {
    void query().then(onValue);
    return () => {};
  },
}));

const changeTags = vi.fn(async () => {});

async function open() {
  const drawn = draw(
    <LibraryContext.Provider value={{ actions: { changeTags } } as unknown as LibraryPlace}>
      <TagDialog ids={['a', 'b']} onClose={() => {}} />
    </LibraryContext.Provider>,
  );
  await act(async () => {});
  await act(async () => {});
  return { ...drawn, boxes: [...drawn.root.querySelectorAll<HTMLInputElement>('[type=checkbox]')] };
}

it('starts in the field, and leaves the focus on a box that is ticked', async () => {
  const { root, boxes } = await open();
  expect(document.activeElement).toBe(root.querySelector('[role=combobox]'));
  const [first] = boxes as [HTMLInputElement];
  first.focus();
  await click(first);
  expect(first.checked).toBe(true);
  expect(document.activeElement).toBe(first);
});

it('takes what was ticked from all of them', async () => {
  const { boxes, button } = await open();
  for (const box of boxes) await click(box);
  await click(button('Save'));
  expect(changeTags).toHaveBeenCalledWith(['a', 'b'], { add: [], remove: ['工资', '立法'] });
});
