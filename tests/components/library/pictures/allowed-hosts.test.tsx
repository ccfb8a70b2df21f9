// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AllowedHostList } from '../../../../components/library/pictures/AllowedHostList';
import { requestHosts } from '../../../../components/library/pictures/allowed-hosts';
import { noteWish, readWish, writeSites } from '../../../../utils/messaging/highlight-sites';
import { draw } from '../../render';

const request = vi.fn(async () => true);
const event = { addListener: () => {}, removeListener: () => {} };

beforeEach(() => {
  fakeBrowser.reset();
  request.mockClear();
  const getAll = async () => ({ origins: ['http://union.example/*', 'https://union.example/*'] });
  Object.assign(browser, { permissions: { request, getAll, onAdded: event, onRemoved: event } });
});

it('takes no leave for pictures as one for highlights that were refused before', async () => {
  await noteWish('union.example');
  await requestHosts(['union.example']);
  expect(request).toHaveBeenCalledWith({ origins: ['http://union.example/*', 'https://union.example/*'] });
  await vi.waitFor(async () => expect(await readWish()).toBeUndefined());
});

it('says what else is taken back with a site, where it is so', async () => {
  const { root } = draw(<AllowedHostList />);
  await vi.waitFor(() => expect(root.textContent).toContain('union.example'));
  expect(root.textContent).not.toContain('highlights');
  await writeSites(['union.example']);
  await vi.waitFor(() => expect(root.textContent).toContain('highlights no longer appear by themselves'));
});
