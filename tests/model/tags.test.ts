import { describe, expect, it } from 'vitest';
import { addTags, cleanTag, completeTag } from '../../utils/model/tags';

describe('cleanTag', () => {
  it.each([
    ['  劳模  ', '劳模'],
    ['#维权 / 欠薪', '维权/欠薪'],
    ['a\u202Eb\u0000c', 'a b c'],
    ['/ /', ''],
    ['New   forms\tof work', 'New forms of work'],
    ['x'.repeat(500), 'x'.repeat(60)],
    ['\uD83D', ''],
  ])('keeps %j as %j', (typed, kept) => expect(cleanTag(typed)).toBe(kept));
});

describe('addTags', () => {
  it('keeps the order and leaves twins out, whatever their case or width', () => {
    expect(addTags(['Strike', '工伤'], ['strike', 'ＳＴＲＩＫＥ', 'b', 'B'])).toEqual(['Strike', '工伤', 'b']);
  });
  it('returns the same list when nothing was added', () => {
    const tags = ['a'];
    expect(addTags(tags, ['A', ' '])).toBe(tags);
  });
});

describe('completeTag', () => {
  it('puts beginnings first, then levels, then the rest, often used before seldom used', () => {
    const inUse = ['反欠薪', '维权/欠薪', '欠薪', '欠条'].map((value, count) => ({ value, count }));
    expect(completeTag('欠', inUse, ['欠条']).map(({ value }) => value)).toEqual(['欠薪', '维权/欠薪', '反欠薪']);
  });
});
