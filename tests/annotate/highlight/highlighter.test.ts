// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { createHighlighter } from '../../../utils/annotate/highlight/highlighter';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/messaging', async (original) => ({ ...(await original<object>()), sendMessage }));

beforeEach(() => {
  vi.stubGlobal('CSS', {});
  sendMessage.mockReset().mockImplementation(async () => ({ highlights: [], names: {}, color: 'fact' }));
});

it('reads nothing anew for an event that the page made up', async () => {
  await createHighlighter().show({ token: 'a'.repeat(32) });
  expect(sendMessage).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
