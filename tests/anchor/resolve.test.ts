// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { describeSpan, indexText, type Resolution, resolve, type StoredSelectors } from '../../utils/anchor';
import { follow, seek, select, show, store } from './help';

const BEFORE = '市总工会昨天召开会议，部署今年夏季的防暑降温工作，要求各级工会把关爱送到一线。';
const QUOTE = '全市共有三十二万名职工在高温岗位上工作，其中环卫工人一万两千名。';
const AFTER = '会议还通报了上半年的欠薪案件，宣布开通十二小时的法律援助热线，并公布了电话。';
const OTHER = '“图书角”建到了工地上，每周五晚上由志愿者轮流值班，已经借出图书两千多册次。';
const page = (...paragraphs: string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('\n');
const ORIGINAL = page(BEFORE, QUOTE, AFTER, OTHER);

describe('a passage that is still there', () => {
  it.each([
    ['on the same page', ORIGINAL],
    ['with other white space', page(BEFORE, `\n　　${QUOTE.replace('高温', '高 \n 温')} `, AFTER)],
    ['with spaces between Chinese and figures', page(BEFORE, QUOTE, 'a 1')],
    ['with other punctuation and width', page(BEFORE, QUOTE.replaceAll('，', ', ').replace('。', '.'), AFTER)],
    ['in other markup', `<table><td>${BEFORE}<br>${QUOTE.replace('三十二万', '<b>三十<wbr></b><!-- x -->二万')}<br>${AFTER}</table>`],
    ['at another place', page(AFTER, OTHER, BEFORE, QUOTE)],
    ['between advertisements', page(BEFORE, '点击领取优惠券', QUOTE, '下载客户端', AFTER)],
    ['with hidden text inside', page(BEFORE, QUOTE.replace('其中', '其<span style="display:none">本文来源某某网</span>中'), AFTER)],
    ['with ruby', page(BEFORE, QUOTE.replace('环卫', '<ruby>环<rp>(</rp><rt>huán</rt><rp>)</rp>卫<rt>wèi</rt></ruby>'), AFTER)],
    ['in traditional characters', page(BEFORE, '全市共有三十二萬名職工在高溫崗位上工作，其中環衛工人一萬兩千名。', AFTER)],
  ])('is in place: %s', async (_, after) => {
    const { state, found, range } = await follow(ORIGINAL, QUOTE, after);
    expect(state).toBe('in-place');
    expect(found?.quote.replace(/\s/g, '')).toMatch(/^全市共有三十二[万萬]名[职職]工.*一[万萬][两兩]千名[。.]$/);
    expect(range?.startContainer.nodeType).toBe(Node.TEXT_NODE);
    expect(range?.toString().trim().slice(0, 4)).toBe('全市共有');
  });

  it('is found in simplified when it was marked in traditional', async () => {
    const { state, text } = await follow(page('選舉產生新一屆委員會'), '產生新一屆', page('选举产生新一届委员会'));
    expect([state, text]).toEqual(['in-place', '产生新一届']);
  });

  it('is found among its copies by what stands around it', async () => {
    const list = ['甲县：职工一百名，已建会。', '乙县：职工一百名，未建会。', '丙县：职工一百名，已撤会。'];
    show(page(...list));
    const stored = store(select('乙县：职工', '职工一百名，未'));
    const range = document.createRange();
    const second = document.querySelectorAll('p')[1]?.firstChild as Text;
    range.setStart(second, 3);
    range.setEnd(second, 8);
    const copy = store(range);
    expect(copy[0]).toMatchObject({ exact: '职工一百名', copies: 3 });
    show(page('今日要闻', ...list.reverse()));
    expect((await seek(copy)).range?.startContainer.textContent).toBe('乙县：职工一百名，未建会。');
    expect((await seek(stored)).state).toBe('in-place');
  });

  it('is told from a copy with the same surroundings by its position', async () => {
    const rows = Array.from({ length: 9 }, () => '<tr><td>职工</td><td>一百名</td></tr>').join('');
    show(`<table>${rows}</table>`);
    const cell = document.querySelectorAll('td')[9]?.firstChild as Text;
    const range = document.createRange();
    range.selectNodeContents(cell);
    expect((await seek(store(range))).range?.startContainer).toBe(cell);
  });
});

describe('a passage that was edited', () => {
  it.each([
    ['a figure', QUOTE.replace('三十二万', '三十五万')],
    ['a word more', QUOTE.replace('其中', '其中包括')],
    ['a word less', QUOTE.replace('高温', '')],
    ['its first letter', QUOTE.replace('全', '本')],
    ['its last letters', QUOTE.replace('千名。', '千余名。')],
    ['something put in', QUOTE.replace('工作，', '工作，<div>扫描二维码关注我们的微信公众号，更多精彩等你来看</div>')],
  ])('is found, and said to have changed: %s', async (_, edited) => {
    const { state, found } = await follow(ORIGINAL, QUOTE, page(OTHER, BEFORE, edited, AFTER));
    expect(state).toBe('changed');
    const words = edited.replace(/<\/?div>/g, '\n');
    expect(found?.quote).toBe(words);
  });

  it('is preferred to an exact copy elsewhere', async () => {
    const edited = QUOTE.replace('三十二万', '三十三万');
    const { state, found } = await follow(ORIGINAL, QUOTE, page(`相关阅读 ${QUOTE} 更多`, BEFORE, edited, AFTER));
    expect([state, found?.quote]).toEqual(['changed', edited]);
  });

  it.each([26, 21])('keeps what is left of it on a page that was cut: %i letters', async (size) => {
    const { state, found } = await follow(ORIGINAL, QUOTE, page(BEFORE, QUOTE.slice(0, size), '登录后阅读全文'));
    expect([state, found?.quote]).toEqual(['changed', QUOTE.slice(0, size)]);
  });

  it('keeps what is left of it on a page that begins later', async () => {
    const { state, found } = await follow(ORIGINAL, QUOTE, page('上一页', QUOTE.slice(12), AFTER, OTHER));
    expect([state, found?.quote]).toEqual(['changed', QUOTE.slice(12)]);
  });

  it('is found around a long text that was put into it', async () => {
    const box = `<table><tr><td>${'专题链接：各地送清凉活动一览，点击进入。'.repeat(30)}</td></tr></table>`;
    const edited = QUOTE.replace('工作，', `工作，${box}`);
    const { state, found } = await follow(ORIGINAL, QUOTE, page(BEFORE, edited, AFTER, OTHER));
    expect(state).toBe('changed');
    expect(found?.quote).toMatch(/^全市共有三十二万名[\s\S]*环卫工人一万两千名。$/);
  });

  it('is found when it is very long', async () => {
    const long = Array.from({ length: 300 }, (_, number) => `第${number}条规定由第${(number * 7) % 300}号文件解释。`);
    const before = page(BEFORE, long.join(''), AFTER);
    show(before);
    const stored = store(select(long.join('')));
    const edited = long
      .filter((_, number) => number % 50 !== 20)
      .map((text, number) => (number % 40 === 1 ? `${text.slice(0, 4)}新${text.slice(4)}` : text));
    show(page(OTHER, BEFORE, edited.join(''), AFTER));
    const { state, found } = await seek(stored);
    expect([state, found?.quote]).toEqual(['changed', edited.join('')]);
  });

  it('is found in Latin script', async () => {
    const before = '<p>The union met on Monday. Members voted to accept the offer by a large majority, officials said.</p>';
    const after = '<p>The union met on Monday. Members voted to accept the new offer by a narrow majority, officials said.</p>';
    const { state, text } = await follow(before, 'Members voted to accept the offer by a large majority', after);
    expect([state, text]).toEqual(['changed', 'Members voted to accept the new offer by a narrow majority']);
  });
});

describe('a passage that is gone', () => {
  it.each([
    ['removed', page(BEFORE, AFTER, OTHER)],
    ['replaced', page(BEFORE, '活动现场气氛热烈，书画社的老师写了两百多幅春联送给大家带回家。', AFTER, OTHER)],
    ['on a page that was cut', page(BEFORE.slice(0, 20), '登录后阅读全文')],
    ['but for its first words', page(BEFORE, QUOTE.slice(0, 10), '登录后阅读全文')],
    ['on an empty page', ''],
    ['on another page', page(OTHER, OTHER)],
  ])('is lost: %s', async (_, after) => {
    expect((await follow(ORIGINAL, QUOTE, after)).state).toBe('lost');
  });

  it('is lost when it was written anew, and what stands in its place is suggested', async () => {
    const quote = '先建档、后帮扶，实名制、动态管';
    const anew = '先建立档案、再进行帮扶，实名制管理、动态化调整';
    const around = (words: string) => page(`${BEFORE}帮扶工作坚持${words}，由各街道负责。`, AFTER);
    const { state, suggestion } = await follow(around(quote), quote, around(anew));
    expect([state, suggestion?.quote]).toEqual(['lost', anew]);
  });

  it('is not taken for a look-alike, which is suggested', async () => {
    const alike = '全市共有三十二万名教师在乡村岗位上工作，其中特岗教师一万五千名。';
    const { state, suggestion } = await follow(ORIGINAL, QUOTE, page(AFTER, OTHER, alike));
    expect(state).toBe('lost');
    expect(suggestion?.quote).toBe(alike);
    expect(suggestion?.confidence).toBeLessThan(0.6);
  });

  it('is not taken for another of many copies', async () => {
    const lines = [`${BEFORE}县总工会表示祝贺。`, `${OTHER}县总工会派员参加。`];
    show(page(...lines));
    const stored = store(select('县总工会'));
    expect(stored[0].copies).toBe(2);
    show(page(BEFORE, ...lines.slice(1)));
    const { state, suggestion } = await seek(stored);
    expect([state, suggestion?.quote]).toEqual(['lost', '县总工会']);
  });
});

describe('resolve', () => {
  const store4 = (): StoredSelectors[] => {
    const index = indexText(show(page(BEFORE, QUOTE, AFTER, OTHER)));
    return [BEFORE, QUOTE, AFTER, OTHER].map((words) => {
      const start = index.text.indexOf(words);
      return describeSpan(index, { start, end: start + words.length });
    });
  };

  it('settles exact ones first, each once, and keeps the order of the list', async () => {
    const stored = store4();
    const index = indexText(show(page(OTHER, BEFORE, QUOTE.replace('三十二', '四十'))));
    const order: [number, Resolution['state']][] = [];
    const all = await resolve(index, stored, { onResolved: (number, { state }) => order.push([number, state]) });
    expect(order).toEqual([
      [0, 'in-place'],
      [1, 'changed'],
      [2, 'lost'],
      [3, 'in-place'],
    ]);
    expect(all.map(({ state }) => state)).toEqual(['in-place', 'changed', 'lost', 'in-place']);
  });

  it('stops when it is told to', async () => {
    const stored = store4();
    const controller = new AbortController();
    const work = resolve(indexText(document.body), stored, { signal: controller.signal, onResolved: () => controller.abort() });
    await expect(work).rejects.toThrow();
  });

  it('works without the table of variants', async () => {
    const [, stored] = store4();
    const index = indexText(show(page(BEFORE, QUOTE.replace('职工', '職工'), AFTER)));
    for (const variants of [undefined, () => Promise.reject(new Error('blocked'))]) {
      const [one] = await resolve(index, [stored as StoredSelectors], { variants });
      expect(one?.state).toBe('changed');
    }
  });

  it('takes selectors of other tools: no position, no count, no context', async () => {
    const index = indexText(show(ORIGINAL));
    const quote = (exact: string): StoredSelectors => [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }];
    const all = await resolve(index, [quote('环卫工人一万两千名，其中'), quote('其中环卫工人一万两千名'), quote('  '), null]);
    expect(all.map(({ state }) => state)).toEqual(['lost', 'in-place', 'lost', 'lost']);
  });

  it('works on texts without a DOM', async () => {
    const [, stored] = store4();
    const pieces = [BEFORE, QUOTE.replace('三十二', '四十'), AFTER].map((text) => ({ text, startsBlock: true }));
    const [one] = await resolve(indexText(pieces), [stored as StoredSelectors]);
    expect(one).toMatchObject({ state: 'changed', found: { quote: QUOTE.replace('三十二', '四十') } });
  });

  it('bears a text that repeats itself', async () => {
    const index = indexText([{ text: '工'.repeat(20_000) }]);
    const stored = describeSpan(index, { start: 10_000, end: 10_030 });
    const [one] = await resolve(index, [stored]);
    expect(one).toMatchObject({ state: 'in-place', found: { start: 10_000, end: 10_030 } });
    expect((await resolve(indexText([{ text: '会'.repeat(20_000) }]), [stored]))[0]?.state).toBe('lost');
  });
});
