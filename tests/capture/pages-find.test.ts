// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findPages } from '../../utils/capture/pages-find';

const SITE = 'https://union.example';
const find = (path: string, body: string) => {
  const page = new DOMParser().parseFromString(`<html><head></head><body>${body}</body></html>`, 'text/html');
  const set = findPages(page, SITE + path);
  return set && { ...set, urls: set.urls.map((url) => url.replace(SITE, '')) };
};
const links = (...hrefs: [string, string][]) => `<div>${hrefs.map(([text, href]) => `<a href="${href}">${text}</a>`).join(' ')}</div>`;

describe('findPages', () => {
  it.each([
    [
      'numbered links from the first page',
      '/a/contest.html',
      `<span>1</span>${links(['2', 'contest_2.html'], ['3', 'contest_3.html'], ['下一页', 'contest_2.html'])}`,
      { number: 1, count: 3, urls: ['/a/contest.html', '/a/contest_2.html', '/a/contest_3.html'] },
    ],
    [
      'a later page',
      '/a/contest_2.html',
      links(['上一页', 'contest.html'], ['1', 'contest.html'], ['3', 'contest_3.html'], ['下一页', 'contest_3.html']),
      { number: 2, count: 3, urls: ['/a/contest.html', '/a/contest_2.html', '/a/contest_3.html'] },
    ],
    [
      'a system that calls the second page 1',
      '/2024/t123.htm',
      links(['2', 't123_1.htm'], ['3', 't123_2.htm'], ['下一页', 't123_1.htm']),
      { number: 1, count: 3, urls: ['/2024/t123.htm', '/2024/t123_1.htm', '/2024/t123_2.htm'] },
    ],
    [
      'the second page of such a system, without numbers',
      '/2024/t123_1.htm',
      links(['上一页', 't123.htm'], ['下一页', 't123_2.htm']),
      { number: 2, urls: ['/2024/t123.htm', '/2024/t123_1.htm', '/2024/t123_2.htm'] },
    ],
    [
      'a parameter',
      '/show.asp?id=71&page=2',
      links(['1', '?id=71&page=1'], ['2', '?id=71&page=2'], ['3', '?id=71&page=3'], ['4', '?page=4&id=71']),
      {
        number: 2,
        count: 4,
        urls: ['/show.asp?id=71&page=1', '/show.asp?id=71&page=2', '/show.asp?id=71&page=3', '/show.asp?page=4&id=71'],
      },
    ],
    [
      'the first page without the parameter',
      '/show.asp?id=71',
      links(['2', '?id=71&page=2'], ['»', '?id=71&page=2']),
      { number: 1, count: 2, urls: ['/show.asp?id=71', '/show.asp?id=71&page=2'] },
    ],
    ['a part of the path', '/2024/post/', links(['2', '/2024/post/2/']), { number: 1, count: 2, urls: ['/2024/post/', '/2024/post/2/'] }],
    [
      'the next page alone, of which nobody says whether it is the last',
      '/a/contest.html',
      links(['下一页', 'contest_2.html']),
      { number: 1, urls: ['/a/contest.html', '/a/contest_2.html'] },
    ],
    [
      'a number said in words',
      '/a/contest.html',
      `<div>共5页 第1页 <a href="contest_2.html">下一页</a></div>`,
      { number: 1, count: 5, urls: ['/a/contest.html', '/a/contest_2.html'] },
    ],
    [
      'a window of a long row',
      '/a/x_4.html',
      links(['3', 'x_3.html'], ['5', 'x_5.html'], ['12', 'x_12.html']),
      { number: 4, count: 12, urls: ['/a/x_3.html', '/a/x_4.html', '/a/x_5.html', '/a/x_12.html'] },
    ],
    ['the head of the page', '/a/x?page=1', '<link rel="next" href="/a/x?page=2">', { number: 1, urls: ['/a/x?page=1', '/a/x?page=2'] }],
  ])('reads %s', (_, path, body, expected) => {
    expect(find(path, body)).toEqual(expected);
  });

  it.each([
    ['the next article', '/news/5123.html', links(['下一页', '5124.html'], ['下一篇', '5124.html'])],
    ['pages of comments', '/news/a.html', `<div class="comments">${links(['2', 'a_2.html'], ['下一页', 'a_2.html'])}</div>`],
    ['another site', '/news/a.html', links(['2', 'https://other.example/news/a_2.html'])],
    ['a script', '/news/a.html', links(['2', 'javascript:go(2)'], ['下一页', '#'])],
    ['other articles with numbers for words', '/news/a.html', links(['2', '/news/b_2.html'], ['3', '/other/a_3.html'])],
    ['the page itself', '/news/a.html?page=1', links(['1', '/news/a.html?page=1'])],
  ])('takes no notice of %s', (_, path, body) => {
    expect(find(path, body)).toBeUndefined();
  });
});
