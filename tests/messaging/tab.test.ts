import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { captureTab } from '../../utils/messaging/tab';
import type { Capture } from '../../utils/model/capture';

const probe = { url: 'https://news.example/a', title: 'A', contentType: 'text/html', hasSelection: false };
const capture = { markdown: '正文' } as Capture;
const execute = vi.fn();
const get = vi.fn();

/** The answers of the page, one for each injection: probe, file, capture, probe. */
function page(...results: unknown[]) {
  for (const result of results) {
    if (result instanceof Error) execute.mockRejectedValueOnce(result);
    else execute.mockResolvedValueOnce([{ result }]);
  }
}

beforeEach(() => {
  execute.mockReset();
  get.mockReset().mockResolvedValue({ url: 'https://news.example/a' });
  browser.scripting = { executeScript: execute } as never;
  browser.tabs.get = get;
});

describe('captureTab', () => {
  it('injects the built script and returns the capture', async () => {
    page(probe, undefined, { ok: true, capture }, probe);
    expect(await captureTab(7, 'selection')).toBe(capture);
    expect(execute.mock.calls[1]?.[0]).toEqual({ target: { tabId: 7 }, files: ['/capture.js'] });
    expect(execute.mock.calls[2]?.[0]).toMatchObject({ args: ['selection'] });
  });

  it('throws what the capture threw', async () => {
    page(probe, undefined, { ok: false, error: { code: 'no-article', detail: '' } });
    await expect(captureTab(7, 'page')).rejects.toMatchObject({ code: 'no-article' });
  });

  it('says that the page went away when the document was replaced or the address changed', async () => {
    page(probe, undefined, null);
    await expect(captureTab(7, 'page')).rejects.toMatchObject({ code: 'page-gone' });
    page(probe, undefined, { ok: true, capture }, { ...probe, url: 'https://news.example/b' });
    await expect(captureTab(7, 'page')).rejects.toMatchObject({ code: 'page-gone' });
  });

  it('takes a moved fragment for the same page', async () => {
    page(probe, undefined, { ok: true, capture }, { ...probe, url: 'https://news.example/a#part-2' });
    expect(await captureTab(7, 'page')).toBe(capture);
  });

  it('looks for further pages of an article, and for nothing of the kind elsewhere', async () => {
    page(probe, undefined, { ok: true, capture }, probe, probe, undefined, { ok: true, capture }, probe);
    await captureTab(7, 'page');
    await captureTab(7, 'text');
    const files = execute.mock.calls.flatMap(([details]) => (details.files ? [details.files] : []));
    expect(files).toEqual([['/capture.js', '/pages.js'], ['/text.js']]);
  });

  it.each([
    [1, 'https://news.example/whole'],
    [2, 'https://news.example/a'],
  ])('gives page %i the key %s', async (number, urlKey) => {
    const pages = { number, urls: ['https://news.example/whole', 'https://news.example/a'] };
    const paged = {
      ...capture,
      url: 'https://news.example/a',
      urlKey: 'https://news.example/whole',
      warnings: [],
      pages,
    } as Partial<Capture>;
    page(probe, undefined, { ok: true, capture: paged }, probe);
    expect(await captureTab(7, 'page')).toMatchObject({ urlKey, warnings: ['paged'] });
  });

  it.each([
    ['Cannot access a chrome:// URL', 'chrome://settings', 'page-not-reachable'],
    ['The extensions gallery cannot be scripted.', undefined, 'page-not-reachable'],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      undefined,
      'page-not-reachable',
    ],
    ['Frame with ID 0 is showing error page', 'https://down.example/', 'page-not-reachable'],
    ['Missing host permission for the tab', 'https://union.example/files/notice.PDF?v=2', 'page-is-pdf'],
    ['Missing host permission for the tab', 'https://union.example/?f=a.pdf.html', 'page-not-reachable'],
    ['No tab with id: 7.', undefined, 'page-gone'],
    ['The tab was closed.', undefined, 'page-gone'],
    ['Frame with ID 0 was removed.', undefined, 'page-gone'],
    ['Invalid tab ID: 7', undefined, 'page-gone'],
  ])('reads “%s” at %s as %s', async (message, url, code) => {
    get.mockResolvedValue({ url });
    page(new Error(message));
    await expect(captureTab(7, 'page')).rejects.toMatchObject({ code });
  });

  it('knows a PDF by its content type before anything is injected', async () => {
    page({ ...probe, contentType: 'application/pdf' });
    await expect(captureTab(7, 'page')).rejects.toMatchObject({ code: 'page-is-pdf' });
    expect(execute).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever for a page that does not answer', async () => {
    vi.useFakeTimers();
    execute.mockReturnValueOnce(new Promise(() => {}));
    const waiting = expect(captureTab(7, 'page')).rejects.toMatchObject({ code: 'page-busy' });
    await vi.runAllTimersAsync();
    await waiting;
    vi.useRealTimers();
  });
});
