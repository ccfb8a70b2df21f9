// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const HOT = '<div class="rank"><h3>热门</h3><ul><li><a href="/1">换届</a> 2026-11-21</li></ul></div>';

const TEMPLATES: Template[] = [
  {
    name: 'People: a bar between date and source, the editors in brackets below',
    head: `<title>${T}--时政--人民网</title><meta name="publishdate" content="2023-05-08"><meta name="source" content="来源：人民网－人民日报">`,
    body: `<div class="path"><a href="/">人民网</a>&gt;&gt;<a href="/s">时政</a></div><h3 class="pre">坚守一线</h3><h1>${T}</h1><h4 class="sub">——来自赛场的报道</h4><div class="author cf">本报记者&nbsp;&nbsp;张　三</div><div class="col-1-1">2023年05月08日08:37 | 来源：<a href="/x">人民网－人民日报</a></div>TEXT<div class="edit cf">(责编：张三、李四)</div>`,
    expected: {
      title: T,
      publishedAt: '2023-05-08T08:37:00+08:00',
      source: '人民网－人民日报',
      byline: '张三',
      editor: '张三、李四',
      section: ['人民网', '时政'],
      site: '人民网',
    },
  },
  {
    name: 'Xinhua of today: the year, the day and the time in spans of their own',
    head: `<title>${T}-新华网</title>`,
    body: `<div class="header-time left"><span class="year"><em> 2023</em></span><span class="day"><em>05</em>/<em>08</em></span><span class="time">10:20:30</span></div><div class="source">来源：新华网</div><div class="head-line"><h1><span class="title">${T}</span></h1></div><div class="mheader"><div class="info">2023-05-08 10:20:30 来源： 新华网</div></div><div id="detail">TEXT<div class="editor">【责任编辑:张三】</div></div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:30+08:00', source: '新华网', editor: '张三', site: '新华网' },
  },
  {
    name: 'Xinhua of old',
    head: `<title> ${T}-新华网 </title>`,
    body: `<div class="h-title"> ${T} </div><div class="h-info"><span class="h-time"> 2016-05-08 10:20:30</span>来源： <em id="source"> 新华社 </em></div>TEXT<div class="p-tags"><span class="tiyi1"><a href="#">【纠错】</a></span><span class="tiyi1"> 责任编辑： 张三 </span></div>`,
    expected: { title: T, publishedAt: '2016-05-08T10:20:30+08:00', source: '新华社', editor: '张三' },
  },
  {
    name: 'CCTV: the source first, two kinds of editors',
    head: `<title>${T}_新闻频道_央视网(cctv.com)</title><meta property="og:title" content="${T}">`,
    body: `<div class="title_area"><h1>${T}</h1><div class="info1">来源：央视新闻客户端<span> | </span>2023年05月08日 10:20:00</div></div>TEXT<div class="zebian"><span>编辑：张三</span><span>责任编辑：李四</span></div>${HOT}`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', source: '央视新闻客户端', editor: '李四' },
  },
  {
    name: 'China News: the editor in brackets',
    head: `<title>${T}-中新网</title>`,
    body: `<div class="div624"><a href="/">首页</a>→<a href="/gn">国内新闻</a></div><h1 style="display:block;">${T}</h1><div class="left-t">2023年05月08日 10:20　来源：<a href="/">中国新闻网</a></div>TEXT<div class="adEditor"><div class="left"><span>【编辑:张三】</span></div></div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', source: '中国新闻网', editor: '张三', section: ['首页', '国内新闻'] },
  },
  {
    name: 'Guangming: the editor of the meta is no author where the page names another',
    head: `<title> ${T} _光明网</title><meta name="publishdate" content="2023-05-08"><meta name="source" content="光明网">`,
    body: `<div class="m-crumbs"><a href="/">首页</a>> <a href="/y">时政要闻</a>> 正文</div><h1 class="u-title">${T}</h1><div class="m-con-info"><span class="m-con-time">2023-05-08 10:20</span><span class="m-con-source">来源：<a href="/">光明网-《光明日报》</a></span></div>TEXT<div class="m_tips"><span class="liability">[ 责编：张三 ]</span></div>`,
    expected: {
      title: T,
      publishedAt: '2023-05-08T10:20:00+08:00',
      source: '光明网-《光明日报》',
      editor: '张三',
      section: ['首页', '时政要闻'],
    },
  },
  {
    name: 'The Paper: hashed class names, the reporter above the line',
    head: `<title>${T}_绿政公署_澎湃新闻-The Paper</title>`,
    body: `<h1 class="index_title__B8mhI">${T}</h1><div class="index_left__LfzyH"><div>澎湃新闻记者 张三</div><div class="ant-space"><span>2023-05-08 10:20</span></div><span>来源：<span>澎湃新闻</span></span></div><div class="index_cententWrap__Jv8jK">TEXT</div><div>责任编辑：李四</div><div>校对：王五</div><span>澎湃新闻报料：021-000000</span>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', byline: '张三', source: '澎湃新闻', editor: '李四' },
  },
  {
    name: 'Jiemian',
    head: `<title>${T}|界面新闻</title>`,
    body: `<div class="article-header"><h1>${T}</h1><p>三百名选手同台竞技。</p></div><div class="article-info"><p><span class="author"><a href="/u">张三</a></span> · <span class="date">2023/05/08 10:20</span> <span>来源：界面新闻</span></p></div>TEXT`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', byline: '张三', source: '界面新闻' },
  },
  {
    name: 'Caixin',
    head: `<title>${T}_财新网_财新通</title>`,
    body: `<div id="conTit"><h1>${T}</h1><div class="artInfo" id="artInfo">2023年05月08日 10:20  来源于 <a href="/">财新网</a></div></div><div class="editor" >【财新网】（记者 张三）</div>TEXT<div>责任编辑：李四 | 版面编辑：王五</div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', source: '财新网', editor: '李四' },
  },
  {
    name: 'Sohu: an account, an empty editor',
    head: `<title>${T}_选手_赛场_职工</title><meta property="og:title" content="${T}_选手_赛场_职工">`,
    body: `<div class="user-info"><h4><a href="/u">石泊日报</a></h4><dl><dt>1.2万 文章</dt><dd>3亿 总阅读</dd></dl></div><div class="text-title"><h1>${T}</h1><div class="article-info"><span class="time" id="news-time" data-val="1683511200000">2023-05-08 10:00</span><span>来源: <a href="/u">石泊日报</a></span><span>发布于：河北省</span></div></div><article>TEXT<p data-role="editor-name">责任编辑：<span></span></p></article><div>平台声明：该文观点仅代表作者本人</div>`,
    expected: { title: T, publishedAt: '2023-05-08T10:00:00+08:00', source: '石泊日报', editor: undefined },
  },
  {
    name: 'NetEase: a number behind the editor',
    head: `<title>${T}|石泊|职工_网易订阅</title><meta name="author" content="网易">`,
    body: `<div class="post_crumb"><a href="/">网易首页</a> &gt; <a href="/n">网易号</a> &gt; 正文</div><h1 class="post_title">${T}</h1><div class="post_info">2023-05-08 10:20:30　来源: <a href="/u">石泊日报</a><a class="post_jubao">举报</a></div>TEXT<div class="post_author">责任编辑：<span> 张三_NB1234</span></div>`,
    expected: {
      title: T,
      publishedAt: '2023-05-08T10:20:30+08:00',
      source: '石泊日报',
      editor: '张三_NB1234',
      section: ['网易首页', '网易号'],
    },
  },
  {
    name: 'Tencent News: where it was published is no date',
    head: `<title>${T}_腾讯新闻</title>`,
    body: `<h1>${T}</h1><div class="media-info"><p class="media-name">石泊日报</p><p class="media-meta"><span>2023-05-08 10:20</span><span>发布于<!-- -->北京</span><span>石泊日报官方账号</span></p></div>TEXT`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', source: '石泊日报' },
  },
  {
    name: 'a column of Zhihu: the day stands below the text',
    head: `<title>${T} - 知乎</title>`,
    body: `<article><h1 class="Post-Title">${T}</h1><div class="Post-Author"><div class="AuthorInfo"><a class="UserLink-link" href="/u">张三</a><div class="AuthorInfo-badgeText">工会干部</div></div></div>TEXT<div class="ContentItem-time">发布于 2023-05-08 10:20・IP 属地北京</div></article>`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', site: '知乎' },
  },
  ...[
    'var createTime = "2023-05-08 09:05";',
    "window.ct = '1683507900';",
    "ori_create_time: '1683507900',",
    "create_time: '1683507900' * 1,",
  ].map((script) => ({
    name: `WeChat with ${script}`,
    url: 'https://mp.weixin.qq.com/s/abcdef',
    head: `<title>${T}</title><meta property="og:title" content="${T}"><meta property="og:site_name" content="微信公众平台"><meta name="author" content="张三"><meta property="og:article:author" content="张三">`,
    body: `<h1 class="rich_media_title" id="activity-name">${T}</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta icon_appmsg_tag appmsg_title_tag weui-wa-hotarea">原创</span><span class="rich_media_meta rich_media_meta_text">张三</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:;" id="js_name">石泊工会</a></span><span id="meta_content_hide_info"><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em><em id="js_ip_wording"></em></span></div><div class="rich_media_content" id="js_content">TEXT</div><script>${script}</script>`,
    expected: { title: T, publishedAt: '2023-05-08T09:05:00+08:00', byline: '张三', source: '石泊工会' },
  })),
  {
    name: 'WeChat with a day only',
    url: 'https://mp.weixin.qq.com/s/abcdef',
    head: '<title></title>',
    body: `<h2 class="rich_media_title" id="activity-name">${T}</h2><div class="rich_media_meta_list"><em id="post-date" class="rich_media_meta rich_media_meta_text">2023-05-08</em><em class="rich_media_meta rich_media_meta_text">张三</em><a class="rich_media_meta rich_media_meta_link rich_media_meta_nickname" id="post-user">石泊工会</a></div><div id="js_content">TEXT</div><script>var publish_time = "2023-05-08" || "";</script>`,
    expected: { title: T, publishedAt: '2023-05-08', byline: '张三', source: '石泊工会' },
  },
  {
    name: 'Weibo: a day without its year is no date',
    head: '<title>微博正文</title>',
    body: `<div class="title">${T}</div><div class="authorinfo"><span class="author">石泊工会</span><span class="time">05-08 10:20</span></div><div class="WB_editor">TEXT</div>`,
    expected: { publishedAt: undefined },
  },
  {
    name: 'an account of its platform: its name is all the source that there is',
    head: `<title>${T}_腾讯新闻</title>`,
    body: `<h1>${T}</h1><div class="media-info"><div class="media-name"><a href="/u">城事笔记</a></div><p class="media-meta"><time datetime="2023-05-08T10:28:31+08:00">3天前</time><span>发布于安徽</span></p></div>TEXT`,
    expected: { title: T, publishedAt: '2023-05-08T10:28:31+08:00', source: '城事笔记' },
  },
  {
    name: 'an account with the title of its author',
    head: `<title>${T} - 今日头条</title>`,
    body: `<div class="article__title" role="heading">${T}</div><div class="article__author"><span class="article__author-name">老街坊记事</span><span class="article__author-verify">优质三农领域创作者</span><div class="article__time"><span>2023-05-08 10:20</span></div></div>TEXT`,
    expected: { title: T, publishedAt: '2023-05-08T10:20:00+08:00', byline: '老街坊记事', source: '老街坊记事' },
  },
];

describe('a Chinese medium', () => {
  it.each(TEMPLATES)('$name', (template) => expect(faultsOf(template)).toEqual([]));
});
