// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { charsetOf, fetchPage } from '../../utils/capture/pages-fetch';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('charsetOf', () => {
  it.each([
    ['the header', '<html>', 'text/html; charset=gb2312', 'gb2312'],
    ['the page where the header says nothing', '<html><head><meta charset="gbk">', 'text/html', 'gbk'],
    ['an old page', '<meta http-equiv="Content-Type" content="text/html; charset=GB18030">', 'text/html', 'GB18030'],
    ['the header before the page', '<meta charset="gbk">', 'text/html;charset=utf-8', 'utf-8'],
    ['the page where the header names none that exists', '<meta charset="big5">', 'text/html; charset=none-such', 'big5'],
    ['the page that it was reached from', '<html>', '', 'gb2312'],
    ['common sense where a page of single bytes claims two', '<meta charset="utf-16">', '', 'utf-8'],
  ])('goes by %s', (_, head, type, expected) => {
    expect(charsetOf(bytes(head), type, 'gb2312')).toBe(expected);
  });

  it('believes the byte order mark before all', () => {
    expect(charsetOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x3c]), 'text/html; charset=gbk', 'gbk')).toBe('utf-8');
  });
});

it('shows its cookies to the page’s own site alone, wherever an address leads', async () => {
  const fetchIt = vi.fn(
    async (_url: string, _init: RequestInit) => new Response('<p>二</p>', { headers: { 'content-type': 'text/html' } }),
  );
  vi.stubGlobal('fetch', fetchIt);
  const { page } = await fetchPage('https://a.example/1_2.html');
  expect(page.body.textContent).toBe('二');
  expect(fetchIt.mock.calls[0]?.[1].credentials).toBe('same-origin');
});
