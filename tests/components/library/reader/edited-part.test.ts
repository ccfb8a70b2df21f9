import { expect, it } from 'vitest';
import { editedParts } from '../../../../components/library/reader/marks/edited-part';

it.each([
  ['每班三十元', '每班五十元', '每班[五]十元'],
  ['提高到四十元', '提高到每班四十元', '提高到[每班]四十元'],
  ['提高到每班四十元', '提高到四十元', '提高到四十元'],
  ['一致', '一致', '一致'],
  ['aa', 'aaa', '[aaa]'],
  ['𠮷野家', '𠮾野家', '[𠮾]野家'],
  ['全部', '不同', '[不同]'],
  ['总工会安排380万元，比去年增加46万', '总工会安排420万元，比去年增加86万', '总工会安排[420]万元，比去年增加[86]万'],
  ['最高1,200.50元', '最高1,250.50元', '最高[1,250.50]元'],
  ['限１２时前报送', '限１７时前报送', '限[１７]时前报送'],
  ['the union paid three crews', "the trade union's paid three crews", "the [trade union's] paid three crews"],
  ['over 12 of the crews came', 'over 19 of the teams came', 'over [19] of the [teams] came'],
])('sets apart what was edited, and no part of a number or word: %s, now %s', (was, now, expected) => {
  expect(shown(was, now)).toBe(expected);
});

it('sets apart a few parts at most', () => {
  const was = '一1二2三3四4五5六6七7八8';
  const now = '一9二9三9四9五9六9七9八9';
  expect(editedParts(was, now).length).toBeLessThanOrEqual(4);
  expect(shown(was, now)).toMatch(/^一\[9.*9\]$/);
});

it('says of a long text where it differs first and last', () => {
  const middle = '甲乙丙丁'.repeat(200);
  expect(shown(`头1${middle}1尾`, `头2${middle}2尾`)).toBe(`头[2${middle}2]尾`);
});

function shown(was: string, now: string): string {
  let text = '';
  let at = 0;
  for (const [start, end] of editedParts(was, now)) {
    text += `${now.slice(at, start)}[${now.slice(start, end)}]`;
    at = end;
  }
  return text + now.slice(at);
}
