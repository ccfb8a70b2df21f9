import { describe, expect, it } from 'vitest';
import { addTags, cleanTag, completeTag, withParents } from '../../utils/model/tags';

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

describe('withParents', () => {
  it.each([
    [['劳模'], ['劳模']],
    [['维权/欠薪/冬季'], ['维权', '维权/欠薪', '维权/欠薪/冬季']],
    [
      ['简报/第一期', '简报/第二期', '简报'],
      ['简报', '简报/第一期', '简报/第二期'],
    ],
    [['/a'], ['/a']],
    [[], []],
  ])('of %j are %j', (tags, all) => expect(withParents(tags)).toEqual(all));

  it('stay few where a file brings a tag of a million levels', () => {
    expect(withParents(['a/'.repeat(1_000_000)]).length).toBeLessThan(40);
  });
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
