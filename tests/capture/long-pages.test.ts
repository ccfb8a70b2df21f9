// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { capturePage, capturePlainText } from '../../utils/capture';
import { MAX_CHARACTERS, MAX_ELEMENTS } from '../../utils/capture/limits';
import { sanitizeInSlices } from '../../utils/capture/sanitize-slices';
import { convertInSlices } from '../../utils/markdown/convert-slices';
import { htmlToMarkdown } from '../../utils/markdown/html-to-markdown';
import { sanitizeCapture } from '../../utils/markdown/sanitize';
import { UnionclipError } from '../../utils/model/errors';

const now = new Date('2024-05-01T10:00:00+08:00');
// Without a browser everything takes many times as long.
const patience = 60_000;
const SENTENCE = '工会组织职工开展技能竞赛，来自各基层单位的选手同台比武，展示了扎实的功底。';

function pageOf(body: string): Document {
  return new DOMParser().parseFromString(`<title>技能竞赛</title><body>${body}</body>`, 'text/html');
}

async function codeOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'none',
    (error) => (error instanceof UnionclipError ? error.code : String(error)),
  );
}

describe('a long page', () => {
  it('is read like a short one', async () => {
    const paragraphs = Array.from({ length: 1_010 }, (_, index) => `<div class="box"><p>第${index}段：${SENTENCE}</p></div>`);
    const { markdown } = await capturePage(pageOf(`<div class="content">${paragraphs.join('')}</div>`), { now, patience });
    expect(markdown.split('\n\n')).toHaveLength(1_010);
    expect(markdown).toContain('第1009段');
  }, 60_000);

  it('is refused before it is copied when it is too large', async () => {
    expect(await codeOf(capturePage(pageOf('<br>'.repeat(MAX_ELEMENTS + 1)), { now }))).toBe('page-too-large');
    expect(await codeOf(capturePage(pageOf(`<p>${'工会'.repeat(MAX_CHARACTERS / 2 + 1)}</p>`), { now }))).toBe('page-too-large');
  }, 60_000);

  it('is given up when it takes too long', async () => {
    expect(await codeOf(capturePage(pageOf(`<div><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`), { now, patience: -1 }))).toBe(
      'page-too-slow',
    );
  });
});

describe('sanitising in slices', () => {
  const rows = Array.from({ length: 450 }, (_, index) => `<tr><td>${index}</td><td onclick="x()">合格</td></tr>`).join('');
  const items = Array.from({ length: 450 }, (_, index) => `<li>第${index}项 <b>合格</b></li>`).join('');
  it.each([
    ['one table', `<p>前言</p><div><table><tbody>${rows}</tbody></table></div><p>结语</p>`],
    ['two lists', `<ul>${items}</ul><p>之间</p><ol>${items}</ol>`],
    ['many paragraphs with text between', '文字<p>段落<script>x()</script></p>'.repeat(450)],
  ])('gives what sanitising at once gives: %s', async (_, html) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    const whole = sanitizeCapture(root.innerHTML).innerHTML;
    expect((await sanitizeInSlices(root, () => undefined)).innerHTML).toBe(whole);
  });
});

describe('writing Markdown in slices', () => {
  const boxes = Array.from(
    { length: 300 },
    (_, index) => `loose ${index}<br><div>in a box</div><b>bold</b> <i>text</i><p>a paragraph</p>`,
  ).join('');
  const items = Array.from({ length: 450 }, (_, index) => `<li>item ${index}</li>`).join('');
  const rows = Array.from({ length: 220 }, (_, index) => `<tr><td>row ${index}</td><td>a|b<br>c</td><td><b>${index}</b></td></tr>`).join(
    '',
  );
  it.each([
    ['loose text between blocks', boxes],
    ['boxes within boxes', `<p>first</p><div><section>${boxes}<hr></section>end</div><hr>`],
    ['a list between texts', `before<ul>${items}</ul>after`],
    ['a long table between texts', `before<div><table class="data">${rows}</table>after</div>`],
  ])('gives what writing at once gives: %s', async (_, html) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    const baseUrl = 'https://union.example/a';
    const whole = htmlToMarkdown(root, { baseUrl });
    expect(await convertInSlices(root, baseUrl, () => undefined)).toBe(whole);
  });

  it('lets others have their turn within a table', async () => {
    const root = document.createElement('div');
    root.innerHTML = `<table class="data">${rows}</table>`;
    let turns = 0;
    const breathe = () => {
      turns += 1;
      return undefined;
    };
    await convertInSlices(root, 'https://union.example/a', breathe);
    expect(turns).toBeGreaterThan(8);
  });
});

describe('the plain text of a page', () => {
  it('is what can be seen, a paragraph for each line', async () => {
    const page = pageOf(
      '<h1>标题</h1><script>x()</script><p>第一段<b>加粗</b>。<br>第二行。</p><ul><li>* 项目</li></ul><textarea>草稿</textarea><p># 不是标题 &lt;b&gt;</p>',
    );
    const capture = await capturePlainText(page, { now });
    expect(capture.markdown).toBe('标题\n\n第一段加粗。\n\n第二行。\n\n\\* 项目\n\n\\# 不是标题 &lt;b>');
    expect(capture).toMatchObject({ kind: 'text', warnings: ['plain-text'], metadata: { title: '技能竞赛' } });
  });

  it('has what the head says of it: title without the site, source and date', async () => {
    const page = new DOMParser().parseFromString(
      `<head><title>关于做好夏季送清凉工作的通知_通知公告_江城市总工会</title><meta name="SiteName" content="江城市总工会">
       <meta name="ContentSource" content="市总权益保障部"><meta name="PubDate" content="2024-03-02 09:30"></head><body><p>${SENTENCE}</p></body>`,
      'text/html',
    );
    const { metadata } = await capturePlainText(page, { now, url: 'https://union.example/art/1.html' });
    expect(metadata).toMatchObject({
      ...{ title: '关于做好夏季送清凉工作的通知', source: '市总权益保障部', site: '江城市总工会' },
      publishedAt: expect.stringMatching(/^2024-03-02/),
    });
  });

  it('can be taken of a page that is too large, up to a limit, and says so', async () => {
    const page = pageOf(`<p>${SENTENCE.repeat(MAX_CHARACTERS / SENTENCE.length + 1)}</p><p>${SENTENCE}</p>`);
    const { markdown } = await capturePlainText(page, { now });
    expect(markdown.length).toBeLessThan(500_000);
    expect(markdown.endsWith('\n\n[…]')).toBe(true);
  }, 60_000);

  it('can be taken of a page that is too deep', async () => {
    const page = pageOf('');
    let parent: Element = page.body;
    for (let level = 0; level < 1_000; level += 1) parent = parent.appendChild(page.createElement('div'));
    parent.textContent = SENTENCE;
    expect((await capturePlainText(page, { now })).markdown).toBe(SENTENCE);
  });

  it('survives broken characters', async () => {
    const page = pageOf('');
    page.body.append('工会\ud800\u0000动态\ufffd');
    expect((await capturePlainText(page, { now })).markdown).toBe('工会\ufffd动态\ufffd');
  });

  it('is refused where nothing is to be seen', async () => {
    expect(await codeOf(capturePlainText(pageOf('<script>x()</script>'), { now }))).toBe('page-is-empty');
  });
});

describe('bad input', () => {
  it('survives broken characters, and a huge JSON-LD of the wrong shape', async () => {
    const json = JSON.stringify({ '@type': 'NewsArticle', headline: Array(20_000).fill({ a: 1 }), author: { name: { name: 7 } } });
    const page =
      pageOf(`<script type="application/ld+json">${json}</script><script type="application/ld+json">${'['.repeat(100_000)}</script>
      <div><h1>技能竞赛</h1><p id="x">${SENTENCE}</p><p>${SENTENCE}</p></div>`);
    page.getElementById('x')?.append('\udc00\u0000\ufffd');
    const { markdown } = await capturePage(page, { now });
    expect(markdown.isWellFormed?.() ?? true).toBe(true);
    expect(markdown).toContain(SENTENCE);
  });

  it('reads a page that changes meanwhile as it was', async () => {
    const page = pageOf(`<div class="content">${`<p>${SENTENCE}</p>`.repeat(40)}</div>`);
    const reading = capturePage(page, { now, patience });
    page.body.replaceChildren();
    expect((await reading).markdown).toContain(SENTENCE);
  }, 20_000);
});
