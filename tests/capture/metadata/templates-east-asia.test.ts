// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const T = '護理師工會要求一例一休落實';
const ZH_TW =
  '<p>台北市護理師工會今天在衛生局前表示，會員每月輪班超過二十二天，休息時間無法落實，要求主管機關依法勞檢，並在一個月內公布結果，現場有兩百名會員到場聲援。</p>'.repeat(
    3,
  );
const JA =
  '<p>春の交渉で、市内の三つの職場が賃上げと休憩時間の確保を勝ち取りました。組合員は九週間にわたって話し合いを重ね、会社側は六月から新しい勤務表を導入すると回答しています。</p>'.repeat(
    3,
  );
const KO =
  '<p>시내버스 노동자들이 아홉 주에 걸친 교섭 끝에 유급 휴게시간을 보장받게 되었다. 노조는 유월부터 새로운 근무표가 세 개 차고지에서 모두 시행된다고 밝혔다. 사측도 이를 확인했다.</p>'.repeat(
    3,
  );
const TJ = '石橋バス労組が休憩時間を獲得';
const TK = '시내버스 노조, 유급 휴게시간 쟁취';

const TEMPLATES: Template[] = [
  {
    name: 'an agency of Taiwan with a later change in brackets',
    lang: 'zh-Hant-TW',
    text: ZH_TW,
    head: `<title>${T} | 生活 | 中央社 CNA</title><meta property="og:title" content="${T} | 生活 | 中央社 CNA"><meta property="article:published_time" content="2024-05-08T10:20:00+08:00"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${T} | 生活 | 中央社 CNA","datePublished":"2024-05-08T10:20:00+08:00","publisher":{"@type":"Organization","name":"中央通訊社"}}</script>`,
    body: `<div class="breadcrumb"><a href="/">首頁</a> / <a href="/l">生活</a></div><h1><span>${T}</span></h1><div class="timeBox"><div class="updatetime"><span>2024/5/8 10:20</span><span>（5/8 11:00 更新）</span></div></div><div class="paragraph">TEXT</div>`,
    expected: { title: T, publishedAt: '2024-05-08T10:20:00+08:00', section: ['首頁', '生活'], site: '中央通訊社' },
  },
  {
    name: 'the reporter and the town',
    lang: 'zh-Hant-TW',
    text: ZH_TW,
    head: `<title>${T} - 社會 - 自由時報電子報</title>`,
    body: `<h1>${T}</h1><span class="time">2024/05/08 10:20</span><p>記者王小明／台北報導</p>TEXT`,
    expected: { title: T, publishedAt: '2024-05-08T10:20:00+08:00', byline: '王小明', site: '自由時報電子報' },
  },
  {
    name: 'the reporter in brackets, the year of the republic',
    lang: 'zh-TW',
    text: ZH_TW,
    head: `<title>${T} - 台北市護理師工會</title>`,
    body: `<h2 class="title">${T}</h2><div>發布日期：中華民國113年5月8日（星期三）</div><div>〔記者李大華、王小明／台北報導〕</div>TEXT`,
    expected: { title: T, publishedAt: '2024-05-08', byline: '李大華、王小明' },
  },
  {
    name: 'an office of Taiwan: the unit that published it, the years of the republic',
    lang: 'zh-TW',
    text: ZH_TW,
    head: `<title>臺北市勞動局-新聞稿-${T}</title><meta name="DC.Title" content="${T}"><meta name="DC.Date" content="2024-05-08">`,
    body: `<h2>${T}</h2><ul class="info"><li>發布單位：勞動檢查處</li><li>發布日期：113-05-08</li><li>更新日期：113-06-01</li><li>點閱數：123</li></ul>TEXT`,
    expected: { title: T, publishedAt: '2024-05-08', source: '勞動檢查處' },
  },
  {
    name: 'a paper of Hong Kong: the weekday without a gap',
    lang: 'zh-HK',
    text: ZH_TW,
    head: `<title>${T} - 20240508 - 港聞 - 每日明報</title>`,
    body: `<hgroup><h1>${T}</h1></hgroup><div class="date">2024年5月8日星期三 4:35AM</div>TEXT`,
    expected: { title: T, publishedAt: '2024-05-08T04:35:00+08:00' },
  },
  {
    name: 'a paper of Singapore: slashes behind the labels',
    lang: 'zh-SG',
    head: '<title>护理师工会要求落实轮休 | 早报</title>',
    body: `<h1>护理师工会要求落实轮休</h1><div class="meta"><span>发布/2024年5月8日 10:20 AM</span> <span>更新/2024年5月9日 11:00 AM</span></div><div>文/张三</div>TEXT`,
    expected: { title: '护理师工会要求落实轮休', publishedAt: '2024-05-08T10:20:00+08:00', byline: '张三' },
  },
  {
    name: 'a Japanese paper',
    lang: 'ja',
    text: JA,
    head: `<title>${TJ}：朝刊オンライン</title><meta property="og:title" content="${TJ}：朝刊オンライン"><meta property="og:site_name" content="朝刊オンライン">`,
    body: `<h1>${TJ}</h1><p><span>山田太郎</span> <time datetime="2024-05-08T00:20:00.000Z">2024年5月8日 9時20分</time></p>TEXT`,
    expected: { title: TJ, publishedAt: '2024-05-08T09:20:00+09:00', site: '朝刊オンライン' },
  },
  {
    name: 'a Japanese union with the weekday in brackets',
    lang: 'ja',
    text: JA,
    head: `<title>石橋労連｜ニュース｜${TJ}</title>`,
    body: `<p class="topicpath"><a href="/">ホーム</a> &gt; <a href="/n">ニュース</a> &gt; ${TJ}</p><p class="date">2024年5月8日（水）</p><h2>${TJ}</h2>TEXT<p>更新日：2024年6月1日</p>`,
    expected: { title: TJ, publishedAt: '2024-05-08', section: ['ホーム', 'ニュース'] },
  },
  {
    name: 'a Japanese office: the day of the last change is no day of publication where one is there',
    lang: 'ja',
    text: JA,
    head: `<title>${TJ}</title>`,
    body: `<h1>${TJ}</h1><p>最終更新日：令和6年6月1日</p><p>掲載日：令和6年5月8日</p>TEXT`,
    expected: { title: TJ, publishedAt: '2024-05-08' },
  },
  {
    name: 'a Korean paper: the day it came in, the day it was changed',
    lang: 'ko',
    text: KO,
    head: `<title>${TK} : 사회일반 : 뉴스 : 한강신문</title><meta property="og:title" content="${TK}"><meta property="og:site_name" content="한강신문"><meta property="article:published_time" content="2024-05-08T09:12:00+09:00">`,
    body: `<h3>${TK}</h3><div class="writer">김민수 기자</div><ul><li>수정 2024-05-09 10:00</li><li>등록 2024-05-08 09:12</li></ul>TEXT`,
    expected: { title: TK, publishedAt: '2024-05-08T09:12:00+09:00', byline: '김민수' },
  },
  {
    name: 'a Korean weekly: full stops in the date',
    lang: 'ko',
    text: KO,
    head: `<title>${TK} < 노동 < 기사본문 - 매주노동뉴스</title>`,
    body: `<h3 class="heading">${TK}</h3><ul class="infomation"><li>기자명 김민수 기자</li><li>입력 2024.05.08 09:12</li><li>수정 2024.05.09 10:00</li><li>댓글 0</li></ul>TEXT`,
    expected: { title: TK, publishedAt: '2024-05-08T09:12:00+09:00', byline: '김민수' },
  },
  {
    name: 'the paper, the reporter and the town in elements of their own',
    lang: 'zh-Hant-TW',
    text: ZH_TW,
    head: `<title>${T} | 石泊新聞網</title>`,
    body: `<h1>${T}</h1><section class="authors"><time>2024-05-08 10:20</time><span class="author">石泊報／ <a href="/r">記者王小明</a>／台北即時報導</span></section>TEXT`,
    expected: { title: T, publishedAt: '2024-05-08T10:20:00+08:00', byline: '王小明', source: '石泊報' },
  },
];

describe('a page of East Asia', () => {
  it.each(TEMPLATES)('$name', (template) => expect(faultsOf(template)).toEqual([]));
});
