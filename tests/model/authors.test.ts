import { expect, it } from 'vitest';
import { authorsOf } from '../../utils/model/authors';

it.each([
  ['张三', ['张三']],
  ['张三 李四、王五', ['张三', '李四', '王五']],
  ['张　三', ['张 三']],
  ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe, John Roe & Co', ['Jane Doe', 'John Roe', 'Co']],
  ['本报记者 张三；通讯员 李四', ['张三', '李四']],
  ['本报记者张三', ['张三']],
  ['张三，张三', ['张三']],
  ['、', []],
  [undefined, []],
])('reads the authors of %s', (byline, expected) => {
  expect(authorsOf(byline)).toEqual(expected);
});

it.each(['a', '张'])('cuts what no page says of its authors', (name) => {
  // Of a million spaces each was tried as the beginning of a separator: that took an hour.
  expect(authorsOf(`${name}${' '.repeat(1_000_000)}b`)).toEqual([name]);
  expect(authorsOf(`${name},`.repeat(1_000_000))).toEqual([name]);
});
