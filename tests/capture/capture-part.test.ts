// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { captureElement, capturePage } from '../../utils/capture';

const now = new Date('2026-11-20T10:00:00+08:00');
const url = 'https://union.example/notices/';
const TEXT = '各级工会要提高认识，精心组织，确保各项措施落实到每一个班组、每一位职工。';

const pageOf = (body: string) => new DOMParser().parseFromString(`<title>通知公告_江城市总工会</title><body>${body}</body>`, 'text/html');

async function pick(page: Document, selector: string) {
  return captureElement(page, page.querySelector(selector) as Element, { url, now });
}

describe('a picked part', () => {
  const page = pageOf(
    `<h1>通知公告</h1><div id="a"><span>7月2日</span><h2>关于送清凉的通知</h2><p>${TEXT}</p></div>
     <div id="b"><h2>关于技能竞赛的通知</h2><p>${TEXT}</p></div><div id="c"><p>${TEXT}</p></div>
     <div id="d"><h2>一、目的</h2><p>${TEXT}</p><h2>二、范围</h2><p>${TEXT}</p></div>
     <div id="e"><p>${TEXT}</p><h2>附则</h2></div><table id="f"><caption>收费标准</caption><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>`,
  );

  it.each([
    ['its heading', '#a', '关于送清凉的通知'],
    ['its heading', '#b', '关于技能竞赛的通知'],
    ['its table’s caption', '#f', '收费标准'],
  ])('is called by %s (%s)', async (_, selector, title) => {
    const { metadata, provenance } = await pick(page, selector);
    expect(metadata.title).toBe(title);
    expect(provenance.title).toEqual({ origin: 'page text', isSure: true });
  });

  it.each([
    ['has none', '#c'],
    ['has sections', '#d'],
    ['does not begin with it', '#e'],
  ])('is called as the page where it %s', async (_, selector) => {
    expect((await pick(page, selector)).metadata.title).toMatch(/^通知公告/);
  });

  it('is an article of its own where it has a heading, the same one each time', async () => {
    const keys = await Promise.all(['#a', '#b', '#a', '#c'].map(async (selector) => (await pick(page, selector)).urlKey));
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe(keys[0]);
  });
});

describe('videos and sounds', () => {
  const FRAME = '<iframe src="https://www.youtube.com/embed/abcDEF123?rel=0" allowfullscreen></iframe>';
  it.each([
    ['a known player', FRAME, '[▶ youtube.com](https://www.youtube.com/watch?v=abcDEF123)'],
    [
      'a player that loads late',
      '<iframe data-src="//v.qq.com/iframe/preview.html?vid=x123"></iframe>',
      '[▶ v.qq.com](https://v.qq.com/x/page/x123.html)',
    ],
    [
      'an unknown player',
      '<iframe src="https://media.example/v/1" allowfullscreen></iframe>',
      '[▶ media.example](https://media.example/v/1)',
    ],
    ['a video of the page', '<video controls src="/v/1.mp4"></video>', '[▶ union.example](https://union.example/v/1.mp4)'],
    ['a video with sources', '<video controls><source src="/v/2.webm"></video>', '[▶ union.example](https://union.example/v/2.webm)'],
    ['a video that a script plays', '<video src="blob:https://union.example/1"></video>', `[▶ union.example](${url})`],
    ['a sound', '<audio controls src="/a/1.mp3"></audio>', '[▶ union.example](https://union.example/a/1.mp3)'],
  ])('%s becomes a line in its place', async (_, player, line) => {
    const long = TEXT.repeat(3);
    const page = pageOf(
      `<div id="x"><h1>视频新闻一则</h1><p>甲${long}</p><div class="box">${player}</div><p>乙${long}</p><p>丙${long}</p></div>`,
    );
    const whole = (await capturePage(page, { url, now })).markdown;
    const part = (await pick(page, '#x')).markdown;
    for (const markdown of [whole, part]) {
      expect(markdown.indexOf(line)).toBeGreaterThan(markdown.indexOf('甲'));
      expect(markdown.indexOf(line)).toBeLessThan(markdown.indexOf('乙'));
    }
  });

  it.each([
    ['an advertisement', '<iframe src="https://ad.doubleclick.net/x" allowfullscreen></iframe>'],
    ['a map', '<iframe src="https://www.google.com/maps/embed?pb=1" allowfullscreen></iframe>'],
    ['a frame of something else', '<iframe src="https://poll.example/1"></iframe>'],
    ['a moving background', '<video autoplay loop muted src="/bg.mp4"></video>'],
    ['a sound without an address', '<audio></audio>'],
  ])('%s is no part of the text', async (_, frame) => {
    const long = TEXT.repeat(3);
    const page = pageOf(`<div id="x"><p>甲${long}</p><div>${frame}</div><p>乙${long}</p></div>`);
    expect((await capturePage(page, { url, now })).markdown).not.toContain('▶');
    expect((await pick(page, '#x')).markdown).not.toContain('▶');
  });
});
