// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ArticleRow } from '../../../components/library/list/ArticleRow';
import type { Article, ArticleKind } from '../../../utils/model/article';
import { draw } from '../render';

function row(kind: ArticleKind, publishedAt?: string, { saysPublished = false, capturedAt = '2026-11-20T17:00:00+08:00' } = {}) {
  const article = {
    id: 'a',
    kind,
    title: '通知.pdf',
    section: [],
    provenance: {},
    host: 'union.example',
    excerpt: '',
    tags: [],
    note: '',
    counts: { highlights: 0, images: 0, versions: 0 },
    capturedAt,
    publishedAt,
  } as unknown as Article;
  const handlers = { href: () => '#', onPick: vi.fn(), onToggle: vi.fn(), onFocus: vi.fn() };
  return draw(
    <ArticleRow
      id="a"
      row={{ article }}
      at={0}
      count={1}
      isActive
      isOpen={false}
      isSelected={false}
      saysPublished={saysPublished}
      handlers={handlers}
    />,
  ).root;
}

it('says of a link that it is one, with the facts that describe the row', () => {
  const root = row('link');
  const description = document.getElementById(root.querySelector('a')?.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toContain('Saved as a link');
  expect(root.querySelector('.row-kind')?.getAttribute('title')).toBe('Saved as a link');
});

it('says of plain text that it is', () => {
  expect(row('text').querySelector('.row-kind')?.textContent).toBe('Plain text');
});

it('says nothing of the kind of an article', () => {
  expect(row('article').textContent).not.toContain('Saved as a link');
});

it('tells the day of publication from the day of the clip', () => {
  const date = (root: HTMLElement) => root.querySelector('time') as HTMLElement;
  const shown = (root: HTMLElement) => [...date(root).childNodes].filter((node) => (node as Element).className !== 'visually-hidden');
  const words = (root: HTMLElement) =>
    shown(root)
      .map(({ textContent }) => textContent)
      .join('');
  const clipped = row('article');
  expect(words(clipped)).toBe('clipped Nov 20');
  expect(words(row('text'))).toBe('added Nov 20');
  const published = row('article', '2026-11-09');
  expect(words(published)).toBe('Nov 9');
  expect(date(published).textContent).toBe('published Nov 9');
  expect(date(published).title).toBe('published November 9, 2026');
});

it('shows the word under a day that is not that of publication', () => {
  const root = row('article', '2026-11-09', { saysPublished: true });
  expect(root.querySelector('time')?.textContent).toBe('published Nov 9');
  expect(root.querySelector('time .visually-hidden')).toBeNull();
});

it('names the day of a clip on the clock of this machine, wherever it was made', () => {
  expect(row('article', undefined, { capturedAt: '2026-11-19T15:27:00-08:00' }).querySelector('time')?.textContent).toBe('clipped Nov 20');
});
