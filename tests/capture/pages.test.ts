// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../utils/capture/pages';

const site = 'https://gh.example';
const pageOf = (html: string) => new DOMParser().parseFromString(`<body><div class="text"><p>正文</p></div>${html}</body>`, 'text/html');
const pages = (path: string, html: string) => {
  const set = pagesOf(pageOf(html), site + path);
  return set && { ...set, urls: set.urls.map((url) => url.replace(site, '')) };
};

describe('the pager of an article', () => {
  it.each([
    [
      'numbers and steps, of three',
      '/a/1563.html',
      '<ul><li><a>共3页: </a></li><li><a href="#">上一页</a></li><li><a href="#">1</a></li><li><a href="1563_2.html">2</a></li><li><a href="1563_3.html">3</a></li><li><a href="1563_2.html">下一页</a></li></ul>',
      { number: 1, count: 3, urls: ['/a/1563.html', '/a/1563_2.html', '/a/1563_3.html'] },
    ],
    [
      'the second page',
      '/a/1563_2.html',
      '<a href="1563.html">1</a> <b>2</b> <a href="1563_3.html">3</a>',
      { number: 2, count: 3, urls: ['/a/1563.html', '/a/1563_2.html', '/a/1563_3.html'] },
    ],
    [
      'pages counted from 0',
      '/a/t20230508_77.htm',
      '<a href="t20230508_77_1.htm">2</a><a href="t20230508_77_2.htm">3</a>',
      { number: 1, count: 3, urls: ['/a/t20230508_77.htm', '/a/t20230508_77_1.htm', '/a/t20230508_77_2.htm'] },
    ],
    [
      'a number in the query',
      '/show.asp?id=7',
      '<a href="?id=7&page=2">2</a> <a href="?id=7&page=2">下一页</a> <a href="?id=7&page=5">尾页</a>',
      { number: 1, count: 5, urls: ['/show.asp?id=7', '/show.asp?id=7&page=2', '/show.asp?id=7&page=5'] },
    ],
    [
      'a number in the path',
      '/2024/05/wage-talks/',
      '<div>Pages: 1 <a href="/2024/05/wage-talks/2/">2</a></div>',
      { number: 1, count: 2, urls: ['/2024/05/wage-talks/', '/2024/05/wage-talks/2/'] },
    ],
    [
      'links in the head',
      '/news/strike-2.html',
      '<link rel="prev" href="/news/strike.html"><link rel="next" href="/news/strike-3.html">',
      { number: 2, count: 3, urls: ['/news/strike.html', '/news/strike-2.html', '/news/strike-3.html'] },
    ],
    ['a step alone', '/n/9.html', '<a href="/n/9_2.html">下一页</a>', { number: 1, count: 2, urls: ['/n/9.html', '/n/9_2.html'] }],
  ])('%s', (_, path, html, expected) => {
    expect(pages(path, html)).toEqual(expected);
  });
});

describe('no pager of the article', () => {
  it.each([
    ['the next article', '/n/9.html', '<a href="/n/10.html">下一篇</a> <a href="/n/10.html">下一页</a>'],
    ['articles with numbers for names', '/news/12', '<a href="/news/13">2</a> <a href="/news/11">上一页</a>'],
    ['the pager of a list', '/n/9.html', '<a href="/n/list_2.html">2</a> <a href="/n/list_2.html">下一页</a>'],
    ['the pager of comments', '/n/9.html', '<div id="comments"><a href="/n/9_2.html">2</a></div>'],
    ['comments of another system', '/n/wages/', '<a href="/n/wages/comment-page-2/">2</a> <a href="/n/wages/?cpage=2#comments">2</a>'],
    ['another site', '/n/9.html', '<a href="https://other.example/n/9_2.html">2</a>'],
    ['scripts', '/n/9.html', '<a href="javascript:go(2)">2</a> <a href="#2">3</a>'],
    ['a link in the text', '/n/9.html', '<a href="/n/9_2.html">附表</a>'],
    ['the next article in the head', '/n/9.html', '<link rel="next" href="/n/10.html">'],
    ['a home page', '/', '<a href="/2/">2</a>'],
  ])('%s', (_, path, html) => {
    expect(pages(path, html)).toBeUndefined();
  });
});
