import { describe, expect, it } from 'vitest';
import { hostOf, urlKeyOf } from '../../utils/model/url-key';

describe('urlKeyOf', () => {
  it.each([
    ['https://example.org/news/1.html?utm_source=wechat&utm_medium=social', 'https://example.org/news/1.html'],
    ['https://example.org/a?spm=1.2.3&from=timeline&isappinstalled=0&scene=1&fbclid=x&gclid=y&share_token=z', 'https://example.org/a'],
    ['http://www.Example.org:80/News/', 'https://example.org/News'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://example.org/index.html', 'https://example.org'],
    ['https://example.org/gh/index.shtml?spm=1', 'https://example.org/gh'],
    ['http://www.example.org/shownews.asp?newsid=4096', 'https://example.org/shownews.asp?newsid=4096'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?k=%C4%E3', 'https://example.org/a?k=%C4%E3'],
    ['https://example.org/a#comments', 'https://example.org/a'],
    ['https://example.org/#/news/1', 'https://example.org#/news/1'],
    ['https://example.org/app#!/news/1', 'https://example.org/app#!/news/1'],
    [
      'http://mp.weixin.qq.com/s?__biz=MzA4&mid=265&idx=1&sn=ab12&chksm=99&scene=27&from=timeline#wechat_redirect',
      'https://mp.weixin.qq.com/s?__biz=MzA4&idx=1&mid=265&sn=ab12',
    ],
    ['https://mp.weixin.qq.com/s/AbC-d_9?scene=1', 'https://mp.weixin.qq.com/s/AbC-d_9'],
    ['file:///home/a.html', 'file:///home/a.html'],
    ['not an address', 'not an address'],
    ['', ''],
  ])('%s → %s', (url, key) => {
    expect(urlKeyOf(url)).toBe(key);
  });

  it.each([
    ['a clean canonical', 'https://example.org/a/1.html?session=9', 'https://www.example.org/a/1.html', 'https://example.org/a/1.html'],
    ['a relative canonical', 'https://example.org/a/1.html?x=9', '/a/1.html', 'https://example.org/a/1.html'],
    ['another path of the same host', 'https://example.org/amp/1', 'https://example.org/news/1', 'https://example.org/news/1'],
    ['the home page', 'https://example.org/a/1.html', 'https://example.org/', 'https://example.org/a/1.html'],
    ['the home page by its file', 'https://example.org/?p=12', 'https://example.org/index.php', 'https://example.org?p=12'],
    ['the column', 'https://example.org/news/2023/1.html', 'https://example.org/news/', 'https://example.org/news/2023/1.html'],
    ['another host', 'https://example.org/a/1.html', 'https://example.com/a/1.html', 'https://example.org/a/1.html'],
    ['the bare script', 'https://example.org/show.asp?id=3', 'https://example.org/show.asp', 'https://example.org/show.asp?id=3'],
    ['the application behind a route', 'https://example.org/app#/n/1', 'https://example.org/app', 'https://example.org/app#/n/1'],
    ['garbage', 'https://example.org/a/1.html', 'javascript:void(0)', 'https://example.org/a/1.html'],
  ])('reads %s rightly', (_, url, canonical, key) => {
    expect(urlKeyOf(url, canonical)).toBe(key);
  });
});

describe('hostOf', () => {
  it.each([
    ['http://WWW.jsgh.example/a', 'jsgh.example'],
    ['https://mp.weixin.qq.com/s/a', 'mp.weixin.qq.com'],
    ['https://example.org:8080/', 'example.org'],
    ['file:///a', ''],
    ['', ''],
  ])('%s → %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
