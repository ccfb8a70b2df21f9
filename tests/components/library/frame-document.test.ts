// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { frameDocument } from '../../../components/library/reader/frame-document';
import { placePictures } from '../../../components/library/reader/place-pictures';
import type { KeptFile, Pictures } from '../../../components/library/reader/use-pictures';
import { markdownToHtml } from '../../../utils/markdown/render';
import { addressKey } from '../../../utils/model/address-key';
import type { ImageRef } from '../../../utils/model/image';

const NONE: Pictures = { articleId: 'a', kept: new Map(), missing: new Map() };

const open = (markdown: string, { lang = 'zh-CN', pictures = NONE } = {}) =>
  new DOMParser().parseFromString(
    frameDocument(markdownToHtml(markdown), { lang, title: 'T <b>', styleUrl: 'chrome-extension://id/reader.css', pictures }),
    'text/html',
  );

const refTo = (url: string, more: Partial<ImageRef> = {}): ImageRef => ({
  articleId: 'a',
  url,
  kind: 'image',
  hash: '',
  host: new URL(url).hostname,
  ...more,
});

/** What is kept and what is missing, by address. */
function pictures({
  kept = {},
  missing = [],
}: {
  kept?: Record<string, Partial<KeptFile> & { type?: string }>;
  missing?: ImageRef[];
}): Pictures {
  const file = ([url, { type = 'image/png', ref, size }]: [string, Partial<KeptFile> & { type?: string }]): [string, KeptFile] => {
    const hash = `hash of ${url}`;
    const image = { hash, blob: new Blob(['x']), type, size: 245_000 };
    return [addressKey(url), { ref: { ...refTo(url), ...ref, hash }, image, ...(size ? { size } : {}) }];
  };
  return {
    articleId: 'a',
    kept: new Map(Object.entries(kept).map(file)),
    missing: new Map(missing.map((ref) => [addressKey(ref.url), ref])),
  };
}

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
    const page = open('x', { lang: 'ja' });
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

describe('kept pictures', () => {
  const HALL = 'https://img.example/hall.png';
  const size = { width: 1200, height: 800 };

  it('have their place before they are loaded, and a button that names them', () => {
    const page = open(`![The hall](${HALL})`, { pictures: pictures({ kept: { [HALL]: { size } } }) });
    const image = page.querySelector<HTMLImageElement>('button.kept > img');
    expect([image?.alt, image?.width, image?.height]).toEqual(['The hall', 1200, 800]);
    expect(image?.getAttribute('src')).toMatch(/^data:image\/svg/);
    expect(page.querySelector('p')?.className).toBe('plate');
  });

  it('are found however their address is written', () => {
    const page = open('![x](https://img.example/%e4%bc%9a%20\\(1\\).png)', {
      pictures: pictures({ kept: { 'https://img.example/会 (1).png': { size } } }),
    });
    expect(page.querySelectorAll('button.kept')).toHaveLength(1);
  });

  it('are seen large instead of following a link to themselves, and follow any other', () => {
    const kept = { [HALL]: { size } };
    const own = open(`[![x](${HALL})](https://img.example/big.jpg)`, { pictures: pictures({ kept }) });
    expect([own.querySelectorAll('a').length, own.querySelectorAll('button').length]).toEqual([0, 1]);
    const other = open(`[![x](${HALL})](https://news.example/)`, { pictures: pictures({ kept }) });
    expect([other.querySelectorAll('a > .slot > img').length, other.querySelectorAll('button').length]).toEqual([1, 0]);
  });

  it('come into the open frame without touching the others', () => {
    const page = open(`![a](${HALL})\n\n![b](https://img.example/b.png)`, { pictures: pictures({ kept: { [HALL]: { size } } }) });
    const [before] = page.querySelectorAll('img');
    placePictures(page, pictures({ kept: { [HALL]: { size }, 'https://img.example/b.png': { size } } }));
    expect(page.querySelectorAll('img')).toHaveLength(2);
    expect(page.querySelector('img')).toBe(before);
    placePictures(page, NONE);
    expect([page.querySelectorAll('img').length, page.querySelectorAll('.picture').length]).toEqual([0, 2]);
  });

  it('say why they are not there, and where they are', () => {
    const page = open(`![The hall](${HALL})`, { pictures: pictures({ missing: [refTo(HALL, { problem: 'too-large' })] }) });
    expect(page.querySelector<HTMLElement>('.picture')?.dataset.note).toBe('img.example · too large');
  });

  it('let a link to a kept attachment say so, with its size', () => {
    const url = 'https://union.example/a.docx';
    const kept = { [url]: { type: 'application/msword', ref: refTo(url, { kind: 'attachment', name: '报名表' }) } };
    const there = open(`[报名表](${url})`, { pictures: pictures({ kept }) }).querySelector('a');
    expect([there?.dataset.note, there?.dataset.file]).toEqual(['kept, 245 kB', addressKey(url)]);
    const gone = open(`[报名表](${url})`, {
      pictures: pictures({ missing: [refTo(url, { kind: 'attachment', problem: 'failed' })] }),
    }).querySelector('a');
    expect([gone?.dataset.note, gone?.dataset.file]).toEqual(['not kept', undefined]);
  });
});

it('breaks no date in a table, and gives sentences room', () => {
  const page = open('| 日期 | 备注 |\n| --- | --- |\n| 2026-01-15 | 已签订工资专项集体合同，覆盖女职工特殊保护条款 |\n| 9:30 | 无 |');
  const kinds = [...page.querySelectorAll('td')].map(({ className }) => className);
  expect(kinds).toEqual(['date', 'words', 'date', '']);
});
