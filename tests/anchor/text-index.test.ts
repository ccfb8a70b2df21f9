// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexText, spanOf } from '../../utils/anchor';
import { show } from './help';

const textOf = (html: string) => indexText(show(html)).text;

describe('the text of a page', () => {
  it('is what a person reads, a line for each block', () => {
    expect(textOf('<h1> 通知 </h1>\n\n<p>各级\n   工会：</p><ul><li>一</li><li>二<b>三</b></li></ul>甲<br>乙')).toBe(
      '通知\n各级 工会：\n一\n二三\n甲\n乙',
    );
  });

  it.each([
    ['hidden elements', '<p>看<span style="display:none">不</span><span hidden>不</span>见</p>'],
    ['invisible elements', '<p>看<span style="visibility:hidden">不</span>见</p>'],
    ['what a style sheet hides', '<style>.x { display: none }</style><p>看<span class="x">不</span>见</p>'],
    ['code', '<script>不</script><style>.不 {}</style><noscript>不</noscript><template>不</template><p>看见</p>'],
    ['form controls', '<p>看<textarea>不</textarea><select><option>不</option></select><button>不</button>见</p>'],
    ['readings of ruby', '<p><ruby>看<rp>(</rp><rt>不</rt><rp>)</rp>见<rt>不</rt></ruby></p>'],
  ])('leaves out %s', (_, html) => {
    expect(textOf(html)).toBe('看见');
  });

  it('has what is visible in an invisible element', () => {
    expect(textOf('<div style="visibility:hidden">不<span style="visibility:visible">看见</span></div>')).toBe('看见');
  });

  describe('of a page that has not shown its article yet', () => {
    const LONG = '各级工会要在高温天气到来之前走访露天作业的班组，逐一核对饮水、药品和轮换休息的安排，并把结果张贴在公告栏。'.repeat(2);
    const drawn = (height: number) => vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ height } as DOMRect);
    afterEach(() => vi.restoreAllMocks());

    it('has the words that room is kept for', () => {
      drawn(400);
      expect(textOf(`<h1>通知</h1><div style="visibility:hidden"><p>${LONG}</p><p>短</p></div>`)).toBe(`通知\n${LONG}\n短`);
    });

    it.each([
      ['a layer that opens', `<div style="visibility:hidden;position:absolute">${LONG}</div>`, 400],
      ['a closed part', `<div style="visibility:hidden">${LONG}</div>`, 0],
      ['a message that waits', '<div style="visibility:hidden">请填写姓名</div>', 20],
      ['what is taken out of it', `<div style="visibility:hidden"><p style="display:none">${LONG}</p></div>`, 400],
    ])('leaves out %s', (_, html, height) => {
      drawn(height);
      expect(textOf(`<h1>通知</h1>${html}`)).toBe('通知');
    });
  });

  it('goes through open shadow roots and their slots', () => {
    const host = show('<p>前</p><div id="host"><b>槽</b></div><p>后</p>').querySelector('#host') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>影<slot></slot></p>';
    expect(indexText(document.body).text).toBe('前\n影槽\n后');
  });

  it('leaves out what the caller calls its own', () => {
    const body = show('<p>看见</p><div id="ours">不</div>');
    expect(indexText(body, { isIgnored: ({ id }) => id === 'ours' }).text).toBe('看见');
  });

  it('says where blocks begin, and its name changes with every letter', () => {
    const index = indexText(show('<p>第一</p><p>第二</p>'));
    expect([...index.blocks]).toEqual([0, 3]);
    expect(index.hash).toMatch(/^cyrb53:[0-9a-f]{14}$/);
    expect(index.hash).toBe(indexText(show('<div>第一</div><div> 第二</div>')).hash);
    expect(index.hash).not.toBe(indexText(show('<p>第一</p><p>第三</p>')).hash);
  });

  it.each(['tagName', 'childNodes', 'shadowRoot', 'nodeType', 'getAttribute', 'hasAttribute', 'isConnected', 'ownerDocument'])(
    'has the text of a form with a field named %s, and finds its place',
    (name) => {
      const index = indexText(show(`<p>一</p><form><input name="${name}"><p>二</p></form>`));
      expect(index.text).toBe('一\n二');
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('form') as Element);
      expect(spanOf(index, range)).toEqual({ start: 2, end: 3 });
    },
  );

  it('is the same for texts without a DOM', () => {
    const pieces = [{ text: '# ', startsBlock: true }, { text: '通知' }, { text: ' 各级\n工会', startsBlock: true }];
    const index = indexText(pieces);
    expect(index.text).toBe('# 通知\n各级 工会');
    expect(index.origins[index.text.indexOf('工')]).toBe('# 通知 各级\n'.length);
  });

  it('reads a document that is not drawn', () => {
    const parsed = new DOMParser().parseFromString('<p>看<span style="display:none">不</span>见</p>', 'text/html');
    expect(indexText(parsed).text).toBe('看见');
  });
});
