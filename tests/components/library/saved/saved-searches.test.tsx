// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseAddress } from '../../../../components/library/address';
import { LibraryContext, type LibraryPlace } from '../../../../components/library/library-context';
import { SavedSearches } from '../../../../components/library/saved/SavedSearches';
import { SaveSearchButton } from '../../../../components/library/saved/SaveSearchButton';
import { ToastContext, type ToastOptions, type Toasts } from '../../../../components/shared/toasts';
import { listSavedSearches, saveSearch } from '../../../../utils/store';
import type { SavedSearch } from '../../../../utils/store/types';
import { freshLibrary } from '../../../store/library';
import { click, draw, press, type } from '../../render';

const shown: ToastOptions[] = [];
const toasts = { show: (toast: ToastOptions) => shown.push(toast), showError: vi.fn(), forget: () => {} } as unknown as Toasts;

function drawAt(hash: string) {
  const place = { address: parseAddress(hash) } as LibraryPlace;
  return draw(
    <ToastContext.Provider value={toasts}>
      <LibraryContext.Provider value={place}>
        <SaveSearchButton />
        <SavedSearches />
      </LibraryContext.Provider>
    </ToastContext.Provider>,
  );
}
const names = async () => (await listSavedSearches()).map(({ name }) => name);
const undo = () => shown.at(-1)?.undo?.();

beforeEach(async () => {
  await freshLibrary();
  shown.length = 0;
});

describe('saving what is shown', () => {
  it('asks for a name, suggests one, and shows it as the open one', async () => {
    const { root, button } = drawAt('#/?q=欠薪&unread=1');
    await vi.waitFor(() => button('Save this search'));
    await click(button('Save this search'));
    const field = root.querySelector('dialog input') as HTMLInputElement;
    expect(field.value).toBe('欠薪 · unread');
    await type(field, '欠薪待读');
    await click(button('Save'));
    await vi.waitFor(() => expect(root.querySelector('.saved a')?.getAttribute('aria-current')).toBe('true'));
    expect(await names()).toEqual(['欠薪待读']);
    expect(button('Remove “欠薪待读” from the saved searches').getAttribute('aria-pressed')).toBe('true');
    await undo();
    expect(await names()).toEqual([]);
  });

  it('is not offered for the whole library', async () => {
    const { root } = drawAt('#/');
    await saveSearch({ name: 'a', address: '#/?q=a' });
    await vi.waitFor(() => expect(root.querySelector('.saved a')).not.toBeNull());
    expect(root.querySelector('.save-search')).toBeNull();
  });
});

describe('a saved search', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c']) await saveSearch({ name, address: `#/?q=${name}` });
  });
  const rows = async (root: HTMLElement) =>
    vi.waitFor(() => {
      const links = [...root.querySelectorAll<HTMLAnchorElement>('.saved a')];
      expect(links).toHaveLength(3);
      return links as [HTMLAnchorElement, HTMLAnchorElement, HTMLAnchorElement];
    });

  it('moves by keys, and back', async () => {
    const { root } = drawAt('#/');
    const [first, , last] = await rows(root);
    await press(last, 'ArrowUp', { altKey: true });
    await vi.waitFor(async () => expect(await names()).toEqual(['a', 'c', 'b']));
    await undo();
    expect(await names()).toEqual(['a', 'b', 'c']);
    await press(first, 'ArrowUp', { altKey: true });
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('goes with Delete and comes back in its place; the focus goes to the next', async () => {
    const { root } = drawAt('#/');
    const [, second, third] = await rows(root);
    second.focus();
    await press(second, 'Delete');
    await vi.waitFor(async () => expect(await names()).toEqual(['a', 'c']));
    expect(document.activeElement).toBe(third);
    await undo();
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('is renamed with F2', async () => {
    const { root, button } = drawAt('#/');
    const [first] = await rows(root);
    await press(first, 'F2');
    await type(root.querySelector('dialog input') as HTMLInputElement, 'wages');
    await click(button('Save'));
    await vi.waitFor(async () => expect(await names()).toEqual(['wages', 'b', 'c']));
    await undo();
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('can be made to mean what is shown now', async () => {
    const { root, button } = drawAt('#/?q=new');
    await rows(root);
    await click(button('More for “b”'));
    const item = [...root.querySelectorAll<HTMLElement>('[role^=menuitem]')].find((one) => one.textContent?.startsWith('Save this view'));
    await click(item as HTMLElement);
    await vi.waitFor(async () => expect((await listSavedSearches())[1]?.address).toBe('#/?q=new'));
    await undo();
    expect((await listSavedSearches())[1]?.address).toBe('#/?q=b');
  });

  it('keeps what was changed in another way since, when a change is undone', async () => {
    const { root, button } = drawAt('#/');
    const [first] = await rows(root);
    await press(first, 'F2');
    await type(root.querySelector('dialog input') as HTMLInputElement, 'wages');
    await click(button('Save'));
    await vi.waitFor(async () => expect(await names()).toEqual(['wages', 'b', 'c']));
    const [renamed] = await listSavedSearches();
    await saveSearch({ ...(renamed as SavedSearch), address: '#/?q=new' });
    await undo();
    expect((await listSavedSearches())[0]).toMatchObject({ name: 'a', address: '#/?q=new' });
  });
});
