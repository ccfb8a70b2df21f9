// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../../components/library/reader/contents/outline';
import { markdownToHtml } from '../../../../../utils/markdown/render';

const outline = (markdown: string) =>
  outlineOf(new DOMParser().parseFromString(markdownToHtml(markdown), 'text/html')).map(({ level, text }) => `${level} ${text}`);

describe('the contents of a text', () => {
  it('are its headings, the outermost of level 1, without gaps', () => {
    expect(outline('### Pay\n\ntext\n\n##### Nights\n\ntext\n\n### Heat')).toEqual(['1 Pay', '2 Nights', '1 Heat']);
  });

  it('leave out a heading without words', () => {
    expect(outline('## ![](https://a.example/a.png)\n\n## 一\n\n## 二')).toEqual(['1 一', '1 二']);
  });

  it('are numbered lines where a notice has no headings', () => {
    const text = '各级工会要高度重视，做好以下工作，并于月底以前报送进展情况。';
    expect(outline(`一、总体要求\n\n${text}\n\n（一）扩大覆盖面\n\n${text}\n\n二、工作步骤\n\n${text}`)).toEqual([
      '1 一、总体要求',
      '2 （一）扩大覆盖面',
      '1 二、工作步骤',
    ]);
  });

  it('are lines that are bold as a whole', () => {
    expect(outline('**背景**\n\n文字。\n\n**结果**\n\n文字里有**重点**两字')).toEqual(['1 背景', '1 结果']);
  });

  it.each([
    ['一、要加强领导。', 'a sentence'],
    [`一、${'要'.repeat(60)}`, 'a paragraph that begins with a number'],
    ['- 一、总体要求', 'a list'],
    ['普通的一行', 'a line without a number'],
  ])('do not take %s for a heading: it is %s', (line) => {
    expect(outline(`${line}\n\n二、工作步骤`)).toEqual(['1 二、工作步骤']);
  });
});
