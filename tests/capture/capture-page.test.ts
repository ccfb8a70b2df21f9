// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { capturePage, captureSelection } from '../../utils/capture';
import { MAX_DEPTH } from '../../utils/capture/limits';
import { UnionclipError } from '../../utils/model/errors';

const NOTICE = '各基层工会：现将2023年度困难职工帮扶申报工作有关事项通知如下，请认真组织实施。申报材料请于六月底前报送市总工会权益保障部。';
const now = new Date('2024-05-01T10:00:00+08:00');

function pageOf(body: string, head = '<title>关于做好帮扶申报工作的通知</title>'): Document {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.innerHTML = `<head>${head}</head><body>${body}</body>`;
  return page;
}

async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    return error instanceof UnionclipError ? error.code : String(error);
  }
  return 'none';
}

const article = `<div class="nav"><a href="/">首页</a><a href="/a">动态</a></div><h1>关于做好帮扶申报工作的通知</h1>
  <div class="content"><p>　　${NOTICE}</p><p>　　${NOTICE}</p><p>责任编辑：庞小荷</p></div>`;

describe('capturePage', () => {
  it('returns the text, without navigation, heading and credits', async () => {
    const capture = await capturePage(pageOf(article), { now });
    expect(capture.markdown).toBe(`${NOTICE}\n\n${NOTICE}`);
    expect(capture).toMatchObject({ kind: 'article', images: [], metadata: { title: '关于做好帮扶申报工作的通知' } });
    expect(capture.excerpt.startsWith('各基层工会')).toBe(true);
    expect(new Date(capture.capturedAt)).toEqual(now);
  });

  it('leaves the page as it was', async () => {
    const page = pageOf(`<form name="f"><input name="q">${article}</form><img data-src="/a.jpg"><div style="visibility:hidden">x</div>`);
    const before = page.documentElement.outerHTML;
    await capturePage(page, { now });
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('takes a notice of two sentences for an article, and says that it is short', async () => {
    const capture = await capturePage(pageOf('<div><p>因设备检修，工人文化宫5月8日闭馆一天。给您带来不便，敬请谅解。</p></div>'), { now });
    expect(capture.markdown).toContain('敬请谅解');
    expect(capture.warnings).toContain('short-text');
  });

  it('resolves addresses against the base of the page', async () => {
    const page = pageOf(
      `<div><p>${NOTICE}</p><p><img src="a.jpg" width="600"> 图为会议现场，各单位负责人参加会议。</p><p>${NOTICE}</p></div>`,
      '<base href="https://gh.example/news/"><title>通知</title>',
    );
    expect((await capturePage(page, { now })).images).toEqual([{ url: 'https://gh.example/news/a.jpg', alt: '' }]);
  });

  it('keeps attachments that are listed below the text', async () => {
    const list =
      '<div class="fj"><ul><li>附件【<a href="https://gh.example/down.jsp?id=1">报名表.doc</a>】已下载<span>97</span>次</li></ul></div>';
    const page = pageOf(`<div class="main"><div class="text"><p>${NOTICE}</p><p>${NOTICE}</p></div>${list}</div>`);
    expect((await capturePage(page, { now })).markdown).toMatch(/附件【\[报名表\.doc\]\(https:\/\/gh\.example\/down\.jsp\?id=1\)】$/);
  });

  it('drops what the page hides and what follows the text', async () => {
    const page = pageOf(
      article.replace(
        '</div>\n',
        `</div>\n<p style="display:none">隐藏的文字在这里，谁也看不见它。</p><h3>相关链接</h3><ul><li><a href="/1">一则别的新闻标题在此</a></li></ul>`,
      ),
    );
    const { markdown } = await capturePage(page, { now });
    expect(markdown).not.toMatch(/隐藏|相关链接|别的新闻/);
  });
});

describe('pages without an article', () => {
  it.each([
    ['no text', '', 'page-is-empty'],
    ['nothing but links', `<ul>${'<li><a href="/1">工会动态</a></li>'.repeat(40)}</ul>`, 'no-article'],
    ['a few words', '<p>登录</p>', 'no-article'],
  ])('%s', async (_, body, code) => {
    expect(await codeOf(() => capturePage(pageOf(body, ''), { now }))).toBe(code);
  });

  it('is refused before it is copied when it is too deep', async () => {
    const page = pageOf('<p>x</p>');
    let parent: Element = page.createElement('div');
    for (let level = 0; level < MAX_DEPTH + 100; level += 1) {
      const outer = page.createElement('div');
      outer.appendChild(parent);
      parent = outer;
    }
    page.body.appendChild(parent);
    expect(await codeOf(() => capturePage(page, { now }))).toBe('page-too-deep');
  });

  it('is captured up to a depth that real pages have', async () => {
    const depth = 50;
    const page = pageOf(`${'<div>'.repeat(depth)}<p>${NOTICE}</p><p>${NOTICE}</p>${'</div>'.repeat(depth)}`);
    expect((await capturePage(page, { now })).markdown).toContain('困难职工');
  });
});

describe('hostile pages', () => {
  it.each([
    'nextElementSibling',
    'textContent',
    'getAttribute',
    'firstChild',
    'parentNode',
    'children',
    'attributes',
    'nodeName',
    'remove',
    'body',
  ])('a form field named %s', async (name) => {
    const page = pageOf(`<form><input name="${name}"><img name="${name}" id="${name}">${article}</form>`);
    expect((await capturePage(page, { now })).markdown).toContain('困难职工帮扶申报');
  });

  it('cuts a title of 1 MB', async () => {
    const page = pageOf(article.replace(/<h1>.*<\/h1>/, ''), `<title>${'工会'.repeat(500_000)}</title>`);
    expect((await capturePage(page, { now })).metadata.title.length).toBeLessThanOrEqual(500);
  });

  it.each(['{"@type":"NewsArticle","headline":{"a":1},"author":[[[]]],"datePublished":{}}', '[[[[[[', 'null', '{"@graph":"x"}'])(
    'JSON-LD of the wrong shape: %s',
    async (json) => {
      const page = pageOf(article, `<title>通知</title><script type="application/ld+json">${json}</script>`);
      expect((await capturePage(page, { now })).markdown).toContain('困难职工');
    },
  );

  it('passes no script, handler or address that could run', async () => {
    const evil =
      '<svg onload="alert(1)"></svg><embed src="data:text/html,x"><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">' +
      '<a href="java&#9;script:alert(1)">点击这里</a><iframe srcdoc="<script>alert(1)</script>"></iframe><p>&lt;img src=x onerror=alert(1)&gt;</p>';
    const { markdown } = await capturePage(pageOf(article.replace('<p>责任', `${evil}<p>责任`)), { now });
    expect(markdown).not.toMatch(/javascript:|onload|<[a-z/!]|srcdoc/i);
  });

  it('never keeps what was typed into a form', async () => {
    const fields = '<input type="password" value="secret"><input type="hidden" value="token"><textarea>draft</textarea>';
    expect((await capturePage(pageOf(article.replace('<p>责任', `${fields}<p>责任`)), { now })).markdown).not.toMatch(/secret|token|draft/);
  });

  it.each([
    ['in a form', 'action="/comment"', '', ''],
    ['to be sent once more', 'action="/comment"', 'readonly', '<button>发表</button>'],
    ['alone', '', '', ''],
  ])('never keeps a draft that the site has put into a field %s', async (_, form, field, button) => {
    const draft = `我的私人草稿：${'这是我写给主席的话，不想让别人看到。'.repeat(12)}`;
    const box = `<textarea ${field}>${draft}</textarea>${button}`;
    const html = article.replace('<p>责任', `${form ? `<form ${form}>${box}</form>` : box}<p>责任`);
    expect((await capturePage(pageOf(html), { now })).markdown).not.toContain('私人草稿');
  });

  it('survives shadow roots and frames', async () => {
    const page = pageOf(`${article}<div id="host"></div><iframe></iframe>`);
    page.getElementById('host')?.attachShadow({ mode: 'open' }).append('shadow');
    expect((await capturePage(page, { now })).markdown).toContain('困难职工');
  });
});

describe('captureSelection', () => {
  it('takes what is selected, as it is', async () => {
    document.body.innerHTML = `<p id="a">第一段。</p><p id="b">第二段<b>加粗：</b>文字。</p><p>第三段。</p>`;
    const range = document.createRange();
    range.setStartBefore(document.getElementById('a') as Element);
    range.setEndAfter(document.getElementById('b') as Element);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const capture = await captureSelection(document, { now });
    expect(capture).toMatchObject({ kind: 'selection', markdown: '第一段。\n\n第二段**加粗**：文字。' });
  });

  it('says when nothing is selected', async () => {
    document.getSelection()?.removeAllRanges();
    document.body.innerHTML = '<p>一</p>';
    expect(await codeOf(() => captureSelection(document, { now }))).toBe('nothing-selected');
  });
});
