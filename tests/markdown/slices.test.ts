// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../utils/markdown/render';
import { sliceMarkdown } from '../../utils/markdown/slices';

const SMALL = { whole: 100, first: 60, next: 30 };
const plain = (html: string) => html.replace(/\s+/g, ' ').trim();
const BLOCKS = [
  '## 一、总体要求',
  '工会会员代表大会于**上午九时**召开，来自各分会的一百二十名代表参加了会议。',
  '- 第一项\n- 第二项，见[附件](https://a.example/1.pdf)\n\n  第二项的第二段\n- 第三项',
  '1. 甲\n\n2. 乙\n\n   ```\n   码\n\n   再码\n   ```\n\n3. 丙',
  '> 引文第一段\n>\n> 引文第二段',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |',
  '```\n代码\n\n## 不是标题\n\n又一行\n```',
  '行一  \n行二  \n行三',
  '---',
  'The last words of a long text, which go on for a while.',
];

describe('a long text in parts', () => {
  it.each(Array.from({ length: 10 }, (_, shift) => shift))('reads as the whole does, whatever comes where (%i)', (shift) => {
    const markdown = Array.from({ length: 40 }, (_, index) => BLOCKS[(index * 3 + shift) % BLOCKS.length]).join('\n\n');
    const slices = sliceMarkdown(markdown, { ...SMALL, patience: 20 });
    expect(slices.join('')).toBe(markdown);
    expect(slices.length).toBeGreaterThan(10);
    expect(plain(slices.map(markdownToHtml).join(' '))).toBe(plain(markdownToHtml(markdown)));
  });

  it('is one part when it is of usual length', () => {
    expect(sliceMarkdown(BLOCKS.join('\n\n').repeat(20))).toHaveLength(1);
  });

  it.each([
    ['a paragraph of endless lines', '一行文字，一行文字。  \n'.repeat(400)],
    ['an endless list', '- 一项一项又一项\n'.repeat(400)],
  ])('cuts within %s', (_, markdown) => {
    const slices = sliceMarkdown(markdown, SMALL);
    expect(slices.join('')).toBe(markdown);
    expect(Math.max(...slices.map(({ length }) => length))).toBeLessThan(300);
    const text = (html: string) => html.replace(/<[^>]*>|\s+/g, '');
    expect(text(slices.map(markdownToHtml).join(''))).toBe(text(markdownToHtml(markdown)));
  });

  it.each([
    ['a table', `| 甲 |\n| --- |\n${'| 一格一格 |\n'.repeat(400)}`],
    ['code', `\`\`\`\n${'一行代码\n\n'.repeat(400)}\`\`\`\n`],
  ])('leaves %s whole, since a part of it would be something else', (_, markdown) => {
    expect(sliceMarkdown(markdown, SMALL)).toEqual([markdown]);
  });
});
