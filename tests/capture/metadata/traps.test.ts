// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const META = '<div>2023-05-08 来源：石泊日报</div>';
const HEAD = `<title>${T}_石泊工会网</title>`;
const EN = 'Bus drivers win paid rest breaks';

const none = { publishedAt: undefined };

const DATES: Template[] = [
  { name: 'a year of the rights', body: `<h1>${T}</h1>TEXT<div>Copyright © 2012-2023 石泊市总工会 2023-05-08 备案</div>`, expected: none },
  {
    name: 'the day of an event under the heading',
    body: `<h1>${T}</h1><p>活动时间：2023年5月8日 地点：工人文化宫</p>TEXT`,
    expected: none,
  },
  { name: 'the deadline of a notice', body: `<h1>${T}</h1><p>报名截止时间：2023-05-08</p>TEXT`, expected: none },
  { name: 'a meeting that was called', body: `<h1>${T}</h1><p>会议定于2023年5月8日召开</p>TEXT`, expected: none },
  { name: 'the first words of the text', body: `<h1>${T}</h1><p>2023年5月8日上午，运动会开幕。</p>TEXT`, expected: none },
  { name: 'a day in the heading', body: `<h1>石泊市工会2023年5月8日值班表公布</h1>TEXT`, expected: none },
  { name: 'the clock', body: `<div>今天是 2026年11月21日 星期六</div><h1>${T}</h1>TEXT`, expected: none },
  {
    name: 'the clock of a saved page',
    body: `<div class="top"><span>2026年11月19日 星期四</span> <a href="/">设为首页</a> <a href="/">加入收藏</a></div><h1>${T}</h1>TEXT`,
    expected: none,
  },
  { name: 'a weather line', body: `<div>2023年5月8日 石泊 晴 12℃~25℃</div><h1>${T}</h1>TEXT`, expected: none },
  {
    name: 'the days of the next and the last article',
    body: `<h1>${T}</h1>TEXT<div>上一篇：换届工作启动 2023-05-06</div><div>下一篇：慰问一线职工 2023-05-05</div>`,
    expected: none,
  },
  {
    name: 'a list of news without any mark',
    body: `<h1>${T}</h1>TEXT<ul><li><a href="/1">换届工作启动</a><span>2023-05-06</span></li><li><a href="/2">慰问一线</a><span>2023-05-05</span></li></ul>`,
    expected: none,
  },
  {
    name: 'a row of news above the heading',
    body: `<ul><li><a href="/1">换届工作启动</a> <span>2023-05-06</span></li><li><a href="/2">慰问一线</a> <span>2023-05-05</span></li></ul><h1>${T}</h1>TEXT`,
    expected: none,
  },
  { name: 'the day of a document', body: `<h1>${T}</h1><p>（2023年5月8日市总工会第三次全体会议通过）</p>TEXT`, expected: none },
  { name: 'a comment', body: `<h1>${T}</h1>TEXT<ul id="pinglun"><li>小陈 2023-05-09 08:11<p>支持</p></li></ul>`, expected: none },
  { name: 'the day of a law', body: `<h1>${T}</h1><p>施行日期：2023-05-08</p>TEXT`, expected: none },
  { name: 'a day that never was', body: `<h1>${T}</h1><div>发布时间：2023-05-45</div>TEXT`, expected: none },
  {
    name: 'a declared day in the far future',
    head: '<meta property="article:published_time" content="2099-01-01T00:00:00Z">',
    body: `<h1>${T}</h1>TEXT`,
    expected: none,
  },
  {
    name: 'a declared day before the web',
    head: '<meta name="PubDate" content="0001-01-01 00:00:00">',
    body: `<h1>${T}</h1>TEXT`,
    expected: none,
  },
  {
    name: 'an epoch of nothing',
    head: '<meta property="article:published_time" content="1970-01-01T00:00:00Z">',
    body: `<h1>${T}</h1>TEXT`,
    expected: none,
  },
  {
    name: 'the day on which the site was built',
    head: '<meta name="date" content="2012-01-01">',
    body: `<h1>${T}</h1><div>发布时间：2023-05-08</div>TEXT`,
    expected: { publishedAt: '2023-05-08' },
  },
  {
    name: 'a change below a publication',
    body: `<h1>${T}</h1><div>2023-05-08</div><div>更新时间：2023-06-01</div>TEXT`,
    expected: { publishedAt: '2023-05-08' },
  },
  {
    name: 'an event beside the publication',
    body: `<h1>${T}</h1><div>会议时间：2023-05-20</div><div>发布时间：2023-05-08</div>TEXT`,
    expected: { publishedAt: '2023-05-08' },
  },
  {
    name: 'an English event',
    lang: 'en-GB',
    body: `<h1>${EN}</h1><p>Event date: 20 May 2024</p><p>8 May 2024</p>TEXT`,
    expected: { publishedAt: '2024-05-08' },
  },
  {
    name: 'an English time of an event in a time element',
    lang: 'en-GB',
    body: `<h1>${EN}</h1><div class="event"><p>When: <time datetime="2025-05-20T18:00:00Z">20 May 2025, 6pm</time></p></div>TEXT`,
    expected: none,
  },
  {
    name: 'times of neighbours without a mark',
    lang: 'en-GB',
    body: `<h1>${EN}</h1>TEXT<div><h2>More news</h2><div><time datetime="2024-05-01">1 May</time><a href="/2">Cleaners win</a></div></div>`,
    expected: none,
  },
  { name: 'the address of a picture', url: 'http://www.example.com/show?id=20230508', body: `<h1>${T}</h1>TEXT`, expected: {} },
  { name: 'a phone number in the address', url: 'http://www.example.com/a/202305081', body: `<h1>${T}</h1>TEXT`, expected: none },
  {
    name: 'when and where a meeting takes place',
    body: `<h1>${T}</h1><p>时间：2023年5月20日 14:00</p><p>地点：工人文化宫</p>TEXT`,
    expected: none,
  },
  {
    name: 'when and where in one line below the line of date and source',
    body: `<h1>${T}</h1><div>2023-05-08 来源：石泊日报</div><p>时间：2023年5月20日　地点：工人文化宫</p>TEXT`,
    expected: { publishedAt: '2023-05-08' },
  },
  {
    name: 'the clock of a saved English page',
    lang: 'en',
    body: `<div>November 20, 2026</div><div>Subscribe</div><div>News</div><div>Sport</div><h1>${EN}</h1>TEXT`,
    expected: none,
  },
];

const NAMES: Template[] = [
  {
    name: 'an account',
    body: `<h1>${T}</h1><div>作者：admin 来源： 时间：2023-05-08</div>TEXT`,
    expected: { byline: undefined, source: undefined, publishedAt: '2023-05-08' },
  },
  {
    name: 'an unknown author',
    body: `<h1>${T}</h1><div>作者：佚名 来源：本站 2023-05-08</div>TEXT`,
    expected: { byline: undefined, source: '本站' },
  },
  {
    name: 'a source that the text tells of',
    body: `<h1>${T}</h1>${META}TEXT<p>资金来源：工会经费。</p><p>数据来源：国家统计局</p>`,
    expected: { source: '石泊日报' },
  },
  {
    name: 'a source of data under a table only',
    body: `<h1>${T}</h1><div>2023-05-08</div>TEXT<p>数据来源：国家统计局</p>`,
    head: `<title>${T}</title>`,
    expected: { source: undefined },
  },
  {
    name: 'the contact of an editor’s office',
    body: `<h1>${T}</h1>${META}TEXT<p>编辑部电话：0311-1234567</p><div>编辑部：010-88886666</div>`,
    expected: { editor: undefined },
  },
  {
    name: 'a sentence that opens with a reporter',
    body: `<h1>${T}</h1>${META}<p>记者从市总工会获悉，运动会将于本周开幕，欢迎广大职工参加。</p>TEXT`,
    expected: { byline: undefined },
  },
  {
    name: 'the reporter of a page without gaps',
    body: `<h1>${T}</h1><div>来源：石泊日报作者：张三编辑：李四时间：2023-05-08</div>TEXT`,
    expected: { source: '石泊日报', byline: '张三', editor: '李四', publishedAt: '2023-05-08' },
  },
  {
    name: 'a cell of its own for each',
    body: `<h1>${T}</h1><table><tr><th>来源</th><td>石泊日报</td><th>作者</th><td>张三</td><th>发布时间</th><td>2023-05-08</td></tr></table>TEXT`,
    expected: { source: '石泊日报', byline: '张三', publishedAt: '2023-05-08' },
  },
  {
    name: 'a definition list without colons',
    body: `<h1>${T}</h1><dl><dt>来源</dt><dd>石泊日报</dd><dt>发布日期</dt><dd>2023-05-08</dd></dl>TEXT`,
    expected: { source: '石泊日报', publishedAt: '2023-05-08' },
  },
  {
    name: 'a label in three elements',
    body: `<h1>${T}</h1><div><span>来源</span><span>：</span><a href="/x">石泊日报</a><span>作者</span><span>：</span><b>张三</b></div>TEXT`,
    expected: { source: '石泊日报', byline: '张三' },
  },
  {
    name: 'ideographic spaces',
    body: `<h1>${T}</h1><div>来源：石泊日报　　作者：张　三　　编辑：李四　　2023年5月8日</div>TEXT`,
    expected: { source: '石泊日报', byline: '张三', editor: '李四', publishedAt: '2023-05-08' },
  },
  {
    name: 'several in one bracket below',
    body: `<h1>${T}</h1>${META}TEXT<p>（撰稿：张三　摄影：李四　编辑：王五　审核：赵六）</p>`,
    expected: { editor: '王五' },
  },
  { name: 'an intern', body: `<h1>${T}</h1><div>本报记者 张三 实习生 李四</div>${META}TEXT`, expected: { byline: '张三、李四' } },
  {
    name: 'a reporter and who took the pictures',
    body: `<h1>${T}</h1><div>记者 张三 文/摄</div>${META}TEXT`,
    expected: { byline: '张三' },
  },
  { name: 'text and pictures by one', body: `<h1>${T}</h1><div>文/图 张三</div>${META}TEXT`, expected: { byline: '张三' } },
  { name: 'an editor in square brackets', body: `<h1>${T}</h1>${META}TEXT<div>[责任编辑：张三]</div>`, expected: { editor: '张三' } },
  { name: 'two editors with a gap', body: `<h1>${T}</h1>${META}TEXT<div>责编：张三 李四</div>`, expected: { editor: '张三 李四' } },
  {
    name: 'an editor with the number of the desk',
    body: `<h1>${T}</h1>${META}TEXT<div>(责任编辑：张三 HN666)</div>`,
    expected: { editor: '张三 HN666' },
  },
  {
    name: 'a source with its link',
    body: `<h1>${T}</h1><div>来源：<a href="http://www.example.org/">石泊日报</a>（2023-05-08）</div>TEXT`,
    expected: { source: '石泊日报', publishedAt: '2023-05-08' },
  },
  {
    name: 'a source set in book marks',
    body: `<h1>${T}</h1><div>来源：《石泊日报》 2023-05-08</div>TEXT`,
    expected: { source: '石泊日报' },
  },
  {
    name: 'a meta of the system that made the page',
    head: '<meta name="author" content="织梦团队"><meta name="source" content="">',
    body: `<h1>${T}</h1><div>2023-05-08</div>TEXT`,
    expected: { byline: undefined },
  },
  {
    name: 'a meta of the web agency',
    head: '<meta name="author" content="www.example-agency.com"><meta name="copyright" content="石泊科技">',
    body: `<h1>${T}</h1><div>2023-05-08</div>TEXT`,
    expected: { byline: undefined },
  },
  { name: 'a photographer under a picture', body: `<h1>${T}</h1>${META}<p>选手在比赛中。李四 摄</p>TEXT`, expected: { byline: undefined } },
  {
    name: 'the name of a person in a sidebar',
    body: `<h1>${T}</h1>${META}TEXT<div class="side"><p>作者：王五</p><p>编辑：赵六</p></div>`,
    expected: { byline: undefined, editor: undefined },
  },
  {
    name: 'the author of a book in the text',
    body: `<h1>${T}</h1>${META}TEXT<p>《工匠》 作者：王五 出版社：工人出版社</p>`,
    expected: { byline: undefined },
  },
  {
    name: 'the site as its own author',
    lang: 'en',
    head: '<meta property="og:site_name" content="Kelmore Post"><meta name="author" content="Kelmore Post">',
    body: `<h1>${EN}</h1>TEXT`,
    expected: { byline: undefined, site: 'Kelmore Post' },
  },
];

describe('what is not the day of publication', () => {
  it.each(DATES)('$name', (template) => expect(faultsOf({ head: HEAD, ...template })).toEqual([]));
});

describe('names', () => {
  it.each(NAMES)('$name', (template) => expect(faultsOf({ head: HEAD, ...template })).toEqual([]));
});
