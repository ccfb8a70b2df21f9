import type { Article } from '../../../../utils/model/article';
import type { HighlightInArticle } from '../../../../utils/store';
import { makeHighlight } from '../../../fixtures/highlights';

const article = (id: string, title: string, host: string) => ({ id, title, host, tags: [] as string[] }) as Article;
export const crane = article('a1', '塔吊司机的夜班补贴', 'wanghai-union.example');
export const chair = article('a2', 'Night cleaners win a chair', 'shopfloor.example');

/** A highlight as the view of all highlights reads it. */
export function markIn(
  one: Article,
  exact: string,
  { createdAt = '2026-11-20T08:00:00.000Z', ...more }: Partial<Parameters<typeof makeHighlight>[1]> & { createdAt?: string } = {},
): HighlightInArticle {
  return { article: one, highlight: { ...makeHighlight(one.id, { exact, ...more }), createdAt, updatedAt: createdAt } };
}

/** Three, the newest first. */
export const someHighlights = [
  markIn(chair, 'a locker and a place to sit', { start: 90, color: 'quote', note: 'Opening line' }),
  markIn(crane, '每班补贴三十五元', { start: 40, color: 'figure', tags: ['简报/第一期'] }),
  markIn(chair, 'fixed hours', { start: 10, createdAt: '2026-03-02T08:00:00.000Z' }),
];
