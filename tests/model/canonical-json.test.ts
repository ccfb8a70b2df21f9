import { expect, it } from 'vitest';
import { canonicalJson, isSame } from '../../utils/model/canonical-json';

it.each([
  ['keys out of order', { b: 1, a: { d: 2, c: [{ f: 1, e: 2 }] } }, '{"a":{"c":[{"e":2,"f":1}],"d":2},"b":1}'],
  ['keys in order', { a: { c: [{ e: 2, f: 1 }], d: 2 }, b: 1 }, '{"a":{"c":[{"e":2,"f":1}],"d":2},"b":1}'],
  ['numbers as keys, which every object keeps in front', { 10: 'b', 9: 'a' }, '{"10":"b","9":"a"}'],
  ['what is not there', { a: undefined, b: [undefined, null], c: Number.NaN }, '{"b":[null,null],"c":null}'],
  ['text that is no valid UTF-16', ['半\ud800', '工会\ud83c\udf89'], '["半\\ud800","工会🎉"]'],
  ['a key that is no ordinary one', JSON.parse('{"__proto__":{"b":1,"a":2}}'), '{"__proto__":{"a":2,"b":1}}'],
  ['nothing', undefined, 'null'],
])('%s have one text', (_, value, text) => expect(canonicalJson(value)).toBe(text));

it('refuses what is deeper than a row can be', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  expect(canonicalJson(nested(20))).toContain('1');
  expect(() => canonicalJson(nested(25))).toThrow(RangeError);
  expect(() => canonicalJson({ b: 1, a: nested(25) })).toThrow(RangeError);
});

it('compares without regard to the order of keys', () => {
  expect(isSame({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(isSame({ a: 1, b: [2] }, { b: [3], a: 1 })).toBe(false);
});
