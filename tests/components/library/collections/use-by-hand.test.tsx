// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type ByHand, useByHand } from '../../../../components/library/collections/order/use-by-hand';
import { ToastContext, type ToastOptions, type Toasts } from '../../../../components/shared/toasts';

const store = vi.hoisted(() => ({
  moveInCollection: vi.fn(async (_: string, [articleId]: string[]) => [{ articleId }]),
  restorePlaces: vi.fn(),
}));
vi.mock('../../../../utils/store', () => store);

const shown: ToastOptions[] = [];
const toasts = { show: (toast: ToastOptions) => shown.push(toast), showError: vi.fn(), forget: () => {} } as unknown as Toasts;
const root = document.createElement('div');
let byHand: ByHand;

function Page({ ids, isWhole, collection = 'c' }: { ids: string[]; isWhole: boolean; collection?: string }) {
  byHand = useByHand({ filter: { collection }, ids, isWhole });
  return null;
}
const show = (props: Parameters<typeof Page>[0]) =>
  act(async () => {
    render(
      <ToastContext.Provider value={toasts}>
        <Page {...props} />
      </ToastContext.Provider>,
      root,
    );
  });

beforeEach(() => {
  shown.length = 0;
  store.moveInCollection.mockClear();
  render(null, root);
});

it('says where in the whole list an article went, also when the key came before the list', async () => {
  await show({ ids: ['a', 'b'], isWhole: false });
  byHand.step(['b'], 'last');
  expect(store.moveInCollection).not.toHaveBeenCalled();
  await show({ ids: ['a', 'b', 'c', 'd'], isWhole: true });
  expect(store.moveInCollection).toHaveBeenCalledWith('c', ['b'], undefined);
  await vi.waitFor(() => expect(shown.map(({ text }) => text)).toEqual(['Moved to place 4 of 4']));
});

it('forgets the key when another collection was opened', async () => {
  await show({ ids: ['a', 'b'], isWhole: false });
  byHand.step(['b'], 'last');
  await show({ ids: ['b', 'e'], isWhole: false, collection: 'other' });
  await show({ ids: ['b', 'e'], isWhole: true, collection: 'other' });
  expect(store.moveInCollection).not.toHaveBeenCalled();
});
