// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { capturePage, captureSelection } from '../../utils/capture';

const SENTENCE = '工会组织职工开展技能竞赛，来自各基层单位的选手同台比武，展示了扎实的功底和良好的风貌。';
const OTHER = '市总工会有关负责人表示，下一步将把竞赛办到更多的车间和班组，让更多的职工有机会参加。';
const options = { url: 'https://gh.example/a', now: new Date('2024-05-01T10:00:00+08:00') };

beforeEach(() => {
  document.head.innerHTML = '<title>技能竞赛</title>';
  document.body.innerHTML = '';
});

function addShadow(inner: string, light = ''): ShadowRoot {
  const host = document.body.appendChild(document.createElement('news-article'));
  host.innerHTML = light;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = inner;
  return root;
}

function addFrame(inner: string): Document {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const content = frame.contentDocument as Document;
  content.body.innerHTML = inner;
  return content;
}

describe('an article in an open shadow root', () => {
  it('is read with its slots filled', async () => {
    addShadow(
      `<article><p>${SENTENCE}</p><slot name="quote"></slot><p>${OTHER}</p></article>`,
      '<p slot="quote">槽中的一句引语，由页面提供。</p>',
    );
    const before = document.documentElement.outerHTML;
    expect((await capturePage(document, options)).markdown).toBe(`${SENTENCE}\n\n槽中的一句引语，由页面提供。\n\n${OTHER}`);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('leaves a page alone whose shadow roots hold no text', async () => {
    document.body.innerHTML = `<div><p>${SENTENCE}</p><p>${OTHER}</p></div>`;
    addShadow('<style>p{}</style><slot></slot>'.replace(/<style>.*<\/style>/, ''));
    expect((await capturePage(document, options)).markdown).toBe(`${SENTENCE}\n\n${OTHER}`);
  });
});

describe('a player in an article', () => {
  const around = (player: string) => `<div><p>${SENTENCE}</p><p>${OTHER}</p>${player}<p>${SENTENCE}${OTHER}</p></div>`;

  it('becomes a line that leads to where it is watched', async () => {
    document.body.innerHTML = around('<iframe src="https://v.qq.com/txp/iframe/player.html?vid=a1b2c3"></iframe>');
    expect((await capturePage(document, options)).markdown).toContain('[▶ v.qq.com](https://v.qq.com/x/page/a1b2c3.html)');
  });

  it('may have an address as long as a book', async () => {
    const address = `https://player.example/${'vid=v.qq.com/c'.repeat(60_000)}vid=`;
    const content = new DOMParser().parseFromString(around(`<iframe src="${address}"></iframe>`), 'text/html');
    expect((await capturePage(content, options)).markdown).toContain(OTHER);
  });
});

describe('an article in a frame of the same origin', () => {
  it('is read, and its addresses stand on the frame’s', async () => {
    addFrame(
      `<base href="https://gh.example/news/"><div>${[1, 2, 3, 4, 5, 6].map((n) => `<p>第${n}场：${SENTENCE}</p>`).join('')}<p>${OTHER}<img src="a.jpg"></p></div>`,
    );
    const { markdown, images } = await capturePage(document, options);
    expect(markdown.split('\n\n').length).toBeGreaterThanOrEqual(7);
    expect(images).toEqual([{ url: 'https://gh.example/news/a.jpg', alt: '' }]);
  });

  it('leaves small frames out', async () => {
    document.body.innerHTML = `<div><p>${SENTENCE}</p><p>${OTHER}</p></div>`;
    addFrame('<p>广告位招租</p>');
    expect((await capturePage(document, options)).markdown).not.toContain('广告');
  });

  it('gives what is selected in it', async () => {
    const content = addFrame(`<p id="a">${SENTENCE}</p><p>其他</p>`);
    const range = content.createRange();
    range.selectNodeContents(content.getElementById('a') as Element);
    content.getSelection()?.addRange(range);
    document.getSelection()?.removeAllRanges();
    expect((await captureSelection(document, options)).markdown).toBe(SENTENCE);
  });
});
