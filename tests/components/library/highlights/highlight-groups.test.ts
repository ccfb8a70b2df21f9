import { describe, expect, it } from 'vitest';
import { countChoices, cutGroups, filterHighlights, groupHighlights } from '../../../../components/library/highlights/highlight-groups';
import type { Article } from '../../../../utils/model/article';
import { parseQuery } from '../../../../utils/search/query';
import type { HighlightInArticle } from '../../../../utils/store';
import { makeHighlight } from '../../../fixtures/highlights';

const article = (id: string, title: string, host: string) => ({ id, title, host }) as Article;
const crane = article('a1', '塔吊司机的夜班补贴', 'wanghai-union.example');
const chair = article('a2', 'Night cleaners win a chair', 'shopfloor.example');
const made = (
  one: Article,
  exact: string,
  more: Partial<Parameters<typeof makeHighlight>[1]> & { createdAt?: string } = {},
): HighlightInArticle => {
  const { createdAt = '2026-11-20T08:00:00.000Z', ...rest } = more;
  return { article: one, highlight: { ...makeHighlight(one.id, { exact, ...rest }), createdAt, updatedAt: createdAt } };
};

const all = [
  made(chair, 'a locker and a place to sit', { start: 90, color: 'quote', note: 'Opening line' }),
  made(crane, '每班补贴三十五元', { start: 40, color: 'figure', tags: ['简报/第一期'] }),
  made(chair, 'fixed hours', { start: 10, createdAt: '2026-03-02T08:00:00.000Z' }),
];
const quotes = (list: HighlightInArticle[]) => list.map(({ highlight }) => highlight.selectors[0].exact);

describe('filterHighlights', () => {
  it.each([
    ['a colour', { color: 'figure' as const }, ['每班补贴三十五元']],
    ['a tag above', { tag: '简报' }, ['每班补贴三十五元']],
    ['a site', { host: 'shopfloor.example' }, ['a locker and a place to sit', 'fixed hours']],
    ['a day', { from: '2026-03-02', to: '2026-03-02' }, ['fixed hours']],
    ['several at once', { host: 'shopfloor.example', color: 'figure' as const }, []],
  ])('knows %s', (_, filter, expected) => {
    expect(quotes(filterHighlights(all, filter, []))).toEqual(expected);
  });

  it.each([
    ['in quotes, whatever the width', 'ＬＯＣＫＥＲ', ['a locker and a place to sit']],
    ['in notes', 'opening', ['a locker and a place to sit']],
    ['in tags', '第一期', ['每班补贴三十五元']],
    ['in titles', '塔吊', ['每班补贴三十五元']],
    ['all of them together', 'opening locker', ['a locker and a place to sit']],
    ['none', 'crane', []],
  ])('finds words %s', (_, query, expected) => {
    expect(quotes(filterHighlights(all, {}, parseQuery(query)))).toEqual(expected);
  });
});

it('groups by article, the newest first, in the order of the text', () => {
  const groups = groupHighlights(all);
  expect(groups.map((group) => group.article.id)).toEqual(['a2', 'a1']);
  expect(groups[0]?.highlights.map(({ selectors }) => selectors[0].exact)).toEqual(['fixed hours', 'a locker and a place to sit']);
});

it('cuts an article with very many highlights, and names it once', () => {
  const many = Array.from({ length: 7 }, (_, n) => made(crane, `第${n}句`, { start: n }));
  const parts = cutGroups(groupHighlights([...many, ...all.slice(0, 1)]), 3);
  expect(parts.map((part) => part.map(({ highlights }) => highlights.length))).toEqual([[3], [3], [1, 1]]);
  expect(parts.map((part) => part[0]?.isContinued ?? false)).toEqual([false, true, true]);
});

it('counts what each choice would show, with all others as they are', () => {
  const filter = { host: 'shopfloor.example', color: 'figure' as const };
  const { colors, tags, hosts } = countChoices(all, filter);
  expect(colors).toMatchObject({ fact: 1, figure: 0, quote: 1 });
  expect(tags).toEqual([]);
  expect(hosts).toEqual([{ value: 'wanghai-union.example', count: 1 }]);
  expect(countChoices(all, {}, parseQuery('locker')).colors).toMatchObject({ fact: 0, quote: 1 });
});

it('counts what there is to filter by', () => {
  const { colors, tags, hosts } = countChoices(all);
  expect(colors).toMatchObject({ fact: 1, figure: 1, quote: 1, check: 0 });
  expect(tags).toEqual([
    { value: '简报', count: 1 },
    { value: '简报/第一期', count: 1 },
  ]);
  expect(hosts[0]).toEqual({ value: 'shopfloor.example', count: 2 });
});
