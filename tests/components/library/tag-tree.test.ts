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
