// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { frameDocument } from '../../../components/library/reader/frame-document';
import { markdownToHtml } from '../../../utils/markdown/render';

const open = (markdown: string, lang = 'zh-CN') =>
  new DOMParser().parseFromString(
    frameDocument(markdownToHtml(markdown), { lang, title: 'T <b>', styleUrl: 'chrome-extension://id/reader.css', imageLabel: 'Picture' }),
    'text/html',
  );

describe('the reader’s document', () => {
  it('asks for nothing but our style sheet', () => {
    const page = open(
      '![a](https://img.example/a.jpg)\n\n<img src=https://img.example/b.jpg>\n\n[![c](https://img.example/c.jpg)](https://news.example/)',
    );
    const addresses = [...page.querySelectorAll('[src], [srcset], [poster], link, object, embed, iframe, video')].map(
      (element) => element.outerHTML,
    );
    expect(addresses).toEqual(['<link rel="stylesheet" href="chrome-extension://id/reader.css">']);
  });

  it('leads from a picture to its original', () => {
    const picture = open('![The hall](https://img.example/a.jpg)').querySelector('.picture');
    expect(picture?.textContent).toBe('Picture The hall');
    expect(picture?.getAttribute('href')).toBe('https://img.example/a.jpg');
    expect(picture?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('puts no link into a link', () => {
    const page = open('[![a](https://img.example/a.jpg)](https://news.example/)');
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['https://news.example/']);
  });

  it('names its language and its title', () => {
    const page = open('x', 'ja');
    expect(page.documentElement.lang).toBe('ja');
    expect(page.title).toBe('T <b>');
  });

  it('sets columns of figures from the right, with their heading', () => {
    const page = open('| Post | Price | Note |\n|---|---|---|\n| Sorting | 1,250.50 | x |\n| Night | 12% | 3 |');
    expect([...page.querySelectorAll('.number')].map((cell) => cell.textContent)).toEqual(['Price', '1,250.50', '12%']);
  });

  it('lets a wide table scroll by the keyboard', () => {
    expect(open('| a |\n|---|\n| b |').querySelector<HTMLElement>('.table')?.tabIndex).toBe(0);
  });
});
