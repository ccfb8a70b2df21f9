// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoteForm } from '../../../components/note/NoteForm';
import type { NoteContent } from '../../../utils/messaging';
import { draw, pass, press, type } from '../render';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/messaging', () => ({ sendMessage }));

const TOKEN = 'a'.repeat(32);
const content = (note = ''): NoteContent => ({
  id: 'i',
  field: 'note',
  quote: '每班三十元',
  note,
  tags: [],
  color: 'fact',
  name: 'fact',
  suggestions: [],
});
const sent = (name: string) => sendMessage.mock.calls.filter(([one]) => one === name).map(([, data]) => data);

function open() {
  const drawn = draw(<NoteForm token={TOKEN} />);
  return { ...drawn, area: drawn.root.querySelector('textarea') as HTMLTextAreaElement, form: drawn.root.querySelector('form') };
}

const submit = async ({ form }: { form: HTMLFormElement | null }) => {
  form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await pass(10);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  sendMessage.mockReset().mockImplementation(async (name: string) => (name === 'readNote' ? content() : undefined));
});
afterEach(() => vi.useRealTimers());

it('keeps what is typed when the typing pauses', async () => {
  const { area } = open();
  await type(area, '问财务');
  await pass(600);
  expect(sent('editHighlight')).toEqual([{ id: 'i', edit: { note: '问财务' } }]);
});

it('leaves every letter with the background until the page is clipped: the end of the frame may not be heard', async () => {
  sendMessage.mockImplementation(() => new Promise(() => {}));
  const { area } = open();
  await type(area, '重要');
  await type(area, '重要的话');
  expect(sent('keepNote').at(-1)).toEqual({ token: TOKEN, edit: { note: '重要的话' } });
});

it('knows the letters that it left when they come back with the highlight', async () => {
  let tell: (content: NoteContent) => void = () => {};
  sendMessage.mockImplementation((name: string) =>
    name === 'readNote' ? new Promise<NoteContent>((resolve) => (tell = resolve)) : Promise.resolve(),
  );
  const { area } = open();
  await type(area, '问财物');
  await type(area, '问财');
  tell(content('问财物'));
  await pass(10);
  expect(area.value).toBe('问财');
});

it('sends at once what was typed when a click beside the frame takes the keys', async () => {
  const { area } = open();
  await pass(10);
  await type(area, '问财务');
  window.dispatchEvent(new Event('blur'));
  await pass(10);
  expect(sent('editHighlight')).toEqual([{ id: 'i', edit: { note: '问财务' } }]);
});

it('asks again what it is about, after it could not be told', async () => {
  sendMessage.mockImplementationOnce(async () => {
    throw new Error('the clip took too long');
  });
  const form = open();
  await pass(10);
  expect(form.root.querySelector('[role="alert"]')).not.toBeNull();
  await type(form.area, '重要的话');
  await submit(form);
  expect(sent('editHighlight')).toEqual([{ id: 'i', edit: { note: '重要的话' } }]);
  expect(sent('closeNote')).toHaveLength(1);
});

it('puts what was typed early below the note that was there', async () => {
  let tell = (_: NoteContent) => {};
  sendMessage.mockImplementation((name: string) =>
    name === 'readNote'
      ? new Promise<NoteContent>((resolve) => {
          tell = resolve;
        })
      : Promise.resolve(),
  );
  const { area } = open();
  await type(area, '后来');
  tell(content('先前'));
  await pass(600);
  expect(area.value).toBe('先前\n后来');
  expect(sent('editHighlight')).toEqual([{ id: 'i', edit: { note: '先前\n后来' } }]);
});

it.each([
  ['Escape', '', { isEmpty: true }],
  ['Escape', '问财务', {}],
  ['Enter', '', {}],
])('says whether it was left with nothing in it: %s after “%s”', async (key, words, said) => {
  const { area } = open();
  if (words) await type(area, words);
  await press(area, key);
  await pass(1_100);
  expect(sent('closeNote')).toEqual([said]);
});

it('stays until the key that ends it is up again: the page is not to hear it', async () => {
  const { area } = open();
  await type(area, '问财务');
  await press(area, 'Enter', { code: 'Enter' });
  await pass(100);
  expect(sent('editHighlight')).toHaveLength(1);
  expect(sent('closeNote')).toHaveLength(0);
  area.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', code: 'Enter', bubbles: true }));
  await pass(10);
  expect(sent('closeNote')).toHaveLength(1);
});

it('ends also when the end of a key is never told', async () => {
  const { area } = open();
  await press(area, 'Enter', { code: 'Enter' });
  await pass(1_100);
  expect(sent('closeNote')).toHaveLength(1);
});

it('goes on in the same field after the page took the keys for a moment', async () => {
  const { root, area } = open();
  const tags = root.querySelector('input') as HTMLInputElement;
  for (const field of [area, tags]) {
    field.focus();
    field.blur();
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(field);
  }
});
