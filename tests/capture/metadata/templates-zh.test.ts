// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const SITE = '石泊工会网';
const MENU =
  '<ul class="menu"><li><a href="/">首页</a></li><li><a href="/a">工会要闻</a></li><li><a href="/b">政策法规</a></li><li><a href="/c">职工之家</a></li></ul>';
const FOOT = `<div>版权所有：石泊市总工会 ©2012-2026 ICP备05001234号 技术支持：石泊科技</div>`;

const TEMPLATES: Template[] = [
  {
    name: 'VSB with a line in italics',
    head: `<title>${T}-${SITE}</title>`,
    body: `${MENU}<div class="content-title"><h3>${T}</h3><i>时间：2023-05-08&nbsp;&nbsp;&nbsp;作者：张三&nbsp;&nbsp;&nbsp;来源：校工会&nbsp;&nbsp;&nbsp;点击数：<span id="dynclicks">123</span></i></div><div id="vsb_content">TEXT</div><p>上一条：<a href="/8">关于表彰先进的决定</a> 2023-04-30</p>${FOOT}`,
    expected: { title: T, publishedAt: '2023-05-08', byline: '张三', source: '校工会', editor: undefined },
  },
  {
    name: 'VSB inside a form',
    head: `<title>${T}-${SITE}</title><meta name="pageTitle" content="${T}">`,
    body: `<form name="_newscontent_fromname"><div><h1 align="center">${T}</h1><div style="line-height:400%" align="center">发布日期：2023年05月08日 10:20 &nbsp;&nbsp;&nbsp; 作者：校工会 &nbsp;&nbsp;&nbsp; 浏览次数:[<script>f()</script>]</div>TEXT</div></form>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', byline: '校工会' },
  },
  {
    name: 'JCMS with its metas and a source that carries its label',
    head: `<title>石泊市人民政府 工会工作 ${T}</title><meta name="SiteName" content="石泊市人民政府"><meta name="ColumnName" content="工会工作"><meta name="ArticleTitle" content="${T}"><meta name="pubdate" content="2023-05-08 10:20"><meta name="ContentSource" content="信息来源：市总工会">`,
    body: `${MENU}<table><tr><td class="title">${T}</td></tr><tr><td>发布日期：2023-05-08 　浏览次数：<script>x</script>　字体：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr><tr><td>TEXT</td></tr></table>`,
    expected: { title: T, publishedAt: '2023-05-08', source: '市总工会', site: '石泊市人民政府' },
  },
  {
    name: 'a page of EmpireCMS without a gap before a label',
    head: `<title>${T} - 工会要闻 - ${SITE}</title>`,
    body: `<div>您当前的位置：<a href="/">首页</a>&nbsp;>&nbsp;<a href="/a/">工会要闻</a></div><div class="title"><h1>${T}</h1></div><div class="info">时间:2023-05-08 10:20来源:石泊日报 作者:张三 点击: <script></script>次</div>TEXT`,
    expected: {
      title: T,
      publishedAt: '2023-05-08T10:20:00+08:00',
      source: '石泊日报',
      byline: '张三',
      section: ['首页', '工会要闻'],
    },
  },
  {
    name: 'PHPCMS, whose heading holds the line of date and source',
    head: `<title>${T} - 工会要闻 - ${SITE}</title>`,
    body: `<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/a">工会要闻</a> >  正文</div><div id="Article"><h1>${T}<br /><span>2023-05-08 10:20:30&nbsp;&nbsp;&nbsp;来源：石泊日报&nbsp;&nbsp;&nbsp;评论：<a href="#c"><span id="comment">0</span></a> 点击：<span id="hits"></span></span></h1><div class="content">TEXT</div></div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:30+08:00', source: '石泊日报', section: ['首页', '工会要闻'] },
  },
  {
    name: 'PHPCMS, the line in the heading without a break',
    head: `<title>${SITE}</title>`,
    body: `<h1>${T} <span>2023-05-08 10:20:30 来源：石泊日报</span></h1><div class="content">TEXT</div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:30+08:00', source: '石泊日报' },
  },
  {
    name: 'DedeCMS',
    head: `<title>${T}_${SITE}</title>`,
    body: `<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> > <a href="/a/">工会新闻</a> > <a href="/a/b">维权帮扶</a> > </div><div class="viewbox"><div class="title"><h2>${T}</h2></div><div class="info"><small>时间:</small>2023-05-08 10:20<small>来源:</small>石泊日报 <small>作者:</small>admin<small>点击:</small><script></script>次</div><div class="intro">简介</div>TEXT</div>`,
    expected: {
      title: T,
      publishedAt: '2023-05-08T10:20:00+08:00',
      source: '石泊日报',
      byline: undefined,
      section: ['主页', '工会新闻', '维权帮扶'],
    },
  },
  {
    name: 'SiteServer with values left empty',
    head: `<title>${T}</title>`,
    body: `<div class="tit">${T}</div><div class="info">发布时间：2023-05-08 10:20:00　来源：　作者：　点击数：<span>7</span></div>TEXT`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', source: undefined, byline: undefined },
  },
  {
    name: 'ASP.NET with its long ids',
    head: '<title>石泊市总工会</title>',
    body: `<form id="aspnetForm"><table><tr><td><span id="ctl00_lblWeek">2026年11月22日 星期日</span></td></tr></table>${MENU}<div><span id="ctl00_ContentPlaceHolder1_lblTitle" style="font-size:18px;font-weight:bold">${T}</span></div><div>发布者：<span id="ctl00_lblUser">admin</span> 发布时间：<span id="ctl00_lblDate">2023/5/8 9:05:30</span> 阅读：<span>12</span>次</div><div>TEXT</div></form>${FOOT}`,
    expected: { title: T, publishedAt: '2023-05-08T09:05:30+08:00', byline: undefined },
  },
  {
    name: 'the table that opens a public document',
    head: `<title>${T}_石泊市人民政府</title>`,
    body: `<table><tr><td>索 引 号：</td><td>0147/2023-00031</td><td>主题分类：</td><td>劳动、工会</td></tr><tr><td>发布机构：</td><td>市总工会</td><td>成文日期：</td><td>2023年05月06日</td></tr><tr><td>标　　题：</td><td>${T}</td></tr><tr><td>发文字号：</td><td>石工发〔2023〕7号</td><td>发布日期：</td><td>2023年05月08日</td></tr></table><h1>${T}</h1>TEXT<p>石泊市总工会</p><p>2023年5月6日</p>`,
    expected: { title: T, publishedAt: '2023-05-08', source: '市总工会' },
  },
  {
    name: 'a portal of Discuz',
    head: `<title>${T} - 工会要闻 - 石泊论坛</title>`,
    body: `<div id="pt"><a href="./">首页</a><em>›</em><a href="/portal">门户</a><em>›</em><a href="/a">工会要闻</a><em>›</em>查看内容</div><h1 class="ph">${T}</h1><p class="xg1">2023-5-8 10:20<span class="pipe">|</span>发布者: <a href="/u">wangguan</a><span class="pipe">|</span>查看: <em>123</em><span class="pipe">|</span>评论: 0<span class="pipe">|</span>原作者: 张三<span class="pipe">|</span>来自: 石泊日报</p>TEXT`,
    expected: {
      title: T,
      publishedAt: '2023-05-08T10:20:00+08:00',
      byline: '张三',
      source: '石泊日报',
      section: ['首页', '门户', '工会要闻'],
    },
  },
  {
    name: 'a thread of Discuz with an answer of another day',
    head: `<title>${T} - 职工之声 - 石泊论坛 - Powered by Discuz!</title>`,
    body: `<h1 class="ts"><a href="/t">[讨论]</a> <span id="thread_subject">${T}</span></h1><div class="pi"><div class="authi"><a class="xw1">小陈</a> <em id="authorposton1">发表于 <span title="2023-5-8 10:20:30">前天 10:20</span></em></div></div><div class="t_f">TEXT</div><div class="pi"><em id="authorposton2">发表于 2023-5-9 08:00:11</em></div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:30+08:00' },
  },
  {
    name: 'WordPress with a Chinese theme',
    head: `<title>${T} – 石泊工会</title>`,
    body: `<header class="entry-header"><h1 class="entry-title">${T}</h1><div class="entry-meta"><span class="posted-on">发布于 <a href="/7"><time class="entry-date published" datetime="2023-05-08T10:20:00+08:00">2023年5月8日</time><time class="updated" datetime="2023-06-01T08:00:00+08:00">2023年6月1日</time></a></span><span class="byline"> 由 <span class="author vcard"><a class="url fn n" href="/u">张三</a></span></span></div></header><div class="entry-content">TEXT</div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', byline: '张三', site: '石泊工会' },
  },
  {
    name: 'an electronic paper: its page is the section, its name the source',
    url: 'http://epaper.example.com/html/2023-05/08/content_61827_1034455.htm',
    head: `<title>石泊工人报数字报-${T}</title>`,
    body: `<div>今天是 <span id="clock">2026年11月20日 星期五</span></div><table><tr><td><strong>第03版：一线</strong></td><td><a href="/1">上一版</a></td></tr><tr><td><a href="/2">第01版：头版</a></td></tr></table><table><tr><td><strong>2023年05月08日</strong> 星期一</td></tr><tr><td class="founder-title"><founder-title><strong>${T}</strong></founder-title></td></tr><tr><td class="author">本报记者 张三 实习生 李四</td></tr></table><founder-content>TEXT</founder-content><p>（本版责编：王五　版式：赵六）</p>`,
    expected: { title: T, publishedAt: '2023-05-08', byline: '张三、李四', source: '石泊工人报', section: ['第03版：一线'] },
  },
  {
    name: 'elements of the app’s own making',
    head: '<title>石泊职工之家</title>',
    body: `<uni-page><uni-page-head><div class="uni-page-head__title">资讯详情</div></uni-page-head><uni-view class="detail-title">${T}</uni-view><uni-view class="detail-meta"><uni-text><span>石泊工会</span></uni-text><uni-text class="ml"><span>2023-05-08 15:20:08</span></uni-text></uni-view>TEXT</uni-page>`,
    expected: { title: T, publishedAt: '2023-05-08T15:20:08+08:00', source: '石泊工会' },
  },
  {
    name: 'a text that begins with the name of who publishes, in two languages in the title',
    lang: 'zh-Hant-HK',
    head: '<title>石泊巴士職工協進會 Shibo Bus Staff Association</title><meta property="og:title" content="石泊巴士職工協進會">',
    body: '<div class="news-tt">車長促設十二小時休息</div><div><span>發佈日期：18/06/2022</span><span>活動日期：17/06/2022</span><span>來源：石泊巴士職工協進會</span></div><div class="news-ct">石泊巴士職工協進會昨日公佈輪更及作息狀況調查結果，逾六成受訪者表示過去三個月曾於落更後不足十小時又要返工。<br>TEXT</div>',
    expected: { title: '車長促設十二小時休息', publishedAt: '2022-06-18', source: '石泊巴士職工協進會' },
  },
  {
    name: 'a title of one word in a page title of the owner',
    head: '<title>石泊县工会网--欢迎您</title>',
    body: `<table><tr><td>2026年11月22日</td></tr><tr><td><font size="5">讣　告</font></td></tr><tr><td>时间：2023年5月8日&nbsp;&nbsp;信息来源：县总工会办公室&nbsp;&nbsp;访问量：17</td></tr><tr><td>TEXT</td></tr></table>`,
    expected: { title: '讣 告', publishedAt: '2023-05-08', source: '县总工会办公室' },
  },
];

describe('a Chinese system', () => {
  it.each(TEMPLATES)('$name', (template) => expect(faultsOf(template)).toEqual([]));
});
