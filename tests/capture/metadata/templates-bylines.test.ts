// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ENGLISH_TEXT, TEXT } from './page';
import { faultsOf, type Template } from './template';

const T = '石泊市举办第九届职工技能运动会';
const HEAD = `<h1>${T}</h1><div class="info">发布时间：2023-05-08　来源：石泊日报</div>`;
const E = 'Depot drivers win paid rest breaks';
/** The last paragraph with this behind its full stop. */
const signed = (name: string) => TEXT.replace(/<\/p>$/, `${name}</p>`);

const TEMPLATES: Template[] = [
  ...['[关闭]', '[打印] [关闭]', '【关闭】', '（关注）'].map((line) => ({
    name: `${line} at the foot, which is no name`,
    body: `${HEAD}<div id="zoom">TEXT</div><div>${line}</div>`,
    expected: { title: T, byline: undefined },
  })),
  {
    name: 'an editor in an element of the system behind the label',
    body: `${HEAD}<founder-content>TEXT</founder-content><div class="bj">责任编辑：<founder-editor>祝青</founder-editor></div>`,
    expected: { editor: '祝青' },
  },
  {
    name: 'two names a wide space apart',
    body: `<h1>${T}</h1><div><span>来源：石泊网</span><span>作者：毕云涛　谷雨桐</span><span>编辑：穆青竹</span><span>2024-09-16 08:21</span></div>TEXT`,
    expected: { byline: '毕云涛 谷雨桐', source: '石泊网', editor: '穆青竹' },
  },
  {
    name: 'a Greek theme, the word before the name in a block of its own',
    lang: 'el',
    body: `<h1>${E}</h1><div class="meta"><div class="author-name"><div class="author-by">Από</div> <a href="/author/m">Μυρτώ Ξένου</a><div> - </div></div><time datetime="2019-10-06T18:35:00+03:00">6 Οκτωβρίου 2019 18:35</time></div>TEXT`,
    expected: { byline: 'Μυρτώ Ξένου' },
  },
  {
    name: 'TRS, the reporters in brackets behind the last sentence',
    body: `${HEAD}<div class="TRS_Editor">TEXT</div>`,
    text: signed('（石泊日报记者 林舟 通讯员 何小满）'),
    expected: { title: T, byline: '林舟、何小满', source: '石泊日报' },
  },
  {
    name: 'WebPlus, a department and two names in a line at the right',
    body: `${HEAD}<div class="wp_articlecontent">TEXT<p style="text-align:right">（宣传部 汤敏 熊立 文/图）</p></div>`,
    expected: { byline: '汤敏、熊立' },
  },
  {
    name: 'a paper of Taiwan, the reporter in brackets before the first sentence, on the site of its pages',
    lang: 'zh-TW',
    head: '<meta property="og:site_name" content="石泊時報電子報">',
    body: `<h1>${T}</h1><span class="time">2023/05/08 15:02</span><div class="text">TEXT</div>`,
    text: TEXT.replace(/<p>\s*/, '<p>〔記者林舟／石泊報導〕'),
    expected: { byline: '林舟', source: '石泊時報' },
  },
  {
    name: 'a portal of Japan, the writer in brackets at the end and the paper declared',
    lang: 'ja',
    head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"電話は今日も鳴る","author":{"@type":"Organization","name":"北浜新聞"}}</script>',
    body: '<h1>電話は今日も鳴る</h1><time datetime="2023-09-14T17:02:00+09:00">9/14(木) 17:02</time><div>TEXT</div>',
    text: `<p>${'元駅員の男性が自宅の電話で始めた相談に、この一年で四百件の声が寄せられたという。'.repeat(3)}</p><p>${'電話は今も鳴り続けている。男性は四本目のベルには出ない。'.repeat(3)}（坂元 千草）</p>`,
    expected: { byline: '坂元 千草', source: '北浜新聞' },
  },
  {
    name: 'an agency, the reporters behind place and day',
    body: `${HEAD}<div>TEXT</div>`,
    text: TEXT.replace(/<p>\s*/, '<p>　　石泊5月8日电（记者林舟、何小满）'),
    expected: { byline: '林舟、何小满' },
  },
  {
    name: 'a local paper, the reporter behind its first words',
    body: `${HEAD}<div>TEXT</div>`,
    text: TEXT.replace(/<p>\s*/, '<p>　　本报讯（记者 林舟）'),
    expected: { byline: '林舟' },
  },
  {
    name: 'a text that explains a word in its first sentence',
    body: `${HEAD}<div>TEXT</div>`,
    text: TEXT.replace(/<p>\s*/, '<p>　　市总工会（以下简称总工会）'),
    expected: { byline: undefined },
  },
  {
    name: 'a portal, columns in the line of date and paper',
    body: `<h1>${T}</h1><div class="page-info"><span class="bread"><a href="/">新闻中心</a> &gt; <a href="/s/">社会新闻</a> &gt; 正文</span><span class="time-source">2016年11月08日07:26 <span><a href="http://www.sbwb.example/1.htm">石泊晚报</a></span></span></div><div>TEXT</div>`,
    expected: { source: '石泊晚报', section: ['新闻中心', '社会新闻'] },
  },
  {
    name: 'a portal of Korea, the logo of the paper and a link to its page',
    lang: 'ko',
    body: `<div class="media_end_head"><div class="media_head_top"><a class="press_logo" href="/press/4"><img class="logo_img press" src="/l.png" alt="석박일보"></a></div><h2 class="media_title"><span>석박시 마을버스 노선 폐지</span></h2><div><span class="datestamp">2023.09.14. 오전 8:41</span><a class="media_end_head_origin_link" href="http://sb.example/1">기사원문</a></div></div><div>TEXT</div>`,
    expected: { source: '석박일보' },
  },
  {
    name: 'a works paper, the name alone in brackets',
    body: `${HEAD}<div>TEXT</div>`,
    text: signed('（何小满）'),
    expected: { byline: '何小满' },
  },
  {
    name: 'a notice that ends in a word in brackets',
    body: `${HEAD}<div>TEXT<p>（完）</p><p>（盖章）</p></div><p><a href="javascript:window.close()">【关闭】</a></p>`,
    expected: { byline: undefined },
  },
  {
    name: 'a photographer, who is no author',
    body: `${HEAD}<div>TEXT<p>（何小满 摄）</p></div>`,
    expected: { byline: undefined },
  },
  {
    name: 'a portal with a line for reporters and trainees',
    body: `<h1>${T}</h1><div class="news_about"><p>沧浪新闻记者 文澜 实习生 纪小舟</p><p>2023-05-08 11:02 <span>来源：<em>沧浪新闻</em></span></p></div><div class="txt">TEXT</div>`,
    expected: { byline: '文澜、纪小舟', source: '沧浪新闻', publishedAt: '2023-05-08T11:02:00+08:00' },
  },
  {
    name: 'a finance portal: date, paper, name',
    body: `<h1>${T}</h1><div class="tip"><span>2023-05-08 14:32:00</span><a href="http://paper.example">南屏财经报</a>&nbsp;<span>严七</span></div><div>TEXT</div>`,
    expected: { source: '南屏财经报', byline: '严七' },
  },
  {
    name: 'FrontPage: the bulletin, who wrote and the day',
    body: `<p align="center"><b><font size="6">${T}</font></b></p><p align="center"><font size="2">《岭水电站工会简报》第7期&nbsp;&nbsp; 卢山河&nbsp;&nbsp; 2003.7.18</font></p><blockquote>TEXT</blockquote>`,
    expected: { byline: '卢山河', publishedAt: '2003-07-18' },
  },
  {
    name: 'an account over the date, whose text a portal shows',
    body: `<h1>${T}</h1><div><div>榕城总工会</div><div>2023-05-07 16:24</div></div><div>来源：沧浪新闻·政务号</div><div>TEXT</div>`,
    expected: { byline: '榕城总工会', source: '沧浪新闻·政务号' },
  },
  {
    name: 'an account with a page of its own, and an author told in passing',
    body: `<h1>${T}</h1><div class="icons"><a class="item-a" href="/user/1402201">半夏实验室</a><span>·2小时前</span></div><blockquote><p>编者按：本文来自微信公众号“半夏实验室”，作者：阿夏，某某经授权发布。</p></blockquote><div>TEXT</div>`,
    expected: { byline: '半夏实验室' },
  },
  {
    name: 'a page whose author is the maker of its system',
    head: `<title>${T}</title><meta name="author" content="大汉网络">`,
    body: `${HEAD}TEXT`,
    expected: { byline: undefined },
  },
  {
    name: 'a portal that calls itself the author',
    head: `<title>${T}_沧浪新闻</title><meta name="author" content="沧浪"><meta property="og:site_name" content="沧浪新闻">`,
    body: `${HEAD}TEXT`,
    expected: { byline: undefined },
  },
  {
    name: 'a Japanese paper, the name in brackets',
    lang: 'ja',
    body: `<h1>${T}</h1><div>2023年5月8日</div><div>TEXT</div>`,
    text: signed('（志村かなえ）'),
    expected: { byline: '志村かなえ' },
  },
  {
    name: 'a Korean portal: the logo of the paper, the reporter with an address',
    lang: 'ko',
    head: `<title>섬마을 야간학교 10년 : 나루 뉴스</title><meta property="og:article:author" content="새벽바다일보 | 나루">`,
    body: `<div class="article_header"><div class="press_logo"><a href="#"><img src="/logo.png" alt="새벽바다일보"></a></div><div><h3>섬마을 야간학교 10년</h3><div>기사입력 2023-05-08 09:05</div></div></div><div>TEXT<br><br>한소율 기자 han@paper.example</div>`,
    text: '지난달 태풍이 지나가던 밤에는 스물두 명이 앉아 받아쓰기를 했다. 정답자는 셋, 문제는 괜찮습니다였다. 여섯 명은 다음 달 처음으로 졸업장을 받는다. 축사는 할머니가 쓴다.'.repeat(
      2,
    ),
    expected: { source: '새벽바다일보', byline: '한소율' },
  },
  {
    name: 'Blogger, the name in the foot of the post',
    lang: 'it',
    body: `<h3 class="post-title">${E}</h3><div class="post-body">TEXT</div><div class="post-footer"><span class="post-author">Pubblicato da <span class="fn">il casellante</span></span> <span>a 12:40</span></div>`,
    expected: { byline: 'il casellante' },
  },
  {
    name: 'Joomla with the breadcrumb below the text',
    lang: 'es',
    head: `<title>${E}</title><meta name="author" content="Super User">`,
    body: `<h2 itemprop="headline">${E}</h2><dl class="article-info"><dt>Detalles</dt><dd class="createdby"> Escrito por <span itemprop="name">Secretaría de Comunicación</span> </dd><dd class="category-name"> Categoría: <a href="/a">Acción</a> </dd></dl><div>TEXT</div><ul class="breadcrumb"><li>Está aquí: </li><li><a href="/">Inicio</a></li><li><a href="/n">Noticias</a></li><li class="active">${E}</li></ul>`,
    expected: { byline: 'Secretaría de Comunicación', section: ['Inicio', 'Noticias'] },
  },
  {
    name: 'a regional paper, its own name before the author in one box',
    lang: 'fr',
    head: `<title>${E}</title><meta property="og:site_name" content="Le Courrier des Abers">`,
    body: `<h1>${E}</h1><div class="auteur"><span class="journal">Le Courrier des Abers</span> <span class="nom">Erwan LE GALL</span></div><div><time datetime="2023-11-19T18:30:00+01:00">Publié le 19/11/2023 à 18h30</time></div>TEXT`,
    expected: { byline: 'Erwan LE GALL', publishedAt: '2023-11-19T18:30:00+01:00' },
  },
  {
    name: 'a broadcaster and a local paper: what stands behind the name goes',
    lang: 'de',
    body: `<h1>${E}</h1><p>8. Mai 2023</p><div><em>Von Henrike Tolk, NSR</em></div>TEXT`,
    expected: { byline: 'Henrike Tolk' },
  },
  {
    name: 'a name with its address',
    lang: 'en',
    body: `<h1>${E}</h1><span class="asset-byline">By Jo Stucken jstucken@paper.example</span><time datetime="2023-01-27">Jan 27, 2023</time>TEXT`,
    expected: { byline: 'Jo Stucken' },
  },
  {
    name: 'Vietnamese, the name in bold at the right',
    lang: 'vi',
    body: `<h1>${E}</h1><p>08/05/2023</p><div>TEXT<p style="text-align:right"><strong>Hải Yến</strong></p></div>`,
    text: ENGLISH_TEXT,
    expected: { byline: 'Hải Yến' },
  },
  {
    name: 'chips over the heading, named by their test mark',
    lang: 'zh-Hant',
    body: `<div data-testid="article-breadcrumb-channel"><a href="/c/2">社會新聞</a><a href="/c/143">社區專題</a></div><h1>${T}</h1><div>2023年5月8日</div>TEXT`,
    expected: { section: ['社會新聞', '社區專題'] },
  },
  {
    name: 'an old page that is called after its column, its owner at the top',
    lang: 'ja',
    head: '<title>ニュース</title>',
    body: `<table><tr><td bgcolor="#006633"><font size="5"><b>港方市労働組合総連合</b></font></td></tr></table><h2>${T}</h2><p>2023年5月8日</p>TEXT`,
    expected: { site: '港方市労働組合総連合', source: '港方市労働組合総連合' },
  },
];

describe('who wrote it, in the manner of many systems', () => {
  it.each(TEMPLATES.map((template) => [template.name, template] as const))('%s', (_, template) => {
    expect(faultsOf(template)).toEqual([]);
  });
});
