// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const EN = 'Night shift at Ashford depot wins paid rest breaks';
const HEAD = `<title>${T}_石泊在线</title>`;

const TEMPLATES: Template[] = [
  {
    name: 'a head out of sight that repeats the whole page title',
    lang: 'en-GB',
    head: `<title>${EN} > Statements | Transport Workers Ashford</title>`,
    body: `<div id="hd"><h1 id="hd_h1">${EN} &gt; Statements</h1></div><nav><a href="#">About</a><a href="#">News</a></nav><h2>Statements</h2><article><header><h2><span>${EN}</span></h2></header><p>8 May 2023</p>TEXT</article>`,
    expected: { title: EN, publishedAt: '2023-05-08' },
  },
  {
    name: 'a kicker of its own element in the heading, and a declared title with a place before it',
    lang: 'de',
    head: `<title>Ashford: ${EN} | Depotblatt</title><meta property="og:title" content="Ashford wins breaks">`,
    body: `<h1><span class="k">Dispute over hours</span><span class="t">${EN}</span></h1><p>The drivers of the depot voted on Sunday, and the company gave in after a short night.</p><div><address>Von <a href="/p/1">Dana Whitlock</a></address><time>08.05.2023, 06:00 Uhr</time></div>TEXT`,
    expected: { title: EN, publishedAt: '2023-05-08', byline: 'Dana Whitlock' },
  },
  {
    name: 'a date beside counts and tools in a language without known labels',
    lang: 'vi',
    head: `<title>${EN} | Tin</title>`,
    body: `<div class="top">Chủ nhật, 22/11/2026 17:32 (GMT+7)</div><div class="bc"><a href="/">Trang chủ</a> » <a href="/t">Tin</a></div><h2 class="tt">${EN}</h2><div><span>Thứ năm, 17/08/2023 14:05 (GMT+7)</span><span>Lượt xem: 1.871</span><span>Cỡ chữ <a>A-</a><a>A+</a></span></div>TEXT<p>Nguồn: Liên đoàn Lao động huyện</p>`,
    expected: { title: EN, publishedAt: /^2023-08-17/, source: 'Liên đoàn Lao động huyện' },
  },
  {
    name: 'a name and a date between strokes, beside a category and counts',
    lang: 'en-US',
    head: `<title>${EN}</title>`,
    body: `<div class="details"><h1>${EN}</h1><div class="meta_text"><a href="/News/AuthorID/6/Dana-Whitlock">Dana Whitlock</a><span class="separator"> / </span>Monday, May 8, 2023<span class="separator"> / </span>Categories: <a href="/News/CategoryID/3">Depots</a><span class="separator"> / </span>Number of views (842)<span class="separator"> / </span><a href="#c">Comments (0)</a></div><div>TEXT</div></div>`,
    expected: { publishedAt: '2023-05-08', byline: 'Dana Whitlock' },
  },
  {
    name: 'an editor below a text that is a table',
    head: HEAD,
    text: `<table border="1">${['游泳馆', '羽毛球馆', '影剧院', '健身房'].map((hall) => `<tr><td>${hall}</td><td>8:30-17:00</td><td>20元</td></tr>`).join('')}</table>`,
    body: `<table><tr><td><table><tr><td><h1>${T}</h1></td></tr><tr><td>时间:2015-11-26 09:14:33 来源:<a href="#">办公室</a></td></tr></table><table><tr><td id="text">TEXT</td></tr></table><table><tr><td>(责任编辑：张三丰)</td></tr></table></td></tr></table>`,
    expected: { publishedAt: '2015-11-26T09:14:33+08:00', source: '办公室', editor: '张三丰' },
  },
  {
    name: 'a date in italics inside a sentence below the heading',
    lang: 'en-GB',
    head: `<title>${EN}</title>`,
    body: `<h1>${EN}</h1><p>The agreement of the depot and its drivers was reached on <b>8 May 2023</b> in the town hall of the city of Ashford after nine weeks of strikes.</p>TEXT`,
    expected: { publishedAt: undefined },
  },
  {
    name: 'authors in links of their own',
    head: HEAD,
    body: `<h1>${T}</h1><div class="flex"><span>撰文：</span><span><a href="#">张三丰</a></span> <span><a href="#">李四</a></span></div><div>2024-07-31 21:05</div>TEXT`,
    expected: { title: T, byline: '张三丰 李四', publishedAt: '2024-07-31T21:05:00+08:00' },
  },
  {
    name: 'an author and the tags of the article behind him',
    head: HEAD,
    body: `<h1>${T}</h1><div>2024-07-31 作者：<a href="/z">张三丰</a> 分类：<a href="/a">要闻</a></div>TEXT`,
    expected: { byline: '张三丰' },
  },
  {
    name: 'a breadcrumb of an application, without links',
    head: HEAD,
    body: `<div class="el-breadcrumb" aria-label="Breadcrumb"><span><span role="link">首页</span><span>/</span></span><span><span role="link">资讯</span><span>/</span></span><span><span role="link">基层</span><span>/</span></span></div><div class="tt">${T}</div><div>2024-07-31</div>TEXT`,
    expected: { title: T, section: ['首页', '资讯', '基层'] },
  },
  {
    name: 'a large day above its month',
    head: HEAD,
    body: `<div class="top"><div class="t"><b>08</b><span>2023-05</span></div><h1>${T}</h1></div>TEXT`,
    expected: { title: T, publishedAt: '2023-05-08' },
  },
  {
    name: 'a day above its year',
    head: HEAD,
    body: `<h1>${T}</h1><dl class="d"><dt>05-08</dt><dd>2023</dd></dl>TEXT`,
    expected: { title: T, publishedAt: '2023-05-08' },
  },
  {
    name: 'counts that make no day',
    head: HEAD,
    body: `<h1>${T}</h1><div><span>2023</span><span>15</span><span>3</span></div>TEXT`,
    expected: { title: T, publishedAt: undefined },
  },
  {
    name: 'the clock in the head of a page without a heading',
    head: '<title>石泊在线</title>',
    body: '<div>2026年11月22日 星期日 <a href="#">邮箱</a></div>TEXT',
    expected: { publishedAt: undefined, source: undefined },
  },
  {
    name: 'comments with times, and an article without',
    head: HEAD,
    body: `<div id="app"><h1>${T}</h1><div class="c">TEXT</div></div><div class="list"><div><b>阿橹</b><p>好</p><span>发布于 2022-12-11 20:02</span></div></div>`,
    expected: { publishedAt: undefined },
  },
  {
    name: 'an editor with a bracket of his own inside the brackets of the line',
    head: HEAD,
    body: `<h1>${T}</h1><div>2018年07月03日09:15　来源：石泊日报</div>TEXT<div class="edit">(责编：卜卜、田野(实习生))</div>`,
    expected: { editor: '卜卜、田野(实习生)', source: '石泊日报' },
  },
  {
    name: 'data of the page as text within a script',
    head: HEAD,
    body: `<h1>${T}</h1>TEXT<script>window.__STATE__ = JSON.parse("{\\"post\\":{\\"title\\":\\"${T}\\",\\"info\\":{\\"pubTime\\":\\"2021-12-01 18:52:00\\"}},\\"hot\\":[{\\"title\\":\\"另一篇\\",\\"pubTime\\":\\"2021-11-01 08:00:00\\"}]}")</script>`,
    expected: { publishedAt: '2021-12-01T18:52:00+08:00' },
  },
  {
    name: 'data in which the article lists its neighbours',
    head: HEAD,
    body: `<h1>${T}</h1>TEXT<script>window.d={"title":"${T}","more":[{"title":"另一篇","publishTime":1701590000000},{"title":"又一篇","publishTime":1601590000000}],"publishTime":1701735120000}</script>`,
    expected: { publishedAt: '2023-12-05T08:12:00+08:00' },
  },
];

describe('classes of markup, whatever the site', () => {
  it.each(TEMPLATES.map((template) => [template.name, template] as const))('reads %s', (_, template) => {
    expect(faultsOf(template)).toEqual([]);
  });
});
