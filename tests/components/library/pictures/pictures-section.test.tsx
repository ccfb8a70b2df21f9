// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PicturesSection } from '../../../../components/library/settings/PicturesSection';
import { limitChoices, limitText } from '../../../../components/library/settings/picture-limits';
import type { NewArticle } from '../../../../utils/model/new-article';
import { getPictureSettings, noteImageProblem, saveArticle } from '../../../../utils/store';
import { makeArticles } from '../../../fixtures/library';
import { freshLibrary } from '../../../store/library';
import { click, draw } from '../../render';

const drafts = makeArticles(3) as NewArticle[];
const remove = vi.fn(async () => true);

beforeEach(async () => {
  await freshLibrary();
  localStorage.clear();
  remove.mockClear();
  Object.assign(browser, {
    permissions: {
      getAll: async () => ({ origins: ['https://img.allowed.example/*', 'http://img.allowed.example/*'] }),
      request: vi.fn(),
      remove,
    },
  });
});

async function open() {
  const drawn = draw(<PicturesSection />);
  await vi.waitFor(() => expect(drawn.root.textContent).toContain('files,'));
  return drawn;
}

it('offers the limits in plain sizes and remembers what was chosen', async () => {
  const { root } = await open();
  const select = root.querySelectorAll('select')[0] as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual(['2 MB', '5 MB', '10 MB', '20 MB', '50 MB']);
  await act(async () => {
    select.value = String(5 * 1024 * 1024);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await vi.waitFor(async () => expect((await getPictureSettings()).perPicture).toBe(5 * 1024 * 1024));
});

it('switches attachments off with the pictures', async () => {
  const { root } = await open();
  const [pictures, attachments] = root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
  await click(pictures as HTMLInputElement);
  await vi.waitFor(() => expect(attachments?.disabled).toBe(true));
  expect((await getPictureSettings()).isOn).toBe(false);
});

it('says what is missing, site by site, and when nothing is', async () => {
  const empty = await open();
  await vi.waitFor(() => expect(empty.root.textContent).toContain('Nothing is missing.'));
  for (const [at, draft] of drafts.entries()) {
    const urls = [`https://img.many.example/${at}.jpg`, ...(at === 0 ? ['https://img.few.example/x.jpg'] : [])];
    const { articleId } = await saveArticle({ ...draft, markdown: urls.map((url) => `![](${url})`).join(' ') });
    for (const url of urls) await noteImageProblem({ articleId, url, problem: 'not-allowed' });
  }
  const { root } = await open();
  await vi.waitFor(() => expect(root.querySelectorAll('.hosts li')).toHaveLength(3));
  const lines = [...root.querySelectorAll('.hosts li')].map((line) => line.textContent);
  expect(lines).toEqual(['img.many.example3 in 3 articlesFetch', 'img.few.example1 in 1 articleFetch', 'img.allowed.exampleTake back']);
});

it('gives a leave back', async () => {
  const { button } = await open();
  await click(button('Take back the leave for img.allowed.example'));
  expect(remove).toHaveBeenCalledWith({ origins: ['http://img.allowed.example/*', 'https://img.allowed.example/*'] });
});

it('keeps a limit that came from elsewhere among the choices', () => {
  expect(limitChoices('perPicture', 7_000_000).map(limitText)).toContain('6.7 MB');
  expect(limitText(2048 * 1024 * 1024)).toBe('2 GB');
});
