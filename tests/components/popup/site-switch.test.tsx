// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SiteSwitch } from '../../../components/popup/highlights/SiteSwitch';
import { readWish, writeSites } from '../../../utils/messaging/highlight-sites';
import { click, draw } from '../render';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/messaging', () => ({ sendMessage }));

const request = vi.fn();
const remove = vi.fn();

async function open() {
  const { root } = draw(<SiteSwitch url="https://union.example/a" />);
  await vi.waitFor(() => expect(root.querySelector('input')).not.toBeNull());
  return { root, box: root.querySelector('input') as HTMLInputElement };
}

beforeEach(() => {
  fakeBrowser.reset();
  for (const mock of [sendMessage, request, remove]) mock.mockReset();
  Object.assign(browser, { permissions: { request, remove } });
});

it('allows the site when the browser has the person’s leave', async () => {
  request.mockResolvedValue(true);
  const { box, root } = await open();
  await click(box);
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledWith('allowSite', { host: 'union.example', isAllowed: true }));
  expect(root.textContent).not.toContain('pictures');
});

it.each([
  ['refused', () => request.mockResolvedValue(false)],
  ['not even put', () => request.mockRejectedValue(new Error('no gesture'))],
])('wishes for nothing any more when the question was %s', async (_, answer) => {
  answer();
  const { box } = await open();
  await click(box);
  await vi.waitFor(async () => expect(await readWish()).toBeUndefined());
  expect(sendMessage).not.toHaveBeenCalled();
});

it('says what else is taken back with the site', async () => {
  await writeSites(['union.example']);
  const { box, root } = await open();
  expect(root.textContent).toContain('also ends fetching pictures');
  await click(box);
  await vi.waitFor(() => expect(remove).toHaveBeenCalled());
  expect(sendMessage).toHaveBeenCalledWith('allowSite', { host: 'union.example', isAllowed: false });
});
