// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ArticleRow } from '../../../components/library/list/ArticleRow';
import type { Article, ArticleKind } from '../../../utils/model/article';
import { draw } from '../render';

function row(kind: ArticleKind) {
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
    capturedAt: '2026-11-20T17:00:00+08:00',
  } as unknown as Article;
  const handlers = { href: () => '#', onPick: vi.fn(), onToggle: vi.fn(), onFocus: vi.fn() };
  return draw(<ArticleRow row={{ article }} isActive isOpen={false} isSelected={false} handlers={handlers} />).root;
}

it('says of a link that it is one, with the facts that describe the row', () => {
  const root = row('link');
  const description = document.getElementById(root.querySelector('a')?.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toContain('Saved as a link');
  expect(root.querySelector('.row-kind')?.getAttribute('title')).toBe('Saved as a link');
});

it('says nothing of the kind of an article', () => {
  expect(row('article').textContent).not.toContain('Saved as a link');
});
