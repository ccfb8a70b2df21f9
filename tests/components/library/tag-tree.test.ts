import { expect, it } from 'vitest';
import { tagTree } from '../../../components/library/filters/tag-tree';

const shown = (tags: { value: string; count: number }[]) =>
  tagTree(tags, 'zh').map(({ label, count, depth }) => `${'  '.repeat(depth)}${label} ${count}`);

it('puts children under their parents, in the order of the language', () => {
  expect(
    shown([
      { value: '维权/欠薪', count: 91 },
      { value: '劳模', count: 75 },
      { value: '维权', count: 203 },
      { value: '维权/工伤', count: 64 },
    ]),
  ).toEqual(['劳模 75', '维权 203', '  工伤 64', '  欠薪 91']);
});

it('keeps a child beside its parent whatever sorts between', () => {
  expect(
    shown([
      { value: 'a/b/c', count: 1 },
      { value: 'a-b', count: 2 },
      { value: 'a', count: 2 },
      { value: 'a/b', count: 1 },
    ]),
  ).toEqual(['a 2', '  b 1', '    c 1', 'a-b 2']);
});

it.each([
  [
    ['第十一期', '第三期', '第二十期', '第十期', '第一期', '第二期'],
    ['第一期', '第二期', '第三期', '第十期', '第十一期', '第二十期'],
  ],
  [
    ['第12期', '第十期', '第一百零二期', '第9期'],
    ['第9期', '第十期', '第12期', '第一百零二期'],
  ],
  [
    ['（三）结语', '（一）背景', '(二)经过'],
    ['（一）背景', '(二)经过', '（三）结语'],
  ],
  [
    ['项目/第三章', '项目/第一章', '项目/第二章', '项目'],
    ['项目', '第一章', '第二章', '第三章'],
  ],
])('puts what is numbered in Chinese in the order of its numbers: %j', (tags, expected) => {
  expect(
    tagTree(
      tags.map((value) => ({ value })),
      'zh',
    ).map(({ label }) => label),
  ).toEqual(expected);
});

it('keeps a number written in two ways as two tags in one order', () => {
  const both = ['第3期', '第三期'];
  expect(
    tagTree(
      both.map((value) => ({ value })),
      'zh',
    ),
  ).toEqual(
    tagTree(
      [...both].reverse().map((value) => ({ value })),
      'zh',
    ),
  );
});
