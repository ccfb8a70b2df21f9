// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { FoldedPage, findInPart, foldNeedle, foldPart, partsOf, rangeOfHit } from '../../../../../components/library/reader/find/find-text';
import { loadVariants } from '../../../../../utils/search/variants';

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const found = (html: string, text: string) =>
  findInPart(foldPart(open(html).body), foldNeedle(text), 100).map((hit) => rangeOfHit(hit).toString());

beforeAll(loadVariants);

describe('finding words in the text', () => {
  it.each([
    ['<p>维护职工权益，维护权益</p>', '维护', ['维护', '维护']],
    ['<p>港九工會聯合會</p>', '工会', ['工會']],
    ['<p>工会与资方</p>', '工會', ['工会']],
    ['<p>ＧＢ／Ｔ １９００１</p>', 'gb/t 19001', ['ＧＢ／Ｔ １９００１']],
    ['<p>The Union spoke.</p>', 'union', ['Union']],
    ['<p>重 25 ㎏ 以上</p>', 'kg', ['㎏']],
    ['<p>aaaa</p>', 'aa', ['aa', 'aa']],
    ['<p>(a+b)* [x]</p>', '(a+b)*', ['(a+b)*']],
  ])('finds in %s what %s means', (html, text, hits) => {
    expect(found(html, text)).toEqual(hits);
  });

  it('goes on across bold words and links, and over the ends of lines', () => {
    expect(found('<p>签订<b>集体</b><a href="#">合同</a>书</p>', '集体合同')).toEqual(['集体合同']);
    expect(found('<p>collective\nagreement</p>', 'collective agreement')).toEqual(['collective\nagreement']);
  });

  it('does not run from one paragraph, line or cell into the next', () => {
    expect(found('<p>集体</p><p>合同</p>', '集体合同')).toEqual([]);
    expect(found('<p>集体<br>合同</p>', '集体合同')).toEqual([]);
    expect(found('<table><tr><td>集体</td><td>合同</td></tr></table>', '集体合同')).toEqual([]);
    expect(found('<ul><li>集体<ul><li>合同</li></ul></li></ul>', '集体合同')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found('<p>工会</p>', '  ')).toEqual([]);
  });

  it('reads every part that was added, in order, and none twice', () => {
    const page = open('<p>一 工会</p><section class="part"><p>二 工会</p></section><section class="part"><p>三 工会 工会</p></section>');
    const folded = new FoldedPage();
    const hits = partsOf(page).flatMap((part) => folded.find(part, foldNeedle('工会'), 100));
    expect(hits.map(({ startNode }) => startNode.nodeValue?.[0])).toEqual(['一', '二', '三', '三']);
  });

  it('stops at the most that is asked for', () => {
    expect(findInPart(foldPart(open(`<p>${'的'.repeat(50)}</p>`).body), '的', 20)).toHaveLength(20);
  });
});
