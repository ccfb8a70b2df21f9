// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const EN = 'Bus drivers win paid rest breaks';
const META = '<div>2023-05-08 来源：石泊日报</div>';
const title = { title: T };
const english = { title: EN };

const TITLES: Template[] = [
  {
    name: 'of a letter on a page that is called after its kind',
    head: '<title>主席信箱-信件详情-石泊市总工会</title>',
    body: `<ol class="breadcrumb"><li>当前位置</li><li><a href="/">首页</a></li><li><a href="/m">主席信箱</a></li><li>信件详情</li></ol><div><h3 class="letter-title">换了工作以后，工会会籍怎么转？</h3><div>来信时间：2023-06-14 22:37</div><div>回复单位：权益保障部 回复时间：2023-06-19 10:02</div></div>TEXT`,
    expected: { title: '换了工作以后，工会会籍怎么转？', publishedAt: '2023-06-19T10:02:00+08:00', section: ['首页', '主席信箱'] },
  },
  {
    name: 'marked by a class on a page that is called after its site, whose name stands at the foot',
    lang: 'en-US',
    head: '<title>Transit Mechanics Local 7</title>',
    body: `<table><tr><td><span class="articleTitle">${EN}</span><br><span class="articleDate">Posted On: Mar 21, 2019</span><br><br>TEXT</td></tr><tr><td align="center">${'<p>More words at the side of the page.</p>'.repeat(6)}</td></tr><tr><td id="foot">Transit Mechanics Local 7<br>Copyright 2019</td></tr></table>`,
    expected: { title: EN, publishedAt: '2019-03-21' },
  },
  {
    name: 'below the sign of the application that the page is called after',
    head: '<title>掌上石泊</title>',
    body: `<div class="open-app-bar"><div class="slogan"><p>掌上石泊</p><p>身边事</p></div></div><div class="news-head"><div class="news-title">石泊市总工会：${T}</div><div class="news-info"><span>石泊市融媒体中心</span><span>2023-05-08 10:20</span></div></div>TEXT`,
    expected: { title: `石泊市总工会：${T}` },
  },
  {
    name: 'a single word that the page is called by, above date and source',
    head: '<title>讣告</title>',
    body: `<div class="top-title">石泊市总工会机关党委</div><table><tr><td>讣告</td></tr><tr><td>2023-05-08 来源：石泊日报</td></tr></table>TEXT`,
    expected: { title: '讣告' },
  },
  {
    name: 'large letters in two lines under a page title that only names the site',
    head: '<title>石泊市总工会</title>',
    body: '<table><tr><td align=center><font size=5><b>石泊市举办第九届<br>职工技能运动会</b></font></td></tr><tr><td>2023-05-08</td></tr></table>TEXT',
    expected: title,
  },
  {
    name: 'bold letters in two lines, then the text in small ones',
    head: '<title>工会动态</title>',
    body: '<p align="center"><strong><span>石泊市举办第九届</span><br><span>职工技能运动会</span></strong></p><p>2023-05-08</p>TEXT',
    expected: title,
  },
  {
    name: 'beside a column whose bold head stands over links with a day each',
    head: '<title>石泊市总工会</title>',
    body: `<table><tr><td><b>通知公告</b><br><a href="/1.htm">工会财务培训班开班</a>[2023-04-17]<br><a href="/2.htm">职工医疗互助开始参保</a>[2023-05-19]</td><td><font size=4><b>${T}</b></font><hr>TEXT</td></tr></table>`,
    expected: title,
  },
  {
    name: 'a headline by name under a first heading that names the column',
    lang: 'en-GB',
    head: '<title>Bargaining news - Kelmore Workers</title>',
    body: `<nav><ul><li><a href="/b">Bargaining news</a></li></ul></nav><h1>Bargaining news</h1><div><h2 itemprop="headline">${EN}</h2></div><ul><li><a>Print</a></li><li><a>E-mail</a></li></ul><dl><dt>Details</dt><dd>Press office</dd><dd>Published: 8 May 2024</dd></dl>TEXT`,
    expected: english,
  },
  {
    name: 'a kicker in a span of the heading, joined by a colon in the page title',
    lang: 'en-GB',
    head: `<title>Pay round in Kelmore: ${EN} | Kelmore Post</title><meta property="og:title" content="Pay round in Kelmore: ${EN}">`,
    body: `<h1><span class="head__kicker">Pay round in Kelmore</span> <span class="head__main">${EN}</span></h1><p>8 May 2024</p>TEXT`,
    expected: english,
  },
  {
    name: 'a page title that is cut short without a mark',
    head: '<title>石泊市举办第九届职工_石泊工会网</title>',
    body: `<h1>${T}</h1>${META}TEXT`,
    expected: title,
  },
  {
    name: 'a short page title beside a fuller heading',
    head: '<title>职工技能运动会</title>',
    body: `<h1>${T}</h1>${META}TEXT`,
    expected: title,
  },
  {
    name: 'a short page title beside a fuller line without a heading element',
    head: '<title>职工技能运动会</title>',
    body: `<div class="article-title">${T}</div>${META}TEXT`,
    expected: title,
  },
  {
    name: 'a short title before the site',
    lang: 'en-GB',
    head: '<title>Rest breaks | Kelmore Workers</title>',
    body: `<h1>${EN}</h1><p>8 May 2024</p>TEXT`,
    expected: english,
  },
  {
    name: 'a page title of keywords',
    head: `<title>${T}_选手_赛场_职工_石泊工会网</title>`,
    body: `<h1>${T}</h1>${META}TEXT`,
    expected: title,
  },
  { name: 'the site first', head: `<title>石泊工会网_${T}</title>`, body: `<h1>${T}</h1>${META}TEXT`, expected: title },
  {
    name: 'the site first and no heading',
    head: `<title>石泊工会网 - ${T}</title><meta property="og:site_name" content="石泊工会网">`,
    body: `${META}TEXT`,
    expected: title,
  },
  { name: 'a site that nobody could know, and no heading', head: `<title>${T}-海河在线</title>`, body: `${META}TEXT`, expected: title },
  {
    name: 'an owner in the page title before the column',
    head: '<title>石泊市总工会 工会要闻</title>',
    body: `<h2>石泊市总工会</h2><div class="title">${T}</div>${META}TEXT`,
    expected: title,
  },
  {
    name: 'og:title of the site, heading without a mark but centred',
    head: '<title>石泊工会网</title><meta property="og:title" content="石泊工会网">',
    body: `<div align="center"><b>${T}</b></div>${META}TEXT`,
    expected: title,
  },
  {
    name: 'an og:title shorter than the heading',
    head: '<meta property="og:title" content="职工技能运动会举办"><title>工会网</title>',
    body: `<h1>${T}</h1>${META}TEXT`,
    expected: title,
  },
  {
    name: 'a heading of the menu before it',
    head: '<title>石泊工会网</title>',
    body: `<h2>工会要闻</h2><h2>通知公告</h2><h3>${T}</h3>${META}TEXT`,
    expected: title,
  },
  {
    name: 'the heading of a list behind the text',
    head: '<title>石泊工会网</title>',
    body: `<div class="tit">${T}</div>${META}TEXT<h2>相关新闻推荐阅读更多内容</h2>`,
    expected: title,
  },
  {
    name: 'a line above the heading inside it',
    head: `<title>${T}-石泊工会网</title>`,
    body: `<h1><span class="sub">百名工匠同台竞技</span><br>${T}</h1>${META}TEXT`,
    expected: title,
  },
  {
    name: 'a column in brackets before the title',
    head: `<title>${T}-石泊工会网</title>`,
    body: `<h1>${T}</h1>${META}TEXT`,
    expected: title,
  },
  {
    name: 'a title with a colon and a dash',
    head: '<title>劳模：时代领跑者——石泊市表彰大会侧记_石泊工会网</title>',
    body: `<h1>劳模：时代领跑者——石泊市表彰大会侧记</h1>${META}TEXT`,
    expected: { title: '劳模：时代领跑者——石泊市表彰大会侧记' },
  },
  {
    name: 'a title with a bar of its own',
    head: '<title>工匠 | 张三：三十年焊一条缝_石泊工会网</title>',
    body: `<h1>工匠 | 张三：三十年焊一条缝</h1>${META}TEXT`,
    expected: { title: '工匠 | 张三：三十年焊一条缝' },
  },
  {
    name: 'no heading but a title with a dash',
    head: '<title>劳模：时代领跑者——石泊市表彰大会侧记_石泊工会网</title>',
    body: `${META}TEXT`,
    expected: { title: '劳模：时代领跑者——石泊市表彰大会侧记' },
  },
  {
    name: 'a heading twice, the first in a bar that stays',
    head: `<title>${T}</title>`,
    body: `<div class="fixed-bar"><span>${T}</span></div><h1>${T}</h1>${META}TEXT`,
    expected: title,
  },
  {
    name: 'an English site behind a dash',
    lang: 'en',
    head: `<title>${EN} — Kelmore Post</title>`,
    body: '<p>8 May 2024</p>TEXT',
    expected: english,
  },
  {
    name: 'an English site that is not named elsewhere',
    lang: 'en',
    head: `<title>${EN} - Kelmore Post</title>`,
    body: `<h1 class="logo">Kelmore Post</h1><h2>${EN}</h2><p>8 May 2024</p>TEXT`,
    expected: english,
  },
  {
    name: 'an English colon behind the site',
    lang: 'en',
    head: `<title>Kelmore Post: ${EN}</title><meta property="og:site_name" content="Kelmore Post">`,
    body: '<p>8 May 2024</p>TEXT',
    expected: english,
  },
  {
    name: 'an og:title with the site and no heading',
    lang: 'en',
    head: `<meta property="og:title" content="${EN} | Kelmore Post"><meta property="og:site_name" content="Kelmore Post">`,
    body: '<p>8 May 2024</p>TEXT',
    expected: english,
  },
  {
    name: 'a teaser of another article in a heading',
    lang: 'en',
    head: `<title>${EN}</title>`,
    body: `<div class="promo"><h2><a href="/2">Cleaners at nine hospitals vote to strike</a></h2></div><h1>${EN}</h1><p>8 May 2024</p>TEXT`,
    expected: english,
  },
  {
    name: 'entities twice',
    lang: 'en',
    head: '<title>Pay &amp;amp; rest for drivers</title>',
    body: '<h1>Pay &amp; rest for drivers</h1><p>8 May 2024</p>TEXT',
    expected: { title: 'Pay & rest for drivers' },
  },
  {
    name: 'entities twice and no heading',
    lang: 'en',
    head: '<meta property="og:title" content="Pay &amp;amp; rest for the drivers&amp;#8217; union">',
    body: '<p>8 May 2024</p>TEXT',
    expected: { title: 'Pay & rest for the drivers’ union' },
  },
  {
    name: 'a title that starts as the site is called',
    head: '<title>石泊工会为职工送清凉_石泊工会</title><meta property="og:site_name" content="石泊工会">',
    body: `<h1>石泊工会为职工送清凉</h1>${META}TEXT`,
    expected: { title: '石泊工会为职工送清凉' },
  },
  {
    name: 'a title of the owner alone is no title where a document has a name',
    head: '<title>石泊市总工会</title>',
    body: `<table><tr><td><font size="5"><b>关于做好防暑降温工作的通知</b></font></td></tr><tr><td>${META}</td></tr></table>TEXT`,
    expected: { title: '关于做好防暑降温工作的通知' },
  },
  {
    name: 'a heading over two lines, of which one is declared alone',
    lang: 'en',
    head: '<title>A driver’s last year | Kelmore Post</title><meta name="twitter:title" content="Bus drivers win"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bus drivers win paid rest breaks"}</script>',
    body: '<h1>Bus drivers win<br>paid rest breaks</h1><p>8 May 2024</p>TEXT',
    expected: english,
  },
  {
    name: 'a page title of its kind, and an og:title of the owner',
    lang: 'nl',
    head: '<title>Nieuwsbericht | Waterschap De Lage Landen</title><meta property="og:title" content="Waterschap De Lage Landen">',
    body: `<header><a class="brand" href="/">Waterschap De Lage Landen</a></header><h1>${EN}</h1>TEXT<footer>© Waterschap De Lage Landen</footer>`,
    expected: english,
  },
  {
    name: 'a site whose page titles name only the column',
    lang: 'de',
    url: 'https://www.pendlerschutz.de/preise/NewsDetail__18725/',
    head: '<title>pendlerschutz.de | Preise</title>',
    body: `<div class="itc-headline">${EN}</div><h5>Von Lena Maier</h5>TEXT`,
    expected: english,
  },
  {
    name: 'two spans of one heading, the first of which the page title parts by a colon',
    lang: 'de',
    head: `<title>Tarifrunde Nahverkehr: ${EN} - Kelmorer Bote</title><meta property="og:title" content="Tarifrunde Nahverkehr: ${EN}">`,
    body: `<article><header><h2><span class="block">Tarifrunde Nahverkehr</span> <span class="font-bold">${EN}</span></h2><time datetime="2024-05-08">8. Mai 2024</time></header>TEXT</article>`,
    expected: english,
  },
  {
    name: 'a heading whose second half behind a dash the head of the page leaves out',
    head: `<title>${T}_工会要闻_石泊市总工会</title><meta name="ArticleTitle" content="${T}">`,
    body: `<h1>${T}<br>——近三百名选手同场比武</h1>${META}TEXT`,
    expected: { title: `${T}——近三百名选手同场比武` },
  },
  {
    name: 'the same, in an element of its own',
    head: `<title>${T}_石泊市总工会</title>`,
    body: `<h1>${T}<span class="sub">——近三百名选手同场比武</span></h1>${META}TEXT`,
    expected: { title: `${T}——近三百名选手同场比武` },
  },
  {
    name: 'large letters in the second column, beside a counter in the middle of the first',
    head: '<title>工会动态：石泊市总工会</title>',
    body: `<table><tr><td><p align="center"><font size="-2">您是第　　　位来访者</font></p></td><td><font size="-1"><a href="/">首页</a> ＞ <a href="/d/">工会动态</a></font><hr><p align="center"><font size="5"><b><font color="#cc0000">${T}</font></b></font></p><p align="right">2023年5月8日　石泊市总工会</p><hr>TEXT</td></tr></table>`,
    expected: title,
  },
];

describe('the title of', () => {
  it.each(TITLES)('$name', (template) => expect(faultsOf(template)).toEqual([]));
});
