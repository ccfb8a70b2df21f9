// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { describeBlock, firstWords } from '../../../utils/annotate/pick/describe';

function block(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

it.each([
  ['<div>四个 汉字<script>let a = 1</script></div>', 'Text · 4 characters'],
  ['<div>一段文字<img alt=""><img alt=""></div>', 'Text · 4 characters · 2 pictures'],
  ['<table><tr><td>工号</td></tr></table>', 'Table · 2 characters'],
  ['<ul><li>甲</li></ul>', 'List · 1 character'],
  ['<h2>标题</h2>', 'Heading · 2 characters'],
  ['<figure><img alt=""></figure>', 'Picture'],
])('says of %s: %s', (html, expected) => {
  expect(describeBlock(block(html))).toBe(expected);
});

it('reads out how a block begins', () => {
  expect(firstWords(block('<div><style>p{}</style>\n <b>第一</b>  轮</div>'))).toBe('第一 轮');
  expect(firstWords(block(`<div>${'长'.repeat(300)}</div>`))).toHaveLength(61);
});
