import { describe, expect, it } from 'vitest';
import { type Passage, readMarkdown, type TextMarkStyle, writeMarks } from '../../utils/markdown/marks';

const noted = (id: string): Partial<Passage> => ({ reference: `[^${id}]` });

/** Marks the first place of each of these words. */
function mark(markdown: string, words: string[], { style = 'equals' as TextMarkStyle, more = {} as Partial<Passage> } = {}) {
  const text = readMarkdown(markdown);
  const all = text.pieces.map((piece) => piece.text).join('');
  const passages = words.map((one, index) => {
    const start = all.indexOf(one);
    expect(start, one).toBeGreaterThanOrEqual(0);
    const id = `h${index + 1}`;
    return { id, start, end: start + one.length, ...more, ...(more.reference ? noted(id) : {}) };
  });
  const { markdown: marked, losses } = writeMarks(text, passages, style);
  return { marked, losses: Object.fromEntries(losses) };
}

describe('marks in Markdown', () => {
  it.each([
    ['in a line', '工会送清凉到一线。', ['送清凉'], '工会==送清凉==到一线。'],
    ['beside full-width punctuation, where == would be no mark', '他说“劳动最光荣”。', ['“劳动最光荣”'], '他说<mark>“劳动最光荣”</mark>。'],
    ['at the end of a sentence that another follows', '第一句。第二句。第三句', ['第二句。'], '第一句。<mark>第二句。</mark>第三句'],
    ['between stops', '第一句。“第二句”。第三句', ['“第二句”'], '第一句。==“第二句”==。第三句'],
    ['without the blanks at its ends', 'one two three', [' two '], 'one ==two== three'],
    ['outside of emphasis', '一**二**三', ['二'], '一<mark>**二**</mark>三'],
    ['outside of emphasis, beside blanks', 'one **two** three', ['two'], 'one ==**two**== three'],
    ['outside of a link', '见 [通知](https://a.example/通(1)) 全文', ['通知'], '见 ==[通知](https://a.example/通(1))== 全文'],
    ['across a link', '见 [通知](https://a.example/) 全文', ['知 全'], '见 [通==知==](https://a.example/) ==全==文'],
    ['into emphasis', 'a **bold text** end', ['text end'], 'a **bold ==text==** ==end=='],
    ['with its escapes', 'a \\* b &amp; c', ['* b &'], 'a ==\\* b &amp;== c'],
    ['around a picture', '一 ![图](https://a.example/1.png) 二', ['一  二'], '==一 ![图](https://a.example/1.png) 二=='],
    ['around an address', '见 <https://a.example/> 吧', ['https://a.example/'], '见 ==<https://a.example/>== 吧'],
    ['over a line break', '> 一行\n> 二行', ['行\n二'], '> 一==行\n> 二==行'],
    ['block by block', '# 甲 #\n\n乙丙\n\n- 丁\n  1. 戊', ['甲乙丙丁戊'], '# ==甲== #\n\n==乙丙==\n\n- ==丁==\n  1. ==戊=='],
    [
      'in cells',
      '| 甲 | 乙 \\| 丙 |\n|---|---|\n| 一<br>二 | `a\\|b` |',
      ['乙 | 丙一\n二'],
      '| 甲 | ==乙 \\| 丙== |\n|---|---|\n| ==一<br>二== | `a\\|b` |',
    ],
    ['in a table of a quote', '> | 甲 |\n> |---|\n> | 乙 |', ['乙'], '> | 甲 |\n> |---|\n> | ==乙== |'],
    ['in a heading with a line below', '甲乙\n===\n\n丙', ['乙'], '甲==乙==\n===\n\n丙'],
    ['where the text has == of its own', 'a==b 甲乙', ['甲'], 'a==b <mark>甲</mark>乙'],
    ['after a line end of Windows', '甲\r\n\r\n乙丙\r\n', ['丙'], '甲\r\n\r\n乙==丙==\r\n'],
  ])('%s', (_, markdown, words, wanted) => {
    expect(mark(markdown, words)).toEqual({ marked: wanted, losses: {} });
  });

  it('marks what overlaps, nests and touches without a gap and without a doubled sign', () => {
    expect(mark('甲乙丙丁戊', ['甲乙丙', '乙丙丁']).marked).toBe('==甲==<mark>乙丙</mark>==丁==戊');
    expect(mark('甲乙丙丁戊', ['甲乙丙丁', '乙'], { more: { reference: '' } }).marked).toBe('==甲==<mark>乙</mark>==丙丁==戊');
    expect(mark('甲乙丙丁', ['甲乙', '丙丁']).marked).toBe('==甲乙==<mark>丙丁</mark>');
    expect(mark('甲 乙', ['甲', '乙']).marked).toBe('==甲== ==乙==');
  });

  it('marks the same passage once, with every note behind it', () => {
    expect(mark('甲乙丙', ['乙', '乙'], { more: noted('x') }).marked).toBe('甲==乙==[^h1][^h2]丙');
  });

  it('writes the reference behind the last block, outside of links, and never before a bracket', () => {
    expect(mark('甲乙\n\n丙[丁戊](https://a.example/)', ['乙丙丁'], { more: noted('x') }).marked).toBe(
      '甲==乙==\n\n==丙==[==丁==戊](https://a.example/)[^h1]',
    );
    expect(mark('甲(https://a.example/)', ['甲'], { more: noted('x'), style: 'footnote' }).marked).toBe('甲[^h1] (https://a.example/)');
  });

  it('writes only references as footnotes, and tags when asked', () => {
    expect(mark('甲**乙**丙', ['乙'], { style: 'footnote', more: noted('x') }).marked).toBe('甲**乙**[^h1]丙');
    expect(mark('甲乙丙', ['乙'], { style: 'mark' }).marked).toBe('甲<mark>乙</mark>丙');
  });

  it('takes the whole of a code span, and says so', () => {
    expect(mark('运行 `npm test` 吧', ['行 npm']).marked).toBe('运==行 `npm test`== 吧');
    expect(mark('运行 `npm test` 吧', ['行 npm']).losses).toEqual({ h1: 'widened' });
  });

  it('takes the whole of an emphasis that a mark inside would break, and says so', () => {
    expect(mark('中**粗体字**的', ['粗体']).marked).toBe('中<mark>**粗体字**</mark>的');
    expect(mark('中**粗体字**的', ['粗体']).losses).toEqual({ h1: 'widened' });
  });

  it('writes nothing into blocks of code, and says so', () => {
    const markdown = '甲\n\n```\n乙\n```\n\n丙';
    expect(mark(markdown, ['甲乙\n丙'])).toEqual({ marked: '==甲==\n\n```\n乙\n```\n\n==丙==', losses: { h1: 'code' } });
    expect(mark(markdown, ['乙'])).toEqual({ marked: markdown, losses: { h1: 'code' } });
  });

  it('leaves a text without passages as it is', () => {
    const markdown = '# 甲\n\n**乙** \\\n丙\n';
    expect(writeMarks(readMarkdown(markdown), [], 'equals').markdown).toBe(markdown);
  });
});
