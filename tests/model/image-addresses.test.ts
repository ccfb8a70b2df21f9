import { describe, expect, it } from 'vitest';
import { hostNameOf, imageAddresses, imageUrl, refsOfText } from '../../utils/model/image-addresses';

describe('the pictures of a text', () => {
  it.each([
    ['one', '![图](https://a.example/1.png)', ['https://a.example/1.png']],
    ['none', '正文 https://a.example/1.png', []],
    [
      'two in a line, and one twice',
      '![](https://a.example/1.png) ![b](https://a.example/2.png) ![](https://a.example/1.png)',
      ['https://a.example/1.png', 'https://a.example/2.png'],
    ],
    ['in a link', '[![图](https://a.example/1.png)](https://a.example/big)', ['https://a.example/1.png']],
    ['in a table cell', '| ![图](https://a.example/1.png)<br>字 | 二 |', ['https://a.example/1.png']],
    ['with a title', '![图](https://a.example/1.png "题")', ['https://a.example/1.png']],
    ['with brackets in the description', '![一\\[二\\]三](https://a.example/1.png)', ['https://a.example/1.png']],
    ['with brackets in the address', '![](https://a.example/1_(2).png)', ['https://a.example/1_(2).png']],
    ['in angle brackets, with a space', '![](<https://a.example/1 2.png>)', ['https://a.example/1%202.png']],
    ['with an escaped ampersand', '![](https://a.example/1?a=1&amp;b=2)', ['https://a.example/1?a=1&b=2']],
    ['that are no web address', '![](data:image/png;base64,AA==) ![](blob:x) ![](/1.png) ![](file:///c:/1.png)', []],
    ['escaped', '\\![图](https://a.example/1.png)', []],
    [
      'in code',
      '`![图](https://a.example/1.png)`\n\n```\n![图](https://a.example/2.png)\n```\n\n![图](https://a.example/3.png)',
      ['https://a.example/3.png'],
    ],
  ])('%s', (_, markdown, urls) => {
    expect(imageAddresses(markdown)).toEqual(urls);
  });

  it('are at most five hundred', () => {
    const many = Array.from({ length: 900 }, (_, i) => `![](https://a.example/${i}.png)`).join('\n');
    expect(imageAddresses(many)).toHaveLength(500);
  });

  it.each([
    ['open descriptions', '!['.repeat(500_000)],
    ['open addresses', '![]('.repeat(250_000)],
    ['open brackets', `![](${'('.repeat(500_000)}`],
    ['fences', '```\n'.repeat(200_001)],
  ])('are read in one go from a hostile text: %s', (_, markdown) => {
    expect(imageAddresses(markdown)).toEqual([]);
  });
});

describe('the form of an address', () => {
  it.each([
    ['https://A.example:443/图.png#x', 'https://a.example/%E5%9B%BE.png'],
    ['http://u:p@a.example/1.png', 'http://a.example/1.png'],
    ['https://a.example/1?x={1}|[2]', 'https://a.example/1?x=%7B1%7D%7C%5B2%5D'],
  ])('%s', (address, url) => {
    expect(imageUrl(address)).toBe(url);
    expect(imageUrl(url)).toBe(url);
  });

  it('is nothing for what cannot be fetched', () => {
    expect(imageUrl('javascript:1')).toBeUndefined();
    expect(imageUrl('x')).toBeUndefined();
  });

  it.each(['http://*/1.png', 'https://*.example/1.png', 'https://%2a.example/1.png'])(
    'is nothing for a host that a permission would read as many: %s',
    (address) => {
      expect(imageUrl(address)).toBeUndefined();
      expect(hostNameOf(address)).toBe('');
    },
  );
});

it('takes attachments only from the host of the page, under their words', () => {
  const attachments = [
    { url: 'http://a.example:8080/f/1.doc', name: '附件1.报名表' },
    { url: 'https://other.example/2.doc', name: '别处' },
    { url: 'mailto:x', name: '信' },
    { url: 'https://a.example/1.png', name: '原图' },
  ];
  const refs = refsOfText({ id: 'i', url: 'https://a.example/p' }, '![](https://a.example/1.png)', attachments);
  expect(refs).toEqual([
    { articleId: 'i', url: 'https://a.example/1.png', kind: 'image', hash: '', host: 'a.example' },
    { articleId: 'i', url: 'http://a.example:8080/f/1.doc', kind: 'attachment', name: '附件1.报名表', hash: '', host: 'a.example' },
  ]);
});
