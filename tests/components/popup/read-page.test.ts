import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPage } from '../../../components/popup/page/read-page';

const messaging = vi.hoisted(() => ({ sendMessage: vi.fn(), probeTab: vi.fn(), captureTab: vi.fn() }));
vi.mock('../../../utils/messaging', () => messaging);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  fakeBrowser.tabs.query = vi.fn(async () => [{ id: 7, url: 'https://union.example/a', title: '推进会' }]) as never;
  messaging.sendMessage.mockResolvedValue([]);
});

it('invites highlights on the page first of all: the popup may be closed before the page is read', async () => {
  messaging.probeTab.mockReturnValue(new Promise(() => {}));
  void readPage();
  await vi.waitFor(() => expect(messaging.sendMessage).toHaveBeenCalledWith('showHighlights', { tabId: 7 }));
});

it('reads the page also where nothing can be highlighted', async () => {
  messaging.sendMessage.mockRejectedValue(new Error('not reachable'));
  messaging.probeTab.mockResolvedValue({ url: 'https://union.example/a', title: '推进会', hasSelection: false });
  messaging.captureTab.mockResolvedValue({ urlKey: 'k' });
  expect(await readPage()).toMatchObject({ tabId: 7, urlKey: 'k', content: { capture: { urlKey: 'k' } } });
});
