// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../utils/markdown/html-to-markdown';
import { markdownToHtml } from '../../utils/markdown/render';
import { flattenLayoutTables } from '../../utils/markdown/tables';

const baseUrl = 'https://gh.example/news/1.html';
const markdown = (html: string) => htmlToMarkdown(html, { baseUrl });
const shown = (html: string) => {
  const view = document.createElement('div');
  view.innerHTML = markdownToHtml(markdown(html));
  return view;
};

describe('text', () => {
  it.each([
    ['a < b & c > d', 'a < b & c > d'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '&lt;script>alert(1)&lt;/script>'],
    ['&lt;% tp.run() %&gt;', '&lt;% tp.run() %>'],
    ['&amp;lt; &amp; AT&amp;T', '&amp;lt; & AT&T'],
    ['“其他*”“调整_1”“补[扣]”', '“其他*”“调整_1”“补[扣]”'],
    ['3 * 4', '3 * 4'],
    ['[text](https://x)', '[text\\](https://x)'],
    ['[[x]] ![[x]] %%c%% {{x}}', '\\[[x]] !\\[[x]] \\%\\%c\\%\\% \\{\\{x}}'],
    ['a\\b \\*', 'a\\b \\\\*'],
    ['~~x~~ 3~5', '\\~\\~x\\~\\~ 3~5'],
  ])('keeps %s', (html, expected) => {
    expect(markdown(`<p>${html}</p>`)).toBe(expected);
  });

  it.each(['# 一', '1. 一', '2) 二', '- 一', '+ 一', '> 一', '=== ', '--- ', '~~~', '| a | b |', '* 一', '#标签', '100. '])(
    'shows the line %j as it is',
    (text) => {
      expect(shown(`<p>${text.replace('>', '&gt;')}</p>`).textContent?.trim()).toBe(text.trim());
      expect(shown(`<p>${text.replace('>', '&gt;')}</p>`).querySelector('h1,ol,ul,blockquote,pre,hr,table')).toBeNull();
    },
  );

  it('drops the typed indent of a paragraph', () => {
    expect(markdown('<p>　　各分工会：</p><p>&nbsp;&nbsp;&nbsp; 通知如下。</p>')).toBe('各分工会：\n\n通知如下。');
  });

  it('drops characters that only deceive', () => {
    expect(markdown('<p>附件\u202Egpj.exe 零\u200b宽 \uD800</p>')).toBe('附件gpj.exe 零宽 \ufffd');
  });
});

describe('emphasis', () => {
  it.each([
    ['<strong>时间：</strong>每月', '**时间**：每月'],
    ['<b>《工会法》</b>规定', '《**工会法**》规定'],
    ['规定<b>《工会法》</b>', '规定《**工会法**》'],
    ['<strong>一，</strong><strong>二，</strong>三', '**一，二**，三'],
    ['<strong>全句。</strong>', '**全句。**'],
    ['<b>a</b> <b>b</b>', '**a b**'],
    ['<strong><em>不足时</em></strong>；', '***不足时***；'],
    ['也就是<strong><em>补齐。</em></strong>下面', '也就是***补齐***。下面'],
    ['<b><b>x</b></b>', '**x**'],
    ['<b> x </b>y', '**x** y'],
    ['甲<b><a href="/a">乙</a></b>丙', '甲[**乙**](https://gh.example/a)丙'],
    ['甲<b>。</b>乙', '甲。乙'],
    ['<del>奖金</del>津贴', '~~奖金~~津贴'],
    ['<b><br></b>', ''],
  ])('%s → %s', (html, expected) => {
    expect(markdown(`<p>${html}</p>`)).toBe(expected);
  });

  it.each([
    ['甲<del><b>乙</b></del>丙', '甲~~乙~~丙'],
    ['<b>甲<i>乙</i></b><i>丙</i>', '**甲*乙***丙'],
    ['<b>甲</b><i>乙</i>', '**甲***乙*'],
    ['甲<b><code>a</code>乙</b>', '甲`a`**乙**'],
    ['<b>甲<a href="/a">乙</a></b>丙', '**甲**[**乙**](https://gh.example/a)丙'],
    ['<b>甲<a href="/a">乙</a>丁</b>丙', '**甲[乙](https://gh.example/a)丁**丙'],
    ['<b>一</b>&nbsp;<b>二</b>', '**一\u00a0二**'],
    ['😀<b>。甲</b>', '😀。**甲**'],
    ['<h2>甲<em>乙</em><b>丙</b></h2>', '## 甲*乙*丙'],
  ])('%s → %s', (html, expected) => {
    expect(markdown(html.startsWith('<h') ? html : `<p>${html}</p>`)).toBe(expected);
  });

  it('goes into the blocks that it surrounds', () => {
    expect(markdown('<b><p>一</p><p>二</p></b>')).toBe('**一**\n\n**二**');
  });

  it.each([
    '<strong>时间：</strong>每月<em>第二个</em>周四晚；<strong>地点：</strong>文化宫<b>301</b>室',
    '<strong>“口令”</strong>说<b>（一）</b>总体<i>要求，</i><b>全部</b>',
    '<b>甲<i>乙。</i></b>丙<i><b>丁！</b></i>戊',
    'x<b>`a`</b>y<b><code>c</code></b>z',
    '<b>a*b</b>c<b>*</b>d',
    '<b>*</b> Clique <b><b>no</b> link</b>',
  ])('shows no mark of %s', (html) => {
    const plain = document.createElement('div');
    plain.innerHTML = html;
    expect(shown(`<p>${html}</p>`).textContent?.trim()).toBe(plain.textContent);
  });
});

describe('links and images', () => {
  it.each([
    ['<a href="a b.pdf">附件</a>', '[附件](https://gh.example/news/a%20b.pdf)'],
    ['<a href="/x_(1).pdf">附件[1]</a>', '[附件\\[1\\]](https://gh.example/x_(1).pdf)'],
    ['<a href="/x(1.pdf">附件</a>', '[附件](https://gh.example/x%281.pdf)'],
    ['<a href="java&#9;script:alert(1)">点击</a>', '点击'],
    ['<a href="data:text/html,x">点击</a>', '点击'],
    ['<a href="#fn1">[1]</a>', '[1]'],
    ['<a href="mailto:gh@gh.example">写信</a>', '[写信](mailto:gh@gh.example)'],
    ['注意!<a href="/a">链接</a>', '注意\\![链接](https://gh.example/a)'],
    ['<img src="/a.jpg" alt="一\n&lt;b&gt;二&lt;/b&gt; [三]">', '![一 二 \\[三\\]](https://gh.example/a.jpg)'],
    ['<img src="data:image/gif;base64,R0">', ''],
    ['<a href="2.html"><img src="//img.example/a.jpg" alt=""></a>', '![](https://img.example/a.jpg)'],
  ])('%s → %s', (html, expected) => {
    expect(markdown(`<p>${html}</p>`)).toBe(expected);
  });
});

describe('blocks', () => {
  it.each([
    ['<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>', '- 一\n  - 二\n- 三'],
    ['<ol start="3"><li>一</li><li><p>二</p><p>三</p></li></ol>', '3. 一\n\n4. 二\n\n   三'],
    ['<ul><li>一</li><ul><li>二</li></ul></ul>', '- 一\n  - 二'],
    ['<ol><li>一</li></ol><ol><li>二</li></ol>', '1. 一\n\n1) 二'],
    ['<blockquote><p>一</p><ul><li>二</li></ul></blockquote>', '> 一\n>\n> - 二'],
    ['<pre class="brush: js">if (a &lt; b) {\n  ```\n}</pre>', '````js\nif (a < b) {\n  ```\n}\n````'],
    ['<pre><code class="language-dataviewjs">x</code></pre>', '```\nx\n```'],
    ['<p><code>a</code><code>b</code></p>', '`ab`'],
    ['<p><code>a </code>b</p>', '`a` b'],
    ['<p><q> <img src="/a.png" alt="甲"></q></p>', '![甲](https://gh.example/a.png)'],
    ['<ul><li>一</li></ul><ul><li>二</li></ul>', '- 一\n- 二'],
    ['<ol><li>一</li></ol><ol start="2"><li>二</li></ol>', '1. 一\n2. 二'],
    ['<ul><li>一<ol start="2"><li>二</li></ol></li></ul>', '- 一\n\n  2. 二'],
    ['<ul><p>一</p><li>二</li><li>三</li></ul>', '- 一\n- 二\n- 三'],
    ['<p>一<br>=</p>', '一  \n\\='],
    ['<hr><p>一</p><hr>', '一'],
    ['<p>一<br><br>二</p>', '一\n\n二'],
    ['<a href="/a"><h3>一</h3><p>二</p></a>', '### [一](https://gh.example/a)\n\n[二](https://gh.example/a)'],
    ['<figure><img src="/a.png" alt=""><figcaption>图为现场</figcaption></figure>', '![](https://gh.example/a.png)\n\n图为现场'],
    ['<details><summary>一</summary>二</details>', '一\n\n二'],
    ['<p><code>a `b` *c*</code></p>', '``a `b` *c*``'],
    ['<p>12m<sup>3</sup>、CO<sub>2</sub>、36<sup>℃</sup>、1<sup>er</sup></p>', '12m³、CO₂、36℃、1er'],
    ['<p><ruby>報酬<rp>（</rp><rt>ほうしゅう</rt><rp>）</rp></ruby></p>', '報酬（ほうしゅう）'],
    ['<dl><dt>一</dt><dd>二</dd></dl>', '**一**\n\n二'],
    ['<h2><b>一</b><br>二 #</h2>', '## 一 二 \\#'],
    ['<p>一<br>二</p>', '一  \n二'],
    ['一<hr>二', '一\n\n---\n\n二'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('tables', () => {
  it('promotes the first row, escapes pipes and joins paragraphs', () => {
    expect(
      markdown('<table border="1"><tr><td>班<br>次</td><td>工时</td></tr><tr><td>A|B</td><td><p>一</p><p>二</p></td></tr></table>'),
    ).toBe('| 班 次 | 工时 |\n| --- | --- |\n| A\\|B | 一<br>二 |');
  });

  it('fills spans and joins a header of two rows', () => {
    const html = `<table><caption>标准</caption><tr><th rowspan="2">类别</th><th colspan="2">津贴</th></tr><tr><th>按月</th><th>按日</th></tr>
      <tr><td rowspan="2">室外</td><td>300</td><td>13.8</td></tr><tr><td colspan="2">不发放</td></tr></table>`;
    expect(markdown(html)).toBe(
      '标准\n\n| 类别 | 津贴 按月 | 津贴 按日 |\n| --- | --- | --- |\n| 室外 | 300 | 13.8 |\n| 室外 | 不发放 | 不发放 |',
    );
  });

  it('keeps a ruled table with long cells after its rules are gone', () => {
    const page = document.createElement('div');
    page.innerHTML = `<table style="border:1px solid"><tr><td>项目</td><td>说明</td></tr><tr><td>一</td><td>${'工会经费'.repeat(80)}</td></tr></table>`;
    flattenLayoutTables(page);
    expect(markdown(page.innerHTML)).toContain('| 项目 | 说明 |\n| --- | --- |');
  });

  it('takes a layout table apart', () => {
    const html = '<table><tr><td><table><tr><td><p>一</p><p>二</p></td></tr></table></td></tr></table>';
    expect(markdown(html)).toBe('一\n\n二');
  });

  it('shows lists in cells as lines', () => {
    const view = shown('<table><tr><th>a</th><th>b</th></tr><tr><td><ul><li>一</li><li>二</li></ul></td><td>三</td></tr></table>');
    expect(view.querySelectorAll('td br')).toHaveLength(1);
    expect(view.textContent).not.toContain('<br>');
  });
});
