// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../utils/capture/metadata';
import { TEXT } from './page';

const URL_ = 'https://www.example.com/news/2023/t7.html';

function read(head: string, images = '') {
  const html = `<html lang="zh-CN"><head>${head}</head><body><h1>石泊市举办职工技能运动会</h1><div>2023-05-08</div><div id="text">${images}${TEXT}</div></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readMetadata(page, { url: URL_, body: page.getElementById('text'), now: new Date('2026-11-22T00:00:00Z') });
}

describe('the lead picture', () => {
  it.each([
    ['declared', '<meta property="og:image" content="/img/a.jpg">', '', 'https://www.example.com/img/a.jpg'],
    ['of Twitter', '<meta name="twitter:image" content="//img.example.org/a.jpg">', '', 'https://img.example.org/a.jpg'],
    [
      'of JSON-LD in any shape',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","image":[{"@type":"ImageObject","url":"https://img.example.org/b.jpg"}]}</script>',
      '',
      'https://img.example.org/b.jpg',
    ],
    ['of the text', '', '<img src="grey.gif" data-original="../pic/c.jpg" width="600">', 'https://www.example.com/news/pic/c.jpg'],
    [
      'of the text beside the site’s sign',
      '<meta property="og:image" content="/img/logo.png">',
      '<img src="/c.jpg">',
      'https://www.example.com/c.jpg',
    ],
    [
      'of the text beside the picture for sharing',
      '<meta property="og:image" content="/img/fb.png">',
      '<img src="/c.jpg">',
      'https://www.example.com/c.jpg',
    ],
    ['none where only a sign is', '<meta property="og:image" content="/images/default_share.jpg">', '', undefined],
    ['none where only an icon is', '', '<img src="/a/file_pdf.gif" width="16">', undefined],
    ['none where the address is no address', '<meta property="og:image" content="javascript:alert(1)">', '', undefined],
    ['none where it is inline', '<meta property="og:image" content="data:image/png;base64,AAAA">', '', undefined],
  ])('%s', (_, head, images, expected) => expect(read(head, images).metadata.image).toBe(expected));

  it('is told from one whose name is as long as a book', () => {
    const { metadata, provenance } = read(
      '<meta property="og:image" content="/c.jpg">',
      `<img src="https://img.example.org/${'a'.repeat(200_000)}/?">`,
    );
    expect(metadata.image).toBe('https://www.example.com/c.jpg');
    expect(provenance.image?.isSure).toBe(false);
  });

  it('is sure only where the text shows it', () => {
    const head = '<meta property="og:image" content="/c.jpg">';
    expect(read(head).provenance.image).toEqual({ origin: 'meta', isSure: false });
    expect(read(head, '<img src="/c.jpg">').provenance.image).toEqual({ origin: 'meta', isSure: true });
  });
});

describe('the address that the page calls its own', () => {
  it.each([
    ['<link rel="canonical" href="/news/2023/t7.html?from=x">', 'https://www.example.com/news/2023/t7.html?from=x'],
    ['<link rel="Canonical" href="https://www.example.com/a/7">', 'https://www.example.com/a/7'],
    ['<meta property="og:url" content="https://www.example.com/a/7">', 'https://www.example.com/a/7'],
    ['<link rel="canonical" href="https://www.example.com/">', undefined],
    ['<link rel="canonical" href="https://www.example.com/news/">', undefined],
    ['<link rel="canonical" href="https://other.example.org/a/7">', undefined],
    ['<link rel="canonical" href="javascript:alert(1)">', undefined],
  ])('%s', (head, expected) => expect(read(head).metadata.canonicalUrl).toBe(expected));
});
