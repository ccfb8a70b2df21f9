// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { ClipCard } from '../../../components/popup/page/ClipCard';
import type { Page } from '../../../components/popup/page/read-page';
import type { Saving } from '../../../components/popup/page/use-saving';
import type { JoinedPages, PagesProgress } from '../../../utils/messaging';
import type { Capture } from '../../../utils/model/capture';
import { EMPTY_DRAFT } from '../../../utils/model/draft';
import { UnionclipError } from '../../../utils/model/errors';
import type { NewArticle } from '../../../utils/model/new-article';
import { click, draw, press } from '../render';

type Read = (tabId: number, options: { onProgress: (progress: PagesProgress) => void; signal: AbortSignal }) => Promise<JoinedPages>;
const messaging = vi.hoisted(() => ({ readAllPages: vi.fn() }));
vi.mock('../../../utils/messaging', async (actual) => ({ ...(await actual<object>()), ...messaging }));

const urls = [1, 2, 3].map((number) => `https://union.example/contest_${number}.html`);
const capture: Capture = {
  kind: 'article',
  url: urls[0] as string,
  urlKey: urls[0] as string,
  host: 'union.example',
  metadata: { title: '技能竞赛通知', section: [] },
  provenance: {},
  markdown: '第一部分',
  excerpt: '第一部分',
  wordCount: 4,
  images: [],
  attachments: [],
  pages: { number: 1, count: 3, urls },
  warnings: ['paged'],
  capturedAt: '2026-11-20T17:00:00+08:00',
};
const whole = { ...capture, pages: undefined, warnings: [], markdown: '第一部分\n\n第二部分\n\n第三部分', wordCount: 12 };
const saved: NewArticle[] = [];
let answer: { progress: (progress: PagesProgress) => void; done: (joined: JoinedPages) => void; fail: (error: unknown) => void };
let signal: AbortSignal;

function open(pages = capture.pages) {
  const content = { capture: { ...capture, pages } };
  const page: Page = { tabId: 7, url: capture.url, urlKey: capture.urlKey, title: '', hasSelection: false, content };
  const saving: Saving = {
    isBusy: false,
    save: async (make) => void saved.push(await make('0190a000-0000-7000-8000-000000000000')),
    undo: vi.fn(),
  };
  const drafting = { draft: { ...EMPTY_DRAFT, tags: ['竞赛'] }, change: vi.fn(), forget: vi.fn() };
  return draw(<ClipCard page={page} capture={content.capture} drafting={drafting} saving={saving} suggestions={[]} />);
}

beforeEach(() => {
  saved.length = 0;
  messaging.readAllPages.mockReset().mockImplementation(((_, options) => {
    signal = options.signal;
    return new Promise((done, fail) => {
      answer = { progress: options.onProgress, done, fail };
    });
  }) as Read);
});

it('says which page this is, and offers them all', () => {
  const { root, button } = open();
  expect(root.textContent).toContain('Page 1 of 3');
  expect(button('Clip all 3 pages')).toBeTruthy();
  expect(root.querySelector('.primary')?.textContent).toBe('Clip all 3 pages');
});

it('clips only this page when that is asked for', async () => {
  const { button } = open();
  await click(button('Only this page'));
  expect(saved).toMatchObject([{ markdown: capture.markdown, tags: ['竞赛'] }]);
  expect(messaging.readAllPages).not.toHaveBeenCalled();
});

it('reads them all on Enter', async () => {
  open();
  await press(document.body, 'Enter');
  expect(messaging.readAllPages).toHaveBeenCalledTimes(1);
});

it('offers all pages where nobody says how many there are', () => {
  const { root, button } = open({ number: 2, urls });
  expect(root.textContent).toContain('Page 2 of several');
  expect(button('Clip all pages')).toBeTruthy();
});

it('shows how far it is, and saves the whole with the tags when nothing is missing', async () => {
  const { root, button } = open();
  await click(button('Clip all 3 pages'));
  await act(async () => answer.progress({ read: 1, known: 3, isDone: false }));
  expect(root.querySelector('.pages-text[role=status]')?.textContent).toBe('Reading page 2 of 3…');
  expect(root.querySelector('progress')?.value).toBe(1);
  await act(async () => answer.done({ capture: whole, read: 3, known: 3, missing: [] }));
  expect(saved).toMatchObject([{ markdown: whole.markdown, tags: ['竞赛'] }]);
});

it('stops when it is told to, and saves nothing', async () => {
  const { root, button } = open();
  await click(button('Clip all 3 pages'));
  await click(button('Cancel'));
  expect(signal.aborted).toBe(true);
  await act(async () => answer.done({ capture: whole, read: 3, known: 3, missing: [] }));
  expect(saved).toEqual([]);
  expect(root.textContent).toContain('Page 1 of 3');
});

it('says before saving what could not be read, and leaves the choice', async () => {
  const { root, button } = open();
  await click(button('Clip all 3 pages'));
  await act(async () => answer.done({ capture: { ...whole, markdown: '第一部分\n\n第二部分' }, read: 2, known: 3, missing: [3] }));
  expect(saved).toEqual([]);
  expect(root.querySelector('.pages-row')?.textContent).toContain('2 of 3 pages were read. Page 3 could not be read.');
  expect(button('Try again')).toBeTruthy();
  await click(button('Clip 2 of 3 pages'));
  expect(saved).toMatchObject([{ markdown: '第一部分\n\n第二部分' }]);
});

it('names the missing pages in few words', async () => {
  const { root, button } = open();
  await click(button('Clip all 3 pages'));
  await act(async () => answer.done({ capture: whole, read: 4, known: 9, missing: [3, 5, 6, 7, 9] }));
  expect(root.textContent).toContain('Pages 3, 5–7, 9 could not be read');
});

it('says what went wrong, and can be tried again', async () => {
  const { root, button } = open();
  await click(button('Clip all 3 pages'));
  await act(async () => answer.fail(new UnionclipError('page-gone')));
  expect(root.querySelector('.card-error')?.textContent).toContain('The page changed');
  expect(button('Clip all 3 pages')).toBeTruthy();
});
