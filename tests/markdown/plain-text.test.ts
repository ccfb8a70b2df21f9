import { describe, expect, it } from 'vitest';
import { countWords } from '../../utils/markdown/count';
import { excerptOf } from '../../utils/markdown/excerpt';
import { markdownToText } from '../../utils/markdown/plain-text';

describe('markdownToText', () => {
  it.each([
    ['## 先看四个数', '先看四个数'],
    ['> - **时间**：每月*第二个*周四', '时间：每月第二个周四'],
    ['***重要***：~~旧~~新', '重要：旧新'],
    ['见[附件 1](https://a.example/x_(1).pdf "下载")。', '见附件 1。'],
    ['![照片](https://a.example/a.jpg)图为现场', '图为现场'],
    ['[![照片](https://a.example/a.jpg)](https://a.example)', ''],
    ['[\\[1\\]](https://a.example/#fn)', '[1]'],
    ['写成 `rate<min ? *a* : b`', '写成 rate<min ? *a* : b'],
    ['2 \\* 3、a\\_b、&lt;b&gt; &amp;amp;', '2 * 3、a_b、<b> &amp;'],
    ['snake_case_name 与 3 * 4 * 5', 'snake_case_name 与 3 * 4 * 5'],
    ['| 班次 | A\\|B<br>C |\n| --- | --- |\n| 甲 | **8** |', '班次 A|B C\n甲 8'],
    ['```js\nif (a > 1) # x\n```\n正文', 'if (a > 1) # x\n正文'],
    ['一\n\n---\n\n二', '一\n\n二'],
    ['> 一\n>\n> - 二\n>\n>   ---\n>\n>   三', '一\n\n二\n\n三'],
    ['1. > | 班 | 次 |\n   > | --- | --- |\n2. |---|---|', '班 次\n|---|---|'],
    ['1\\. 建档', '1. 建档'],
    ['各县区：\\\n为做好准备\\\n1\\. 建档', '各县区：\n为做好准备\n1. 建档'],
    ['路径以 \\\\\n结尾', '路径以 \\\n结尾'],
    ['写成 \\`c\\` 也行', '写成 `c` 也行'],
    ['<https://a.example/x>', 'https://a.example/x'],
  ])('%j → %j', (markdown, text) => {
    expect(markdownToText(markdown)).toBe(text);
  });
});

describe('excerptOf', () => {
  it('is one line without marks', () => {
    expect(excerptOf('**各分工会：**\n\n现将有关事项通知如下。')).toBe('各分工会： 现将有关事项通知如下。');
  });

  it.each([
    ['a caption', '![会场](https://a.example/1.jpg)\n\n会议现场\n\n昨日，市总工会召开推进会。', '昨日，市总工会召开推进会。'],
    ['a caption that ends in a stop', '![](https://a.example/1.jpg)\n\n图为会议现场。\n\n昨日召开推进会。', '昨日召开推进会。'],
    ['the picture with its words', '![](https://a.example/1.jpg)  \n会议现场。张三 摄\n\n昨日召开推进会。', '昨日召开推进会。'],
    ['who took it', '会议现场（李四 摄）\n\n昨日召开推进会。', '昨日召开推进会。'],
    ['a credit', '文/图 王五\n\n昨日召开推进会。', '昨日召开推进会。'],
    ['a byline', 'By Ann Smith\n\nThe strike ended on Monday.', 'The strike ended on Monday.'],
    ['the agency', '![](https://a.example/1.jpg)\n\nDockers in Hull. Photo: Getty Images\n\nThe strike ended.', 'The strike ended.'],
    ['a heading', '## 一、总体要求\n\n各级工会要提高认识。', '各级工会要提高认识。'],
  ])('does not begin with %s', (_, markdown, excerpt) => {
    expect(excerptOf(markdown)).toBe(excerpt);
  });

  it.each([
    ['the paragraph under a picture', '![](https://a.example/1.jpg)\n\n昨日，市总工会召开推进会。', '昨日，市总工会召开推进会。'],
    ['a photo story', '![](https://a.example/1.jpg)\n\n图一\n\n![](https://a.example/2.jpg)\n\n图二', '图一 图二'],
    ['a sentence that begins like a byline', 'By Monday, all docks were closed.\n\nMore.', 'By Monday, all docks were closed. More.'],
  ])('begins with %s', (_, markdown, excerpt) => {
    expect(excerptOf(markdown)).toBe(excerpt);
  });

  it('leaves out what the page calls a caption', () => {
    const markdown = '![](https://a.example/1.jpg)\n\nDockers in Hull on Monday.\n\nThe strike ended.';
    expect(excerptOf(markdown, { captions: ['Dockers in Hull  on Monday.'] })).toBe('The strike ended.');
  });

  it('is at most 200 characters, with an ellipsis where it was cut', () => {
    const excerpt = excerptOf('工'.repeat(9000));
    expect(excerpt).toHaveLength(200);
    expect(excerpt.endsWith('…')).toBe(true);
  });

  it('never ends in half a character', () => {
    expect(excerptOf('𠀀'.repeat(300))).not.toMatch(/[\uD800-\uDBFF]…/);
  });
});

describe('countWords', () => {
  it.each([
    ['工会法2024年修订', 7],
    ['The unions won 2.5 times', 5],
    ['市总工会与 ILO 签约', 8],
    ['', 0],
  ])('counts %j as %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
