// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { KnownCard } from '../../../components/popup/page/KnownCard';
import type { Page } from '../../../components/popup/page/read-page';
import type { Saving } from '../../../components/popup/page/use-saving';
import type { Article } from '../../../utils/model/article';
import type { Capture } from '../../../utils/model/capture';
import { EMPTY_DRAFT } from '../../../utils/model/draft';
import type { NewArticle } from '../../../utils/model/new-article';
import { click, draw } from '../render';

const capture = { kind: 'article', url: 'https://union.example/a', urlKey: 'k', host: 'union.example' } as Capture;
const captureTab = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/messaging', () => ({ captureTab, sendMessage: vi.fn(async () => {}) }));

const article = {
  id: 'a',
  kind: 'article',
  title: '推进会',
  section: [],
  provenance: {},
  host: 'union.example',
  excerpt: '',
  tags: [],
  note: '',
  counts: { highlights: 0, images: 0, versions: 0 },
  capturedAt: '2026-11-20T17:00:00+08:00',
} as unknown as Article;

function open({ hasSelection = false, number }: { hasSelection?: boolean; number?: number }) {
  const saved: NewArticle[] = [];
  const page: Page = {
    tabId: 7,
    url: capture.url,
    urlKey: 'k',
    title: '',
    hasSelection,
    content: { capture: number ? { ...capture, pages: { number, count: 3, urls: [] } } : capture },
  };
  const saving: Saving = { isBusy: false, save: async (make) => void saved.push(await make('id')), undo: vi.fn() };
  const drafting = { draft: EMPTY_DRAFT, change: vi.fn(), forget: vi.fn() };
  const drawn = draw(<KnownCard {...{ page, article, saving, drafting }} suggestions={[]} />);
  return { ...drawn, saved, names: [...drawn.root.querySelectorAll('button')].map((button) => button.textContent) };
}

it('offers to clip the page again', () => {
  const { names } = open({ hasSelection: false });
  expect(names).toContain('Clip again');
  expect(names).not.toContain('Clip selection');
});

it('offers the selection instead where there is one, and clips that', async () => {
  const selected = { ...capture, kind: 'selection', markdown: '选中的一段', metadata: { title: '推进会', section: [] }, provenance: {} };
  captureTab.mockResolvedValueOnce(selected);
  const { button, names, saved } = open({ hasSelection: true });
  expect(names).not.toContain('Clip again');
  await click(button('Clip selection'));
  expect(captureTab).toHaveBeenCalledWith(7, 'selection');
  expect(saved).toMatchObject([{ id: 'id', kind: 'selection', markdown: '选中的一段' }]);
});

it('says on a later page that all pages are there already', () => {
  expect(open({ number: 2 }).names).toContain('Clip all pages again');
  expect(open({ number: 1 }).names).toContain('Clip all 3 pages');
});
