// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from './page';

const TITLE = '石泊市举办第九届职工技能运动会';
const META = '<div>2023-05-08 来源：石泊日报</div>';
const titleOf = (before: string, head: string) => read(before, { head }).metadata.title;

describe('the title', () => {
  it.each([
    ['names of column and site behind it', `<title>${TITLE}_工会要闻_石泊工会网</title>`, `<h1>${TITLE}</h1>${META}`],
    ['a hyphen before the site', `<title>${TITLE}-石泊工会网</title>`, `<div class="tit">${TITLE}</div>${META}`],
    ['no visible heading', `<title>${TITLE}_工会要闻_石泊工会网</title>`, META],
    [
      'an og:title cut short',
      `<meta property="og:title" content="石泊市举办第九届职工..."><title>石泊工会网</title>`,
      `<h2>${TITLE}</h2>${META}`,
    ],
    [
      'an og:title that names the site',
      `<meta property="og:title" content="石泊工会网"><meta property="og:site_name" content="石泊工会网"><title>石泊工会网</title>`,
      `<h1>${TITLE}</h1>${META}`,
    ],
    [
      'a page title of site and column',
      '<title>石泊市总工会--工会动态</title>',
      `<table><tr><td><a href=/>首页</a> | <a href=/d>工会动态</a> | <a href=/z>政策法规</a></td></tr><tr><td align=center style="font-size:18px"><strong>${TITLE}</strong></td></tr><tr><td>2023-05-08 10:00:00 点击：</td></tr></table>`,
    ],
    [
      'a heading over two lines',
      `<title>${TITLE}-石泊工会网</title>`,
      `<p style="text-align:center"><strong>石泊市举办<br>第九届职工技能运动会</strong></p>${META}`,
    ],
    [
      'a line above and one below the heading',
      `<title>${TITLE}-石泊工会网</title>`,
      `<h3>百名工匠同台竞技</h3><h1>${TITLE}</h1><h4>——走进工人文化宫</h4>${META}`,
    ],
    ['the logo in an h1', `<title>${TITLE} - 石泊工会网</title>`, `<h1 id="logo"><a href="/">石泊工会网</a></h1><h2>${TITLE}</h2>${META}`],
    ['no title element', '', `<h1>${TITLE}</h1>${META}`],
  ])('survives %s', (_, head, before) => expect(titleOf(before, head)).toBe(TITLE));

  it('keeps a dash that the heading shows', () => {
    const title = 'Half of care workers skip meals – FCW';
    const head = `<title>${title} | FCW</title>`;
    expect(read(`<h1>${title}</h1>`, { head, lang: 'en', english: true }).metadata.title).toBe(title);
  });

  it('is a guess where only its place speaks for it', () => {
    const { provenance } = read(`<div class="biaoti">${TITLE}</div>${META}`, { head: '<title>石泊市总工会</title>' });
    expect(provenance.title).toEqual({ origin: 'page text', isSure: false });
  });
});

describe('the breadcrumb', () => {
  it.each([
    ['<div>当前位置：<a href=/>首页</a> &gt; <a href=/n>新闻</a> &gt; 正文</div>', ['首页', '新闻']],
    [
      '<div>您现在的位置：<a href=/>首页</a>&gt;&gt;<a href=/n>工会动态</a>&gt;&gt;<a href=/j>基层工会</a></div>',
      ['首页', '工会动态', '基层工会'],
    ],
    ['<div>你的位置:<a href=/>首页</a> → <a href=/n>新闻</a> → 详细内容</div>', ['首页', '新闻']],
    [`<div>您所在的位置：<a href=/>首页</a> / <a href=/n>新闻</a> / ${TITLE}</div>`, ['首页', '新闻']],
    ['<div class="crumbs">当前位置：<a href=/>首页</a>-<a href=/n>人物</a>-正文</div>', ['首页', '人物']],
    ['<div class="route"><a href=/>人民在线</a>&gt;&gt;<a href=/n>工会</a></div>', ['人民在线', '工会']],
    [
      '<nav aria-label="Breadcrumb"><ol><li><a href=/>Home</a></li><li><a href=/n>News</a></li><li>石泊市举办第九届…</li></ol></nav>',
      ['Home', 'News'],
    ],
    ['<div id="b"><h2>您在這裡</h2><div class="breadcrumb"><a href=/>主頁</a> » <a href=/n>新聞稿</a></div></div>', ['主頁', '新聞稿']],
    ['<div><a href=/>首页</a> | <a href=/n>新闻</a> | <a href=/z>政策</a></div>', []],
  ])('%s', (crumb, section) => expect(read(`${crumb}<h1>${TITLE}</h1>${META}`).metadata.section).toEqual(section));
});
