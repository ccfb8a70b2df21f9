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
