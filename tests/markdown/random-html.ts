import { makeRandom, type Random } from '../fixtures/random';

/** Invented HTML by chance: every inline and block form in every other, with the marks of Markdown wherever text can stand. */

const WORDS = (
  '工会 时间： 《工会法》 “口令” （一） 。 ， ！ 第 2024年 甲乙 職工 劳动 报名表 word Union co-op 3.5 A B8 é 😀 、 ：“ ”。 【通知】 ① § 50% ' +
  '* ** _ __ ~ ~~ ` `` # ## > >> - -- --- + ++ 1. 2) 10. | || [ ] ( ) [] [x] [ ]( ]( ![ ! \\ \\\\ \\* < > << & && $ $x$ = == === ' +
  '[[x]] ![[x]] #tag #话题# %%c%% {{x}} <%x%> <b> </b> <br> <!--x--> <script> &amp; &lt; &#60; &copy; [^1] [^1]: [a]: [a](b) *a* **b** _c_ ~~d~~ `e` ' +
  'a*b a_b a**b 5*3 snake_case_name _x_ *x 注* *注 3~5 6~8 C:\\dir http://a.example/x_(y)*z https://例.example/中文，后 a@b.example <a@b.example> <http://x.example> ' +
  '--- *** ___ ~~~ ``` :--|--: |a|b| |---|---| --|-- +1 -1 #1 ##'
).split(' ');
const GAPS = ['', '', '', ' ', ' ', '\n', '  ', '&nbsp;', '\u3000', '\t', ' &nbsp; ', '\u3000\u3000', '\u200b'];
const ADDRESSES = [
  'https://a.example/',
  '/b c.pdf',
  'x_(1).html',
  'x(1',
  '?a=1&amp;copy;=2|3',
  'q?x=\'"[y]`*_~',
  '中文 文件.doc',
  'mailto:a@b.example',
  'javascript:alert(1)',
  'java&#9;script:x',
  '&#106;avascript:x',
  'data:text/html,x',
  '#fn',
  'https://a.example/#top',
  '',
];
const INLINE = [
  'b',
  'strong',
  'i',
  'em',
  'del',
  's',
  'code',
  'a',
  'sup',
  'sub',
  'ruby',
  'q',
  'span',
  'br',
  'img',
  'u',
  'mark',
  'kbd',
  'font',
];
const ALTS = ['', '图', '一\n二', '[三]', '<b>', '*四*', 'a|b', '](x)', '\\'];

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The same page for the same seed. */
export function randomPage(seed: number): string {
  const random = makeRandom(seed);
  return Array.from({ length: 1 + random.below(3) }, () => block(random, 3)).join(random.pick(['', '\n', ' ']));
}

/** One line of words, marks and inline elements. */
export function randomInline(random: Random, depth: number): string {
  let html = '';
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    html += random.pick(GAPS);
    html += depth > 0 && random.below(3) === 0 ? element(random, depth - 1) : words(random);
  }
  return html + random.pick(GAPS);
}

function words(random: Random): string {
  let text = '';
  for (let count = 1 + random.below(3); count > 0; count -= 1) text += random.pick(WORDS) + random.pick(['', '', ' ']);
  return escapeHtml(text);
}

function element(random: Random, depth: number): string {
  const name = random.pick(INLINE);
  const content = random.below(12) === 0 ? random.pick(GAPS) : randomInline(random, depth);
  switch (name) {
    case 'br':
      return '<br>';
    case 'img':
      return `<img src="${random.pick(ADDRESSES)}" alt="${escapeHtml(random.pick(ALTS))}">`;
    case 'a':
      return `<a href="${random.pick(ADDRESSES)}">${content}</a>`;
    case 'code':
    case 'kbd':
      return `<${name}>${words(random)}</${name}>`;
    case 'sup':
    case 'sub':
      return `<${name}>${random.pick(['2', '10', 'n', '℃', 'er', '[1]', '-3'])}</${name}>`;
    case 'ruby':
      return '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>';
    default:
      return `<${name}>${content}</${name}>`;
  }
}

function block(random: Random, depth: number): string {
  const inner = () => (depth > 0 && random.below(2) > 0 ? blocks(random, depth - 1) : randomInline(random, 2));
  switch (random.below(depth > 0 ? 12 : 4)) {
    case 0:
    case 1:
    case 2:
      return `<p>${randomInline(random, 3)}</p>`;
    case 3:
      return `<h${2 + random.below(3)}>${randomInline(random, 2)}</h2>`.replace(/<h(\d)>(.*)<\/h2>$/s, '<h$1>$2</h$1>');
    case 4:
      return `<blockquote>${inner()}</blockquote>`;
    case 5:
    case 6:
      return list(random, inner);
    case 7:
      return table(random);
    case 8:
      return `<pre><code class="language-${random.pick(['', 'js', 'dataviewjs', '`x'])}">${words(random)}\n  ${words(random)}\n\n\`\`\`\n</code></pre>`;
    case 9:
      return random.pick(['<hr>', '<!-- x -->', '<p></p>', '<p> &nbsp;</p>', '<ul><li></li></ul>', '<b></b>', '<div><br></div>']);
    case 10:
      return `<${random.pick(['b', 'em', 'a href="https://a.example/"', 'span', 'del'])}>${inner()}</>`.replace(
        /^<(\w+)(.*)<\/>$/s,
        '<$1$2</$1>',
      );
    default:
      return `<div>${inner()}</div>${random.pick(['', randomInline(random, 1)])}`;
  }
}

function blocks(random: Random, depth: number): string {
  return Array.from({ length: 1 + random.below(3) }, () => block(random, depth)).join('');
}

function list(random: Random, inner: () => string): string {
  const name = random.pick(['ul', 'ol', 'ol start="3"']);
  const items = Array.from({ length: 1 + random.below(3) }, () => `<li>${inner()}</li>`);
  return `<${name}>${items.join(random.pick(['', '\n']))}</${name.slice(0, 2)}>`;
}

function table(random: Random): string {
  const columns = 2 + random.below(2);
  const cell = (name: string) => `<${name}>${random.below(4) > 0 ? randomInline(random, 2) : cellBlocks(random)}</${name}>`;
  const row = (name: string) => `<tr>${Array.from({ length: columns }, () => cell(name)).join('')}</tr>`;
  return `<table><tr><th>甲项</th>${'<th>乙</th>'.repeat(columns - 1)}</tr>${Array.from({ length: 1 + random.below(3) }, () => row('td')).join('')}</table>`;
}

function cellBlocks(random: Random): string {
  return random.pick([
    () => `<p>${randomInline(random, 1)}</p><p>${randomInline(random, 2)}</p>`,
    () => `<ul><li>${randomInline(random, 1)}</li><li>${randomInline(random, 1)}</li></ul>`,
    () => `<ol><li>${randomInline(random, 1)}</li><li>二</li></ol>`,
    () => '',
  ])();
}
