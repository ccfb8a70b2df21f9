// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from './page';

const HEADING = '<h1>石泊市举办职工技能运动会</h1>';

describe('what a page declares', () => {
  it('reads the metas of Chinese government sites', () => {
    const head =
      '<meta name="SiteName" content="石泊市人民政府"><meta name="ArticleTitle" content="石泊市举办职工技能运动会"><meta name="PubDate" content="2023-05-19 09:05"><meta name="ContentSource" content="市总工会"><title>石泊</title>';
    expect(read('', { head }).metadata).toMatchObject({
      title: '石泊市举办职工技能运动会',
      publishedAt: '2023-05-19T09:05:00+08:00',
      source: '市总工会',
      site: '石泊市人民政府',
    });
  });

  it('takes the visible date where it is less exact than the declared one', () => {
    const head = '<meta name="PubDate" content="2023-05-19 09:05">';
    expect(read(`${HEADING}<div>发布日期：2023年05月19日</div>`, { head }).metadata.publishedAt).toBe('2023-05-19');
  });

  it('takes a labelled date before the account that typed the page in', () => {
    const head = '<meta name="pubdate" content="2023-05-04T10:11:26+08:00">';
    expect(read(`${HEADING}<div>發佈日期：2023年5月3日（星期三）</div>`, { head, lang: 'zh-Hant' }).metadata.publishedAt).toBe(
      '2023-05-03',
    );
  });

  it('drops the midnight of a declared day', () => {
    expect(read(HEADING, { head: '<meta name="publishdate" content="2023-05-08 00:00:00">' }).metadata.publishedAt).toBe('2023-05-08');
  });

  it('reads the time that WeChat keeps in a script', () => {
    const { metadata } = read(`${HEADING}<em id="publish_time"></em>`, {}, '<script>var biz = "x"; var ct = "1683507900";</script>');
    expect(metadata.publishedAt).toBe('2023-05-08T09:05:00+08:00');
  });

  it('makes up no zone', () => {
    const head = '<meta property="article:published_time" content="2024-05-08 14:30">';
    expect(read('<h1>Bus drivers win</h1>', { head, lang: 'en', english: true }).metadata).toMatchObject({
      publishedAt: '2024-05-08',
      publishedRaw: '2024-05-08 14:30',
    });
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['en', 'zh-Hans'],
    ['', 'zh-Hans'],
    ['not a tag', 'zh-Hans'],
  ])('with lang="%s" a Chinese text is %s', (lang, expected) => expect(read(HEADING, { lang }).metadata.lang).toBe(expected));
});

describe('the name of the site', () => {
  const title = '石泊市举办职工技能运动会';
  it.each([
    [`${title}_新闻频道_石泊网(shibo.example)`, '石泊网'],
    [`${title} » 石泊之声 - 区报`, '石泊之声', '<a href="/">石泊之声</a>'],
    [`${title} - 职工之声 - 石泊论坛 - Powered by Discuz!`, '石泊论坛', '<a href="./">石泊论坛</a>'],
    [`${title}_赛场_公司`, undefined],
  ])('%s', (pageTitle, site, before = '') => {
    expect(read(`${before}<h1>${title}</h1>`, { head: `<title>${pageTitle}</title>` }).metadata.site).toBe(site);
  });
});

describe('a breadcrumb ends', () => {
  it.each([
    [
      'before the tools beside it',
      '<div>当前位置：<a href=/>首页</a> &gt; <a href=/g>公报</a> &gt; 字号 &gt; 大 &gt; 打印</div>',
      ['首页', '公报'],
    ],
    ['at the text', '<div class="path"><a href=/>新闻中心</a> &gt; <a href=/g>国内</a> &gt; 正文 &gt; 新闻</div>', ['新闻中心', '国内']],
    ['before a day', '<div class="path"><a href=/>Home</a> &gt; <a href=/g>News</a> &gt; 2023-05-08</div>', ['Home', 'News']],
  ])('%s', (_, crumb, section) => expect(read(crumb + HEADING).metadata.section).toEqual(section));
});
