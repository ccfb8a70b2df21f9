import { expect, it } from 'vitest';
import { cutGroups, groupHighlights } from '../../../../components/library/highlights/highlight-groups';
import type { Article } from '../../../../utils/model/article';
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
it('groups by article, the newest first, in the order of the text', () => {
  const groups = groupHighlights(all);
  expect(groups.map((group) => group.article.id)).toEqual(['a2', 'a1']);
  expect(groups[0]?.highlights.map(({ selectors }) => selectors[0].exact)).toEqual(['fixed hours', 'a locker and a place to sit']);
});

it('cuts an article with very many highlights, names it once and says how many there are', () => {
  const many = Array.from({ length: 14 }, (_, n) => made(crane, `第${n}句`, { start: n }));
  const parts = cutGroups(groupHighlights([...many, ...all.slice(0, 1)]), 3);
  expect(parts.map((part) => part.map(({ highlights }) => highlights.length))).toEqual([[3], [3], [3], [3], [2, 1]]);
  expect(parts.map((part) => part[0]?.isContinued ?? false)).toEqual([false, true, true, true, true]);
  expect(parts[0]?.[0]?.total).toBe(14);
});

it('leaves an article whole that is a screen or two high', () => {
  const some = Array.from({ length: 7 }, (_, n) => made(crane, `第${n}句`, { start: n }));
  const parts = cutGroups(groupHighlights([...all, ...some]), 2);
  expect(parts.map((part) => part.map(({ highlights }) => highlights.length))).toEqual([[2], [8]]);
});
