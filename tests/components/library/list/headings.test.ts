import { expect, it } from 'vitest';
import { headingsOf } from '../../../../components/library/list/headings';
import type { Article } from '../../../../utils/model/article';

const article = { capturedAt: '2026-11-21T20:00:00+00:00', publishedAt: '2026-11-09T08:00:00+09:00', source: '工人日报' } as Article;

it.each([
  ['the day of the clip, as the reader has it', 'day', 'captured', article, '2026-11-22'],
  ['the day of publication, as the page has it', 'day', 'published-asc', article, '2026-11-09'],
  ['the day of the deletion', 'day', 'captured', { ...article, deletedAt: '2026-11-22T10:00:00+08:00' }, '2026-11-22'],
  ['the source', 'source', 'title', article, '工人日报'],
] as const)('knows %s', (_, group, sort, one, key) => {
  expect(headingsOf(group, sort)?.keyOf(one)).toBe(key);
});

it('says what is not known', () => {
  const bare = { ...article, source: undefined, publishedAt: undefined };
  const words = (group: 'day' | 'source') => {
    const headings = headingsOf(group, 'published');
    return headings?.textOf(headings.keyOf(bare));
  };
  expect([words('source'), words('day')]).toEqual(['No source', 'No date of publication']);
});

it('has none where the list has none', () => {
  expect(headingsOf('none', 'captured')).toBeUndefined();
});
