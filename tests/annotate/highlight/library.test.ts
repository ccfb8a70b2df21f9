// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { PageLibrary } from '../../../utils/annotate/highlight/library';

const sendMessage = vi.hoisted(() => vi.fn(async () => ({})));
vi.mock('../../../utils/messaging', () => ({ sendMessage }));

afterEach(() => vi.restoreAllMocks());

it('says where the page is now, what it names, and what it was loaded as', async () => {
  const first = new URL('/article/1', location.href).href;
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name: first } as PerformanceEntry]);
  document.head.innerHTML = '<link rel="canonical" href="/article/1">';
  history.replaceState(null, '', '/article/1');
  const library = new PageLibrary();
  await library.list();
  expect(sendMessage).toHaveBeenLastCalledWith('pageHighlights', { place: { url: first, canonical: '/article/1', loaded: first } });
  history.pushState(null, '', '/article/2');
  await library.list();
  const url = new URL('/article/2', first).href;
  expect(sendMessage).toHaveBeenLastCalledWith('pageHighlights', { place: { url, canonical: '/article/1', loaded: first } });
});
