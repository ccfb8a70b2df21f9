// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies, chineseCase, EN, englishPage, paragraphs, TITLE_EN, ZH } from './body-cases';

const [C1, C2] = [paragraphs(ZH.slice(0, 2)), paragraphs(ZH.slice(2))];
const [E1, E2] = [paragraphs(EN.slice(0, 2), ''), paragraphs(EN.slice(2), '')];
const zh = (name: string, box: string, not: string[], has: string[] = []) => chineseCase(name, C1 + box + C2, not, has);
const atEnd = (name: string, box: string, not: string[]) => chineseCase(name, C1 + C2 + box, not);
const en = (name: string, html: string, not: string[], has: string[] = []): BodyCase => ({
  name,
  html,
  title: TITLE_EN,
  has: [...EN.map((text) => text.slice(4, 24)), ...has],
  not,
});

describe('lines that lead out of the text', () => {
  checkBodies([
    zh('go on reading below an advertisement', '<p class="before">請繼續往下閱讀...</p><div id="ad-7"></div>', ['往下閱讀']),
    zh('the app of the paper', '<p>天天看新聞 好禮抽不完　<a href="/app">點我下載APP</a>　<a href="/act">活動說明</a></p>', [
      '好禮',
      '下載APP',
      '活動說明',
    ]),
    zh('figures of the day beside the text', '<div class="zj"><p>今日成交额十二亿元，点击查看更多数据</p></div>', ['成交额']),
    zh(
      'a vote of readers',
      '<div class="poll" data-testid="poll"><b>投票：</b>你支持延长午休吗？<button>支持</button><button>不支持</button></div>',
      ['投票', '午休'],
    ),
    zh(
      'the button of a listing',
      '<div class="toolbar_x"><a href="javascript:void(0)"><img src="/copy.gif" alt="复制代码"></a></div><pre>ls -l /data</pre>',
      ['复制代码'],
      ['ls -l'],
    ),
    chineseCase('a digest in other words above the text', `<div class="zy">摘要：推进会开到了基层，会期一天。</div>${C1}${C2}`, [
      '摘要',
      '会期一天',
    ]),
    atEnd('where the material comes from', '<p>素材来源：岚江市快递行业工会</p>', ['素材来源']),
    atEnd('an account for films', '<section>关注“岚江工会”视频号</section>', ['视频号']),
    atEnd(
      'neighbours and a way back',
      '<hr><p align="center"><a href="1.html">前へ</a>　<a href="index.html">戻る</a>　<a href="3.html">次へ</a></p>',
      ['戻る'],
    ),
    en(
      'scroll to go on',
      englishPage(`${E1}<div class="px"><div>ADVERTISEMENT</div><div>SCROLL TO CONTINUE WITH CONTENT</div></div>${E2}`),
      ['SCROLL'],
    ),
    en(
      'a film that is not kept, and the initials of editors',
      englishPage(
        `${E1}<p><strong>Watch the video 'A night on the quay':</strong></p><iframe src="https://v.example/1"></iframe>${E2}<p><strong>(mqu/har)</strong></p>`,
      ),
      ['A night on the quay', 'mqu/har'],
    ),
    en(
      'pages elsewhere, for which nobody answers',
      englishPage(
        `${E1}${E2}<section><h2>Related Internet Links</h2><a href="https://harbour.example">Friends of the Quay</a><p>The Post is not responsible for the content of external sites.</p></section>`,
      ),
      ['Internet Links', 'Friends of the Quay', 'not responsible'],
    ),
    en(
      'a sign-up that only its area names',
      englishPage(
        `${E1}<section data-area="newsletter"><h3>Miss nothing: letters from the quay</h3><p>Every Sunday, stories from where the bus ends.</p></section>${E2}`,
      ),
      ['Miss nothing', 'Every Sunday'],
    ),
    en('the address of a reporter', englishPage(`${E1}${E2}<p>오하나 기자 (hana@harbour.example)</p>`), ['hana@']),
  ]);
});
