// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageHighlights } from '../../../components/popup/highlights/PageHighlights';
import type { Page } from '../../../components/popup/page/read-page';
import type { HighlightPlace } from '../../../utils/messaging';
import type { Article } from '../../../utils/model/article';
import { UnionclipError } from '../../../utils/model/errors';
import type { Highlight } from '../../../utils/model/highlight';
import { click, draw, pass, press, type } from '../render';

const sendMessage = vi.hoisted(() => vi.fn());
const store = vi.hoisted(() => ({ listHighlights: vi.fn(), getHighlightSettings: vi.fn() }));
vi.mock('../../../utils/messaging', () => ({ sendMessage }));
vi.mock('../../../utils/store', () => store);

const page = { tabId: 7, url: 'https://union.example/a', urlKey: 'k', title: '', hasSelection: false, content: { error: null } } as Page;
const article = { id: 'a' } as Article;
const highlight = (id: string, exact: string, more: Partial<Highlight> = {}): Highlight => ({
  id,
  articleId: 'a',
  selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
  color: 'fact',
  note: '',
  tags: [],
  createdOn: 'page',
  createdAt: '',
  updatedAt: '',
  ...more,
});
let places: HighlightPlace[];
let close = () => {};

async function open() {
  const drawn = draw(<PageHighlights page={page} article={article} />);
  close = drawn.close;
  await vi.waitFor(() => expect(drawn.root.querySelectorAll('li')).toHaveLength(3));
  await vi.waitFor(() => expect(drawn.root.textContent).toContain('No longer'));
  return drawn;
}

// Its keys are heard all over the document.
afterEach(() => close());

beforeEach(() => {
  places = [
    { id: '1', state: 'in-place' },
    { id: '2', state: 'changed', text: '每班四十五元' },
    { id: '3', state: 'lost', suggestion: '下月执行' },
  ];
  store.getHighlightSettings.mockResolvedValue({ names: { check: '再核' } });
  store.listHighlights.mockResolvedValue([
    highlight('1', '三十元', { note: '问财务' }),
    highlight('2', '每班三十元'),
    highlight('3', '本月执行', { color: 'check' }),
  ]);
  sendMessage.mockReset().mockImplementation(async (name: string, { ids }: { ids?: string[] }) => {
    if (name === 'showHighlights') return places;
    if (name === 'removeHighlights') return { undo: `undo ${ids}` };
    return undefined;
  });
});

it('says of each highlight its name, its note, and what became of it', async () => {
  const { root } = await open();
  const [first, second, third] = [...root.querySelectorAll('li')].map((item) => item.textContent);
  expect(first).toMatch(/fact: 三十元.*问财务/);
  expect(first).not.toContain('differently');
  expect(second).toMatch(/differently now:.*每班四十五元/);
  expect(third).toMatch(/再核: 本月执行.*Is this the passage\?.*下月执行/);
  expect(sendMessage).toHaveBeenCalledWith('showHighlights', { tabId: 7, urlKey: 'https://union.example/a', articleId: 'a' });
});

it('lists them in the order in which the page has them', async () => {
  places = [places[1], places[0], places[2]] as HighlightPlace[];
  const { root } = await open();
  expect([...root.querySelectorAll('li')].map((item) => item.textContent?.includes('问财务'))).toEqual([false, true, false]);
});

it('takes a colour back on z', async () => {
  const { root } = await open();
  const first = root.querySelector('.mark-jump') as HTMLElement;
  await press(first, '5');
  expect(root.textContent).toContain('Colour changed');
  await press(first, 'z');
  expect(sendMessage.mock.calls.filter(([name]) => name === 'editHighlight').map(([, { edit }]) => edit)).toEqual([
    { color: 'check' },
    { color: 'fact' },
  ]);
  expect(root.textContent).not.toContain('Colour changed');
});

it('takes over other words once while a is held', async () => {
  const { root } = await open();
  const second = root.querySelectorAll<HTMLElement>('.mark-jump')[1] as HTMLElement;
  await press(second, 'a');
  await press(second, 'a', { repeat: true });
  expect(sendMessage.mock.calls.filter(([name]) => name === 'acceptPlace')).toHaveLength(1);
});

it('takes over other words or another place only on demand', async () => {
  const { button } = await open();
  expect(sendMessage.mock.calls.map(([name]) => name)).not.toContain('acceptPlace');
  await click(button('Use the new wording'));
  await click(button('Yes, this one'));
  expect(sendMessage).toHaveBeenCalledWith('acceptPlace', { tabId: 7, id: '2' });
  expect(sendMessage).toHaveBeenCalledWith('acceptPlace', { tabId: 7, id: '3' });
});

it('takes them over with a, where there is something to take', async () => {
  const { root } = await open();
  const jumps = root.querySelectorAll<HTMLElement>('.mark-jump');
  for (const jump of jumps) await press(jump, 'a');
  const taken = sendMessage.mock.calls.filter(([name]) => name === 'acceptPlace').map(([, { id }]) => id);
  expect(taken).toEqual(['2', '3']);
});

it('is walked, coloured and removed by keys, with undo', async () => {
  const { root, button } = await open();
  const jumps = root.querySelectorAll<HTMLElement>('.mark-jump');
  jumps[0]?.focus();
  await press(jumps[0] as HTMLElement, 'j');
  expect(document.activeElement).toBe(jumps[1]);
  await press(jumps[1] as HTMLElement, '3');
  expect(sendMessage).toHaveBeenCalledWith('editHighlight', { id: '2', edit: { color: 'quote' }, tabId: 7 });
  await press(jumps[1] as HTMLElement, 'Delete');
  expect(sendMessage).toHaveBeenCalledWith('removeHighlights', { ids: ['2'], tabId: 7 });
  await click(button('Undo'));
  expect(sendMessage).toHaveBeenCalledWith('restoreHighlights', { undo: 'undo 2', tabId: 7 });
});

it('keeps a note that is typed, with Enter', async () => {
  const { root } = await open();
  await press(root.querySelector('.mark-jump') as HTMLElement, 'n');
  const area = root.querySelector('textarea') as HTMLTextAreaElement;
  expect(area.value).toBe('问财务');
  await type(area, '问财务和人事');
  await press(area, 'Enter');
  expect(sendMessage).toHaveBeenCalledWith('editHighlight', { id: '1', edit: { note: '问财务和人事' }, tabId: 7 });
  await vi.waitFor(() => expect(root.querySelector('textarea')).toBeNull());
});

it.each(['Enter', 'the button'])('leaves a note that could not be kept in its field, with %s', async (way) => {
  const { root, button } = await open();
  await press(root.querySelector('.mark-jump') as HTMLElement, 'n');
  const area = root.querySelector('textarea') as HTMLTextAreaElement;
  await type(area, '问财务和人事');
  sendMessage.mockImplementation(async (name: string) => {
    if (name === 'editHighlight') throw new UnionclipError('storage-full');
    return places;
  });
  const end = async () => {
    if (way === 'Enter') return press(area, 'Enter');
    await act(async () => area.blur());
    await click(button('Save'));
  };
  await end();
  await vi.waitFor(() => expect(root.textContent).toContain('no room left'));
  expect(root.querySelector('textarea')?.value).toBe('问财务和人事');
  sendMessage.mockReset().mockImplementation(async (name: string) => (name === 'showHighlights' ? places : undefined));
  await end();
  await vi.waitFor(() => expect(root.querySelector('textarea')).toBeNull());
  expect(sendMessage).toHaveBeenCalledWith('editHighlight', { id: '1', edit: { note: '问财务和人事' }, tabId: 7 });
});

describe('what is offered to be undone', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  async function remove(key: string) {
    const drawn = await open();
    vi.useFakeTimers();
    await press(drawn.root.querySelector('.mark-jump') as HTMLElement, key);
    await pass(1);
    return drawn;
  }
  const restored = () => sendMessage.mock.calls.some(([name]) => name === 'restoreHighlights');

  it.each(['Delete', '#'])('is what %s removed', async (key) => {
    const { root } = await remove(key);
    expect(sendMessage).toHaveBeenCalledWith('removeHighlights', { ids: ['1'], tabId: 7 });
    expect(root.textContent).toContain('Highlight removed');
  });

  it.each([
    ['z', {}],
    ['z', { ctrlKey: true }],
    ['z', { metaKey: true }],
  ])('comes back with %s %o, wherever the focus is', async (key, init) => {
    const { root } = await remove('#');
    await press(document.body, key, init);
    await pass(1);
    expect(restored()).toBe(true);
    expect(root.textContent).not.toContain('Highlight removed');
  });

  it('is all that was removed one after another, the last first', async () => {
    const { root } = await remove('#');
    await press(root.querySelectorAll<HTMLElement>('.mark-jump')[1] as HTMLElement, '#');
    await pass(1);
    for (let step = 0; step < 3; step += 1) {
      await press(document.body, 'z');
      await pass(1);
    }
    const sent = sendMessage.mock.calls.filter(([name]) => name === 'restoreHighlights').map(([, data]) => data);
    expect(sent).toEqual(['2', '1'].map((id) => ({ undo: `undo ${id}`, tabId: 7 })));
    expect(root.textContent).not.toContain('Highlight removed');
  });

  it('is nothing while a note is typed: Ctrl+Z is the field’s', async () => {
    const { root } = await remove('#');
    await press(root.querySelectorAll<HTMLElement>('.mark-jump')[1] as HTMLElement, 'n');
    await press(root.querySelector('textarea') as HTMLTextAreaElement, 'z', { ctrlKey: true });
    expect(restored()).toBe(false);
  });

  it('goes after a while, though not from under the pointer', async () => {
    const { root } = await remove('Delete');
    const offer = root.querySelector('.marks-undo') as HTMLElement;
    await pass(5_000);
    await act(async () => void offer.dispatchEvent(new PointerEvent('pointerenter')));
    await pass(20_000);
    expect(root.textContent).toContain('Highlight removed');
    await act(async () => void offer.dispatchEvent(new PointerEvent('pointerleave')));
    await pass(4_000);
    expect(root.textContent).not.toContain('Highlight removed');
    await press(document.body, 'z');
    expect(restored()).toBe(false);
  });
});

it.each([
  ['the next one', 1, 2],
  ['the one before, behind the last,', 2, 1],
])('gives the keys to %s when one is removed', async (_, removed, next) => {
  const { root } = await open();
  const jumps = root.querySelectorAll<HTMLElement>('.mark-jump');
  jumps[removed]?.focus();
  await press(jumps[removed] as HTMLElement, 'Delete');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(document.activeElement).toBe(jumps[next]);
});

it.each(['Delete', '#'])('removes one for each press of %s, however long it is held', async (key) => {
  const { root } = await open();
  const [first, second] = root.querySelectorAll<HTMLElement>('.mark-jump');
  await press(first as HTMLElement, key);
  await press(second as HTMLElement, key, { repeat: true });
  expect(sendMessage.mock.calls.filter(([name]) => name === 'removeHighlights')).toEqual([['removeHighlights', { ids: ['1'], tabId: 7 }]]);
});
