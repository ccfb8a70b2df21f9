// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { LibraryContext, type LibraryPlace } from '../../../components/library/library-context';
import { TagDialog } from '../../../components/library/TagDialog';
import { click, draw, press, type } from '../render';

const articles = [
  { id: 'a', title: 'A', tags: ['工资', '立法'] },
  { id: 'b', title: 'B', tags: ['工资'] },
];
vi.mock('../../../utils/store', () => ({ getArticles: async () => articles, listTags: async () => [] }));
vi.mock('../../../utils/store/tag-colors', () => ({ getTagColors: async () => ({}) }));
vi.mock('../../../utils/store/watch', () => ({
  watch: (query: () => Promise<unknown>, onValue: (value: unknown) => void) => {
    void query().then(onValue);
    return () => {};
  },
}));

const changeTags = vi.fn(async () => {});
const onClose = vi.fn();
beforeEach(() => {
  changeTags.mockClear();
  onClose.mockClear();
});

async function open() {
  const drawn = draw(
    <LibraryContext.Provider value={{ actions: { changeTags } } as unknown as LibraryPlace}>
      <TagDialog ids={['a', 'b']} onClose={onClose} />
    </LibraryContext.Provider>,
  );
  await act(async () => {});
  await act(async () => {});
  const field = drawn.root.querySelector('[role=combobox]') as HTMLInputElement;
  return { ...drawn, field, boxes: [...drawn.root.querySelectorAll<HTMLInputElement>('[type=checkbox]')] };
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

const pressEscape = async (root: HTMLElement) => {
  const dialogs = root.querySelectorAll('dialog');
  await act(async () => void dialogs[dialogs.length - 1]?.dispatchEvent(new Event('cancel', { cancelable: true })));
};

it('is done with a second Enter, or at once with Ctrl+Enter', async () => {
  const { field } = await open();
  await type(field, '夜班');
  await press(field, 'Enter');
  await press(field, 'Enter');
  expect(changeTags).toHaveBeenLastCalledWith(['a', 'b'], { add: ['夜班'], remove: [] });

  const again = await open();
  await type(again.field, '劳模');
  await press(again.field, 'Enter', { ctrlKey: true });
  expect(changeTags).toHaveBeenLastCalledWith(['a', 'b'], { add: ['劳模'], remove: [] });
});

it('asks before it throws away what was typed', async () => {
  const { root, field, button } = await open();
  await type(field, '夜班');
  await press(field, 'Enter');
  await pressEscape(root);
  expect(onClose).not.toHaveBeenCalled();
  expect(root.textContent).toContain('Discard these changes?');
  await pressEscape(root);
  expect(root.textContent).not.toContain('Discard these changes?');
  expect(root.textContent).toContain('夜班');

  await pressEscape(root);
  await click(button('Discard'));
  expect(onClose).toHaveBeenCalledOnce();
  expect(changeTags).not.toHaveBeenCalled();
});

it('asks also while the tag is still being typed, and not where nothing was changed', async () => {
  const { root, field } = await open();
  await pressEscape(root);
  expect(onClose).toHaveBeenCalledOnce();
  await type(field, '夜');
  await pressEscape(root);
  expect(onClose).toHaveBeenCalledOnce();
});
