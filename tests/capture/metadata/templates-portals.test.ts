// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const SITE = '石泊在线';
const MENU =
  '<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">国内</a></li><li><a href="/b">国际</a></li><li><a href="/c">社会</a></li></ul><span>2026年11月22日 星期日</span></div>';
const NEXT =
  '<div class="rank"><h3>热门推荐</h3><ul><li><a href="/1">全市气温明天回升</a><span>2026-11-21 08:00</span></li><li><a href="/2">两条公交线路改道</a><span>2026-11-20 09:30</span></li></ul></div>';

const TEMPLATES: Template[] = [
  {
    name: 'a line of date and source as bare text before a link',
    head: `<title>${T}_石泊新闻</title>`,
    body: `${MENU}<div class="post_content_main" id="epContentLeft"><h1>${T}</h1><div class="post_time_source">2019-12-01 18:52:11　来源: <a id="ne_article_source" href="#">石泊日报</a><a class="post_jubao" href="#">举报</a></div><div class="post_body"><div class="post_text">TEXT</div><div class="ep-source cDGray"><span class="left"><a href="/"><img src="e.png"></a> 本文来源：石泊日报 </span> <span class="ep-editor">责任编辑：张三_NB1234</span></div></div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:11+08:00', source: '石泊日报', editor: '张三_NB1234' },
  },
  {
    name: 'a date in three blocks beside the text and the rest in a script',
    head: `<title>${T}_石泊新闻</title><script>window.DATA = {"article_id":"20191201A0","title":"${T}","media":"石泊日报","pubtime":"2019-12-01 12:02:11","comment_id":"4"}</script>`,
    body: `${MENU}<div class="qq_conent clearfix"><div class="LEFT"><h1>${T}</h1><div class="content clearfix"><div id="LeftTool" class="LeftTool"><div class="left-stick-wp"><div class="year through"><span>2019</span></div><div class="md">12/01</div><div class="time">12:02</div></div></div><div class="content-article">TEXT</div></div></div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T12:02:00+08:00' },
  },
  {
    name: 'a date split over elements of year, day and time',
    head: `<title>${T}-${SITE}</title>`,
    body: `${MENU}<div class="main"><div class="header-cont"><div class="header-time left"><span class="year"><em>2021</em></span><span class="day"><em>03</em>/<em>09</em></span><span class="time">08:05:51</span></div><div class="source">来源：石泊日报</div><div class="head-line"><h1><span class="title">${T}</span></h1></div></div><div id="detail">TEXT</div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2021-03-09T08:05:51+08:00', source: '石泊日报' },
  },
  {
    name: 'a time whose own element holds the epoch',
    head: `<title>${T}_石泊日报</title>`,
    body: `${MENU}<div class="left main"><div class="text" data-spm="content"><div class="text-title"><h1>${T} <span class="article-tag"></span></h1><div class="article-info"><span class="time" id="news-time" data-val="1575191220000"> 2019-12-01 17:07 </span><span class="tag">来源:<a href="#">石泊日报</a></span></div></div><article class="article" id="mp-editor">TEXT<p class="editor">责任编辑：张三</p></article></div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T17:07:00+08:00', source: '石泊日报', editor: '张三' },
  },
  {
    name: 'source and time as spans without a label behind an account',
    head: `<title>${T}</title>`,
    body: `${MENU}<div class="article-box"><h1 class="article-title">${T}</h1><div class="article-sub"><span class="original">原创</span><span>石泊工人报</span><span>2019-12-01 18:52:00</span></div><div class="article-content">TEXT</div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', source: '石泊工人报' },
  },
  {
    name: 'a reporter in a line of his own above date and source',
    head: `<title>${T}_政务_石泊新闻</title>`,
    body: `${MENU}<div class="newscontent"><h1 class="news_title">${T}</h1><div class="news_about"><p>石泊新闻记者 张三丰</p><p>2019-12-01 18:52&nbsp;<span>来源：<span>石泊新闻</span></span></p></div><div class="news_txt">TEXT<div class="go_recommend"></div></div><div class="infor_item">责任编辑：李四</div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', source: '石泊新闻', byline: '张三丰', editor: '李四' },
  },
  {
    name: 'a finance page with a wide source',
    head: `<title>${T}-财经频道-石泊网</title>`,
    body: `${MENU}<div class="layout mg articleName"><h1>${T}</h1><div class="tip fl"><span class="pr20">2019-12-01 18:52:33</span><a href="http://news.x.example" target="_blank">石泊证券报</a> 张三丰</div></div><div class="art_context"><div class="art_contextBox">TEXT<div style="text-align:right;font-size:12px">（责任编辑：李四 HF012）</div></div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:33+08:00', source: '石泊证券报', editor: /^李四/ },
  },
  {
    name: 'a channel page of the broadcaster',
    head: `<title>${T}_新闻频道_石泊网(sptv.example)</title>`,
    body: `${MENU}<div class="title_area"><h1>${T}</h1><div class="info1">来源 : 石泊网 2019年12月01日 18:52</div><div class="info2"><span>A-</span><span>A+</span></div></div><div class="content_area" id="content_area">TEXT</div><div class="zebian"><span>编辑：张三</span><span>责任编辑：李四</span></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', source: '石泊网', editor: '李四' },
  },
  {
    name: 'date, source and a row of tools in cells',
    head: `<title>${T}-石泊新闻网</title>`,
    body: `${MENU}<div id="cont_1_1_2"><div id="con_l"><div class="con_left"><h1 style="display:block;position:relative;text-align:center;clear:both">${T}</h1><div class="left-time"><div class="left-t" style="padding-left:6px;">2019年12月01日 18:52　来源：<a href="#">石泊新闻网</a></div><div class="share-box">参与互动&nbsp;</div></div><div class="left_zw">TEXT</div><div class="left_name right">【编辑:张三】</div></div></div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', source: '石泊新闻网', editor: '张三' },
  },
  {
    name: 'a newspaper for students',
    head: `<title>${T}_新闻频道_石泊青年网</title>`,
    body: `${MENU}<div class="page_title"><h1>${T}</h1><p class="p_info"><span class="time">发稿时间：2019-12-01 18:52:00</span><span id="source_baidu">来源： <a href="#">石泊青年网</a></span><span id="author_baidu">作者：张三丰</span><span id="editor_baidu"></span></p></div><div class="page_text"><div class="TRS_Editor">TEXT</div></div><div class="editor">责任编辑：李四</div>${NEXT}`,
    expected: {
      title: T,
      publishedAt: '2019-12-01T18:52:00+08:00',
      source: '石泊青年网',
      byline: '张三丰',
      editor: '李四',
    },
  },
  {
    name: 'an author, a time and counts in spans',
    head: `<title>${T}|界石新闻</title>`,
    body: `${MENU}<div class="article-view"><div class="article-header"><h1>${T}</h1><p>三百名选手同台</p></div><div class="article-info"><p><span class="author"><a href="/author/1">张三丰</a></span><span data-article-publish-time="1575197520">2019/12/01 18:52</span><span class="read-num">浏览 5.2w</span></p></div><div class="article-main"><div class="article-content">TEXT</div><div class="article-source"><p>来源：界石新闻</p></div></div></div>${NEXT}`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', byline: '张三丰', source: '界石新闻' },
  },
  {
    name: 'a relative time, and the epoch beside the title in a script',
    head: `<title>${T}-三六石</title>`,
    body: `${MENU}<h1 class="article-title">${T}</h1><div class="icons"><a class="item-a" href="/user/18">石头记</a><span class="item-time">·2小时前</span></div><div class="content">TEXT</div>${NEXT}<script>window.initialState={"rec":[{"widgetTitle":"全市气温明天回升","publishTime":1795190000000}],"detail":{"data":{"itemId":25,"widgetTitle":"${T}","author":"石头记","publishTime":1701735120000}}};</script>`,
    expected: { title: T, publishedAt: '2023-12-05T08:12:00+08:00', byline: '石头记' },
  },
  {
    name: 'a script that escapes its letters, with a date in words',
    head: `<title>${T}</title>`,
    body: `${MENU}<h1>${T}</h1><div class="content">TEXT</div>${NEXT}<script>var article = {id: 7, "title":"${[...T].map((c) => `\\u${c.charCodeAt(0).toString(16)}`).join('')}", "publish_time":"2023-12-05 08:12:00"};</script>`,
    expected: { title: T, publishedAt: '2023-12-05T08:12:00+08:00' },
  },
  {
    name: 'times in a script that are all of other articles',
    head: `<title>${T}</title>`,
    body: `${MENU}<h1>${T}</h1><div class="content">TEXT</div><script>var list = [{"title":"全市气温明天回升","publish_time":"2023-12-05 08:12:00"},{"title":"两条公交线路改道","publish_time":"2023-12-04 08:12:00"}]; var now = {"title":"${T}","comments":0};</script>`,
    expected: { title: T, publishedAt: undefined },
  },
  {
    name: 'a column whose time of editing stands below the text',
    head: `<title>${T} - 知石</title>`,
    body: `<div class="Modal"><h3>登录一下</h3></div><article class="Post-Main"><header class="Post-Header"><h1 class="Post-Title">${T}</h1><div class="Post-Author"><div class="AuthorInfo"><a class="UserLink-link" href="/people/x">石头记</a></div></div></header><div class="RichText">TEXT</div><div class="ContentItem-time">编辑于 2022-12-13 23:41<span>・IP 属地湖北</span></div></article><div class="Comments-container"><div><b>阿橹</b><p>好</p><span>发布于 2022-12-11 20:02</span></div></div>`,
    expected: { title: T, publishedAt: '2022-12-13T23:41:00+08:00', byline: '石头记' },
  },
  {
    name: 'a blog whose line of author stands below the text',
    head: `<title>${T} - 石头记 - 博客石</title>`,
    body: `<div id="topics"><div class="post"><h1 class="postTitle"><a id="cb_post_title_url" href="/p/7.html"><span role="heading">${T}</span></a></h1><div class="clear"></div><div class="postBody"><div id="cnblogs_post_body">TEXT</div></div><div class="postDesc">posted @ <span id="post-date">2019-12-01 18:52</span>&nbsp;<a href="/sj">石头记</a>&nbsp;阅读(<span>123</span>)&nbsp;评论(<span>0</span>)&nbsp;<a href="#">编辑</a>&nbsp;<a href="#">收藏</a></div></div></div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00' },
  },
  {
    name: 'a note on a reading site',
    head: `<title>${T} - 简石</title>`,
    body: `<div class="_gp-ck"><h1 class="_1RuRku">${T}</h1><div class="rEsl9f"><div class="_2mYfmT"><a class="_1OhGeD" href="/u/7c5f"><img></a><div><div><span class="FxYr8x"><a class="_1OhGeD" href="/u/7c5f">石头记</a></span></div><div class="s-dsoj"><span title="最后编辑于 2019-12-02">0.2</span><time datetime="2019-12-01T10:52:00.000Z">2019.12.01 18:52:00</time><span>字数 1,203</span><span>阅读 5,120</span></div></div></div></div><article class="_2rhmJa">TEXT</article></div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', byline: '石头记' },
  },
  {
    name: 'a diary with the hour in an element of its own',
    head: `<title>${T}</title>`,
    body: `<div class="note-header note-header-container"><h1>${T}</h1><div><a href="/people/12/" class="note-author">石头记</a> <span class="pub-date">2019-12-01 18:52:00</span></div></div><div class="note" id="link-report">TEXT</div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', byline: '石头记' },
  },
  {
    name: 'an office with its line in a table and a sign between its labels',
    head: `<title>${T}</title><meta name="ArticleTitle" content="${T}"><meta name="PubDate" content="2019-12-01 18:52:00"><meta name="ContentSource" content="石泊市文化局"><meta name="ColumnName" content="部门动态">`,
    body: `${MENU}<div class="sp_time"><p class="sp_title">${T}</p><font id="time">日期：2019-12-01&nbsp;&nbsp;&nbsp;18:52</font>｜<font>来源：石泊市文化局</font>｜<font>作者：</font></div><div class="trs_editor_view">TEXT</div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', source: '石泊市文化局' },
  },
  {
    name: 'a hospital with a row without colons',
    head: `<title>${T}-石泊医院</title>`,
    body: `${MENU}<div class="detail"><div class="tit">${T}</div><div class="inf"><span>发布时间 2019-12-01</span><span>作者 宣传处</span><span>浏览 321</span></div><div class="con">TEXT</div></div>`,
    expected: { title: T, publishedAt: '2019-12-01', byline: '宣传处' },
  },
  {
    name: 'a capital site with source, author and time as separate items',
    head: `<title>${T}_石新网</title>`,
    body: `${MENU}<div class="detail" id="the_content"><div id="conTit"><h1>${T}</h1><div class="info"><span class="bd_block" id="artInfo"> <span id="pubtime_baidu" style="margin-left: 0">2019-12-01 18:52:10</span>　<span id="source_baidu">来源：石新网</span>　<span id="author_baidu">作者：张三丰</span></span></div></div><div id="Main_Content_Val">TEXT</div></div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:10+08:00', source: '石新网', byline: '张三丰' },
  },
  {
    name: 'a light daily',
    head: `<title>${T} _石明网</title>`,
    body: `<div class="g-crumbs"><a href="/">首页</a>&gt; <a href="/a">时政频道</a>&gt; 正文</div><div class="u-mainText"><h1 class="u-title">${T}</h1><div class="m-contentMsg"><span class="m-con-source">来源：<a href="#">石明网</a></span><span class="m-con-time">2019-12-01 18:52</span><div class="m-con-feedback"><a>进入论坛</a></div></div><div class="u-mainText" id="contentMain">TEXT<div class="m-zbTool"><span class="liability">[ 责编：张三 ]</span></div></div></div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', source: '石明网', editor: '张三', section: ['首页', '时政频道'] },
  },
  {
    name: 'an expert site whose author leads the line',
    head: `<title>${T}-虎石网</title>`,
    body: `${MENU}<div class="article__top"><h1 class="article__title">${T}</h1><div class="article__author"><a class="author-info__username" href="/member/9.html">石头记</a><span class="article__time">2019-12-01 18:52</span><span class="article-pl">评论 12</span></div></div><div class="article__content">TEXT</div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', byline: '石头记' },
  },
  {
    name: 'a baijia account with its date without a year, and the year in a script',
    head: `<title>${T}</title>`,
    body: `<div class="header-info"><div class="title">${T}</div><div class="author-line"><p class="author-name">石泊工人报</p><span class="date">发布时间：19-12-01</span><span class="time">18:52</span></div></div><div class="article-content">TEXT</div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00' },
  },
  {
    name: 'an evening paper with 记者 in the line',
    head: `<title>${T}_石泊晚报网</title>`,
    body: `${MENU}<div class="art-tit">${T}</div><div class="art-info">石泊晚报　|　2019年12月1日　18:52　|　记者 张三丰　|　编辑 李四</div><div class="art-con">TEXT</div>`,
    expected: { title: T, publishedAt: '2019-12-01T18:52:00+08:00', source: '石泊晚报', byline: '张三丰', editor: '李四' },
  },
  {
    name: 'an old portal that names paper and day with a slash',
    head: `<title>石泊新聞網 - 地方新聞 - 石泊市舉辦第九...</title>`,
    lang: 'zh-TW',
    text: '<p>　　十月二十日，石泊市總工會在工人文化宮舉行職工技能運動會，來自全市十二個產業的三百名選手同台競技，電焊、砌築、快遞分揀等項目吸引了眾多職工到場觀看。</p>'.repeat(
      3,
    ),
    body: `<table><tr><td><img src="/logo.gif"></td><td class="s" align="right">中華民國115年11月22日 星期日 | <a href="#">服務信箱</a> | <a href="#">設為首頁</a></td></tr></table><table><tr><td>目前位置：<a href="/">首頁</a> &gt; <a href="/local/">地方新聞</a></td></tr><tr><td><font size="5"><b>石泊市舉辦第九屆職工技能運動會</b></font></td></tr><tr><td class="s">石泊日報 / 2009-05-14　　<a href="#">友善列印</a>　<a href="#">推薦此文</a></td></tr><tr><td>【記者張三丰∕石泊報導】<br>TEXT</td></tr></table>`,
    expected: {
      title: '石泊市舉辦第九屆職工技能運動會',
      publishedAt: '2009-05-14',
      source: '石泊日報',
      byline: '張三丰',
    },
  },
];

describe('pages in the manner of large Chinese sites', () => {
  it.each(TEMPLATES.map((template) => [template.name, template] as const))('reads %s', (_, template) => {
    expect(faultsOf(template)).toEqual([]);
  });
});
