import { beforeAll, describe, expect, it } from 'vitest';
import { meetsTag, sortTags, type TagSort, tagRows, unite } from '../../../../components/library/tags/tag-rows';
import { loadVariants } from '../../../../utils/search/variants';

const tags = [
  { value: '工资', count: 9 },
  { value: '维权', count: 4 },
  { value: '维权/欠薪', count: 1 },
  { value: '维权/工伤', count: 3 },
  { value: 'GDP', count: 2 },
];
const show = ({ sort = 'name', query = '', folded = new Set() }: { sort?: TagSort; query?: string; folded?: Set<string> } = {}) =>
  tagRows(sortTags(tags, sort, 'zh-CN'), { query, folded }).map(
    ({ label, depth, isParent }) => `${'-'.repeat(depth)}${label}${isParent ? ' +' : ''}`,
  );

describe('the lines of the page of tags', () => {
  it('are a tree by name, or by number with what is below a tag still below it', () => {
    expect(show()).toEqual(['工资', '维权 +', '-工伤', '-欠薪', 'GDP']);
    expect(show({ sort: 'count' })).toEqual(['工资', '维权 +', '-工伤', '-欠薪', 'GDP']);
    expect(tagRows(sortTags(tags, 'count'), { query: '', folded: new Set() }).map(({ count }) => count)).toEqual([9, 4, 3, 1, 2]);
  });

  it('are without what is folded away', () => {
    expect(show({ folded: new Set(['维权']) })).toEqual(['工资', '维权 +', 'GDP']);
  });

  it('are by their whole names what is looked for', () => {
    expect(show({ query: ' 欠' })).toEqual(['维权/欠薪']);
    expect(show({ query: '#维权' })).toEqual(['维权', '维权/工伤', '维权/欠薪']);
    expect(show({ query: 'ｇｄｐ' })).toEqual(['GDP']);
    expect(show({ query: '没有' })).toEqual([]);
  });

  it('are all there for thousands, also where a level has no line of its own', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ value: `标签${i % 400}/${i}`, count: i }));
    expect(tagRows(sortTags(many, 'count'), { query: '', folded: new Set() })).toHaveLength(2000);
  });
});

describe('a new name', () => {
  it.each([
    ['工资', '维权', '维权'],
    ['工资', 'gdp', 'GDP'],
    ['GDP', 'Gdp', undefined],
    ['工资', '薪资', undefined],
  ])('of %s, %s, meets %s', (from, typed, met) => {
    expect(meetsTag(tags, from, typed)?.value).toBe(met);
  });
});

it('puts the tags of highlights beside those of articles', () => {
  const all = unite(
    [{ value: '工资', count: 9 }],
    [
      { value: '工资', count: 2 },
      { value: '引用', count: 1 },
    ],
  );
  expect(tagRows(sortTags(all, 'count'), { query: '', folded: new Set() }).map(({ tag, count, marks }) => [tag, count, marks])).toEqual([
    ['工资', 9, 2],
    ['引用', 0, 1],
  ]);
});

describe('simplified and traditional characters', () => {
  beforeAll(loadVariants);
  const twins = [
    { value: '集體協商', count: 1 },
    { value: '集体合同', count: 1 },
  ];

  it.each(['集体', '集體'])('are found by each other: %s', (query) => {
    const rows = tagRows(sortTags(twins, 'name', 'zh-CN'), { query, folded: new Set() });
    expect(rows.map(({ tag }) => tag).sort()).toEqual(['集体合同', '集體協商']);
  });

  it('are two names all the same: a tag may be renamed to its twin', () => {
    expect(meetsTag(twins, '集體協商', '集体协商')).toBeUndefined();
  });
});
