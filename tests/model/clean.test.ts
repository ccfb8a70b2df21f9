import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../utils/model/canonical-json';
import { cleanLine, cleanTags, cleanText, isDate, isTime } from '../../utils/model/clean';
import { copyIdOf } from '../../utils/model/copy-id';

describe('text at the door', () => {
  it.each([
    [' 省总\n召开\t会议 ', '省总 召开 会议'],
    ['a\u0000\u0007b', 'ab'],
    ['\u202eevil', 'evil'],
    ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['عمال\u200f', 'عمال\u200f'],
  ])('%j becomes the line %j', (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });

  it('is cut, but not inside a character', () => {
    expect(cleanLine('🎉🎉🎉', 5)).toBe('🎉🎉');
  });

  it('keeps the lines of a body byte for byte', () => {
    expect(cleanText('a\r\n\tb  \n\n\u00a0c')).toBe('a\r\n\tb  \n\n\u00a0c');
  });

  it('has tags without twins, however they are composed', () => {
    expect(cleanTags([' 工会 ', '工会', '', 'Cafe\u0301', 'Café'])).toEqual(['工会', 'Café']);
  });
});

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-45', false],
  ['2024-1-1', false],
  ['', false],
])('the day %j is one: %j', (day, expected) => {
  expect(isDate(day)).toBe(expected);
});

it.each([
  ['2017-11-09T16:33:02+08:00', true],
  ['2017-11-09T16:33Z', true],
  ['2017-11-09T16:33:02', false],
  ['2017-11-31T16:33:02Z', false],
  ['2017-11-09T25:00:00Z', false],
])('the time %j is one: %j', (time, expected) => {
  expect(isTime(time)).toBe(expected);
});

describe('the id of a copy', () => {
  const id = '0192f0c1-1234-7abc-8def-0123456789ab';

  it('is a UUID v7 of the same moment, the same each time, another for another salt or id', () => {
    const copy = copyIdOf(id, 'f00dfeed'.repeat(8));
    expect(copy).toMatch(/^0192f0c1-1234-7[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(copyIdOf(id, 'f00dfeed'.repeat(8))).toBe(copy);
    expect(copyIdOf(id, 'beefcafe'.repeat(8))).not.toBe(copy);
    expect(copyIdOf(id.replace('89ab', '89ac'), 'f00dfeed'.repeat(8))).not.toBe(copy);
  });

  it('is made of any id', () => {
    expect(copyIdOf('h1', 'f00dfeed'.repeat(8))).toBe('h1~f00dfeedf00dfeedf0');
    expect(copyIdOf('h'.repeat(200), 'f00dfeed'.repeat(8))).toHaveLength(200);
  });
});

it('canonical JSON does not know the order in which keys were set', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: '\ud800' }], a: null })).toBe('{"a":null,"b":[1,{"c":"\\ud800"}]}');
  expect(() => canonicalJson(JSON.parse('['.repeat(1000) + ']'.repeat(1000)))).toThrow(RangeError);
});
