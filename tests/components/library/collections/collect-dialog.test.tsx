// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { CollectDialog } from '../../../../components/library/collections/CollectDialog';
import { LibraryContext, type LibraryPlace } from '../../../../components/library/library-context';
import { click, draw, press, type } from '../../render';

const named = (id: string, name: string) => ({ id, name, description: '', createdAt: '', updatedAt: '', count: 1 });
const store = vi.hoisted(() => ({
  listCollections: vi.fn(),
  countPlaces: vi.fn(),
  createCollection: vi.fn(async ({ name }: { name: string }) => ({ id: 'new', name })),
  addToCollection: vi.fn(async (_id: string, ids: string[]) => ids),
  removeFromCollection: vi.fn(async () => []),
  getCollection: vi.fn(async () => undefined),
}));
vi.mock('../../../../utils/store', () => store);
vi.mock('../../../../utils/store/watch', () => ({
  watch: (query: () => Promise<unknown>, onValue: (value: unknown) => void) => {
    void query().then(onValue);
    return () => {};
  },
}));

beforeEach(() => {
  vi.clearAllMocks();
  localStorage.clear();
  store.listCollections.mockResolvedValue([named('a', '欠薪案例'), named('b', '第2期'), named('c', '第12期')]);
  store.countPlaces.mockResolvedValue(new Map([['a', 2]]));
  Element.prototype.scrollIntoView = () => {};
});

async function open() {
  const onClose = vi.fn();
  const drawn = draw(
    <LibraryContext.Provider value={{ go: () => {} } as unknown as LibraryPlace}>
      <CollectDialog ids={['x', 'y']} onClose={onClose} />
    </LibraryContext.Provider>,
  );
  const field = drawn.root.querySelector('[role=combobox]') as HTMLInputElement;
  const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
  const lines = () => [...drawn.root.querySelectorAll<HTMLElement>('[role=option]')];
  return { ...drawn, onClose, field, settle, lines };
}

it('has the focus at once, and the collections by name as people count', async () => {
  const { field, settle, lines } = await open();
  expect(document.activeElement).toBe(field);
  await settle();
  expect(lines().map((line) => line.querySelector('bdi')?.textContent)).toEqual(['欠薪案例', '第2期', '第12期']);
});

it('adds to what fits with some letters and Enter', async () => {
  const { field, settle, onClose } = await open();
  await settle();
  await type(field, '12');
  await press(field, 'Enter');
  await settle();
  expect(onClose).toHaveBeenCalled();
  expect(store.addToCollection).toHaveBeenCalledExactlyOnceWith('c', ['x', 'y'], expect.anything());
});

it('makes a new one of a name that is none', async () => {
  const { field, settle } = await open();
  await settle();
  await type(field, ' 第13期 ');
  await press(field, 'Enter');
  await settle();
  expect(store.createCollection).toHaveBeenCalledWith({ name: '第13期' });
  expect(store.addToCollection).toHaveBeenCalledWith('new', ['x', 'y'], expect.anything());
});

it('waits with Enter until the collections are there', async () => {
  const { field, settle } = await open();
  await type(field, '12');
  await press(field, 'Enter');
  await settle();
  await settle();
  expect(store.addToCollection).toHaveBeenCalledExactlyOnceWith('c', ['x', 'y'], expect.anything());
});

it('leaves alone with Enter what holds all of them already', async () => {
  const { field, settle, onClose } = await open();
  await settle();
  await type(field, '欠薪');
  await press(field, 'Enter');
  await settle();
  expect(onClose).toHaveBeenCalled();
  expect(store.removeFromCollection).not.toHaveBeenCalled();
  expect(store.createCollection).not.toHaveBeenCalled();
});

it('changes several that were clicked, once they are saved', async () => {
  const { settle, lines, button } = await open();
  await settle();
  for (const line of lines()) await act(async () => void line.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
  expect(lines().map((line) => line.getAttribute('aria-selected'))).toEqual(['false', 'true', 'true']);
  await click(button('Save'));
  await settle();
  expect(store.addToCollection.mock.calls.map(([id]) => id)).toEqual(['b', 'c']);
  expect(store.removeFromCollection).toHaveBeenCalledWith('a', ['x', 'y'], expect.anything());
});

it('leaves letters that are still being composed alone', async () => {
  const { field, settle, onClose } = await open();
  await settle();
  await type(field, 'di');
  await press(field, 'Enter', { isComposing: true });
  expect(onClose).not.toHaveBeenCalled();
});
