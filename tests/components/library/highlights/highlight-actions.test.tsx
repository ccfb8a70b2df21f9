// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { type HighlightActions, useHighlightActions } from '../../../../components/library/highlights/use-highlight-actions';
import { ToastContext, type ToastOptions } from '../../../../components/shared/toasts';
import type { NewHighlight } from '../../../../utils/model/highlight';
import { draw } from '../../render';

const store = vi.hoisted(() => ({
  editHighlight: vi.fn(),
  getHighlight: vi.fn(),
  removeHighlights: vi.fn(),
  restoreHighlights: vi.fn(),
  saveHighlights: vi.fn(),
  setHighlightSettings: vi.fn(),
}));
vi.mock('../../../../utils/store', () => store);

const highlight: NewHighlight = {
  id: '0190a000-0000-7000-8000-000000000001',
  articleId: '0190a000-0000-7000-8000-000000000000',
  selectors: [{ type: 'TextQuoteSelector', exact: '三十元', prefix: '', suffix: '' }],
  color: 'figure',
  note: '',
  tags: [],
  createdOn: 'reader',
};
const show = vi.fn<(options: ToastOptions) => void>();
const showError = vi.fn();
const forget = vi.fn<(ids: readonly string[]) => void>();

function acts(): HighlightActions {
  let actions: HighlightActions | undefined;
  const Probe = () => {
    actions = useHighlightActions();
    return null;
  };
  draw(
    <ToastContext.Provider value={{ show, showError, undoLast: () => false, forget }}>
      <Probe />
    </ToastContext.Provider>,
  );
  return actions as HighlightActions;
}

const undo = () => show.mock.lastCall?.[0].undo?.();

beforeEach(() => {
  for (const mock of [show, showError, forget, ...Object.values(store)]) mock.mockReset();
});

it('takes a highlight back that was just made', async () => {
  store.removeHighlights.mockResolvedValue([highlight]);
  await acts().add(highlight);
  await undo();
  expect(store.removeHighlights).toHaveBeenCalledWith([highlight.id]);
  expect(show).toHaveBeenCalledTimes(1);
});

it.each([
  [{ color: 'question' as const }, { color: 'figure' }, 'Colour changed'],
  [{ note: '后来' }, { note: '先前' }, 'Note changed'],
  [{ tags: ['津贴'] }, { tags: ['工资'] }, 'Tags changed'],
])('offers back what it had before: %o', async (edit, former, said) => {
  const before = { ...highlight, note: '先前', tags: ['工资'] };
  store.getHighlight.mockResolvedValueOnce(before).mockResolvedValue({ ...before, ...edit });
  await acts().edit(highlight.id, edit);
  expect(show.mock.lastCall?.[0]).toMatchObject({ text: said, about: [highlight.id] });
  await undo();
  expect(store.editHighlight).toHaveBeenLastCalledWith(highlight.id, former);
  expect(show).toHaveBeenCalledTimes(1);
});

it('offers back in turn what was written since, elsewhere, when that is taken back', async () => {
  store.getHighlight.mockResolvedValueOnce({ ...highlight, note: '先前' });
  await acts().edit(highlight.id, { note: '后来' });
  const back = show.mock.lastCall?.[0].undo;
  store.getHighlight.mockResolvedValue({ ...highlight, note: '在网页上写的' });
  await back?.();
  expect(store.editHighlight).toHaveBeenLastCalledWith(highlight.id, { note: '先前' });
  expect(show.mock.lastCall?.[0].text).toBe('Note changed');
  await undo();
  expect(store.editHighlight).toHaveBeenLastCalledWith(highlight.id, { note: '在网页上写的' });
});

it('offers nothing back where nothing is another', async () => {
  store.getHighlight.mockResolvedValue(highlight);
  await acts().edit(highlight.id, { color: 'figure', note: '', tags: [] });
  expect(show).not.toHaveBeenCalled();
});

it('lets the offer to take a highlight back go with the highlight', async () => {
  store.removeHighlights.mockResolvedValue([highlight]);
  const actions = acts();
  await actions.add(highlight);
  expect(show.mock.lastCall?.[0].about).toEqual([highlight.id]);
  await actions.remove([highlight.id]);
  expect(forget).toHaveBeenCalledWith([highlight.id]);
  expect(show.mock.lastCall?.[0].text).toBe('Highlight removed');
});

it.each([{ note: '问一下财务' }, { tags: ['津贴'] }])('offers the way back where something was written since: %o', async (written) => {
  const removed = [{ ...highlight, ...written }];
  store.removeHighlights.mockResolvedValue(removed);
  await acts().add(highlight);
  await undo();
  expect(show.mock.lastCall?.[0].text).toBe('Highlight removed');
  await undo();
  expect(store.restoreHighlights).toHaveBeenCalledWith(removed);
});

it('says that a highlight is kept, whatever becomes of the colour for the next one', async () => {
  store.setHighlightSettings.mockRejectedValue(new Error('no room'));
  const actions = acts();
  expect(await actions.add(highlight)).toBe(true);
  expect(await actions.edit(highlight.id, { color: 'quote' })).toBe(true);
  expect(showError).not.toHaveBeenCalled();
});
