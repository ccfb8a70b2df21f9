// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { describe as describeRange, indexText } from '../../utils/anchor';
import { seek, select, show, store } from './help';

const range = (start: Node, from: number, end: Node, to: number) => {
  const made = document.createRange();
  made.setStart(start, from);
  made.setEnd(end, to);
  return made;
};

describe('what is stored of a selection', () => {
  it('is the quote with its context, and its position in the text', () => {
    show(`<p>${'前'.repeat(80)}</p><p>县总工会慰问职工，送清凉。</p><p>${'后'.repeat(80)}</p>`);
    expect(store(select('慰问职工'))).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '慰问职工',
        prefix: `${'前'.repeat(59)}\n县总工会`,
        suffix: `，送清凉。\n${'后'.repeat(58)}`,
        copies: 1,
      },
      { type: 'TextPositionSelector', start: 85, end: 89, textHash: indexText(document.body).hash },
    ]);
  });

  it('counts the copies', () => {
    show('<p>工会、工 会与“工会”</p>');
    expect(store(select('工会'))[0].copies).toBe(3);
  });

  it('never cuts a character in half', () => {
    show(`<p>${'𠮷'.repeat(40)}a职工a${'𠮷'.repeat(40)}</p>`);
    const [{ prefix, suffix }] = store(select('职工'));
    expect(prefix).toBe(`${'𠮷'.repeat(31)}a`);
    expect(suffix).toBe(`a${'𠮷'.repeat(32)}`);
  });

  it('has the paragraph of a triple click, and nothing of the next', () => {
    const [first, second] = show('<p> 第一段。 </p><p>第二段。</p>').querySelectorAll('p');
    const stored = store(range(first?.firstChild as Text, 0, second as Element, 0));
    expect(stored[0].exact).toBe('第一段。');
  });

  it.each([
    ['across paragraphs', '<p>甲乙</p><p>丙丁</p>', '乙', '丙', '乙\n丙'],
    ['across cells', '<table><tr><td>甲乙</td><td>丙丁</td></tr></table>', '乙', '丙', '乙\n丙'],
    ['across a link', '<p>甲<a href="#">乙丙</a>丁</p>', '甲', '乙', '甲乙'],
    ['across hidden text', '<p>甲乙<i hidden>不</i>丙丁</p>', '乙', '丙', '乙丙'],
    ['from a reading', '<p>甲<ruby>乙<rt>yi</rt></ruby>丙丁</p>', 'yi', '丙', '丙'],
    ['to a reading', '<p>甲<ruby>乙<rt>yi</rt></ruby>丙丁</p>', '甲', 'yi', '甲乙'],
  ])('works %s', async (_, html, first, last, exact) => {
    show(html);
    const stored = store(select(first, last));
    expect(stored[0].exact).toBe(exact);
    expect((await seek(stored)).found?.quote).toBe(exact);
  });

  it('works for a selection that begins and ends in elements', () => {
    const body = show('<div><img><p>甲</p><img></div><p>乙</p><p>丙</p>');
    const box = body.firstElementChild as Element;
    expect(store(range(box, 0, box, 3))[0].exact).toBe('甲');
    expect(store(range(box, 1, body, 2))[0].exact).toBe('甲\n乙');
    expect(store(range(body, 0, body, 3))[0].exact).toBe('甲\n乙\n丙');
    expect(store(range(box, 3, body, 3))[0].exact).toBe('乙\n丙');
  });

  it('works in a shadow root', async () => {
    const host = show('<p>前</p><div></div><p>后</p>').querySelector('div') as HTMLElement;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>影子里的话</p><p>二</p>';
    const [one, two] = shadow.querySelectorAll('p');
    expect(store(range(one?.firstChild as Text, 3, two as Element, 1))[0].exact).toBe('的话\n二');
    expect(store(range(shadow, 0, shadow, 1))[0]).toMatchObject({ exact: '影子里的话', prefix: '前\n', suffix: '\n二\n后' });
    expect((await seek(store(range(one?.firstChild as Text, 0, one?.firstChild as Text, 2)))).text).toBe('影子');
    expect(store(range(document.body, 0, document.body, 3))[0].exact).toBe('前\n影子里的话\n二\n后');
  });

  it('is nothing when nothing visible is selected', () => {
    show('<p>甲 <i hidden>不</i> 乙</p><textarea>丙</textarea>');
    const index = indexText(document.body);
    expect(describeRange(index, select('不'))).toBeNull();
    expect(describeRange(index, select('丙'))).toBeNull();
    const collapsed = select('甲');
    collapsed.collapse();
    expect(describeRange(index, collapsed)).toBeNull();
  });
});
