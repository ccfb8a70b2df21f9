// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { LinkCard } from '../../../components/popup/page/LinkCard';
import type { Page } from '../../../components/popup/page/read-page';
import type { Saving } from '../../../components/popup/page/use-saving';
import { EMPTY_DRAFT } from '../../../utils/model/draft';
import { type ErrorCode, UnionclipError } from '../../../utils/model/errors';
import { click, draw } from '../render';

function open({ hasSelection = false, title = '', code = 'no-article' as ErrorCode } = {}) {
  const error = new UnionclipError(code);
  const url = 'https://union.example/files/doc.pdf';
  const page: Page = { tabId: 7, url, urlKey: url, title, hasSelection, content: { error } };
  const saving: Saving = { isBusy: false, save: async () => {}, undo: vi.fn() };
  const drafting = { draft: EMPTY_DRAFT, change: vi.fn(), forget: vi.fn() };
  return draw(<LinkCard {...{ page, error, saving, drafting }} suggestions={[]} onRetry={vi.fn()} />).root;
}
const reason = (root: HTMLElement) => root.querySelector('[role=alert]')?.textContent;

const buttons = (root: HTMLElement) => [...root.querySelectorAll('button')].map((one) => one.textContent).filter(Boolean);
const mainButton = (root: HTMLElement) => root.querySelector('.primary')?.textContent;

it('offers to pick on the page where no article was found, and the lesser ways beside it', () => {
  const root = open();
  expect(reason(root)).toContain('Pick on the page');
  expect(mainButton(root)).toBe('Pick what to clip');
  expect(buttons(root)).toEqual(['Pick what to clip', 'Plain text', 'Save as link', 'Paste text…']);
});

it.each<ErrorCode>(['page-too-deep', 'page-too-large', 'page-too-slow'])(
  'offers the plain text first where there is too much (%s)',
  (code) => {
    const root = open({ code });
    expect(mainButton(root)).toBe('Keep the plain text');
    expect(buttons(root)).toContain('Pick a part');
  },
);

it.each<ErrorCode>(['page-is-pdf', 'page-not-reachable', 'page-busy'])(
  'offers nothing of the page where it cannot be read (%s)',
  (code) => {
    const root = open({ code });
    expect(mainButton(root)).toBe('Save as link');
    expect(buttons(root).filter((name) => /Plain|Pick/.test(name ?? ''))).toEqual([]);
  },
);

it.each<ErrorCode>(['no-article', 'page-too-deep', 'page-too-large'])('does not advise to select what is selected already (%s)', (code) => {
  const root = open({ hasSelection: true, code });
  expect(reason(root)).toContain('Clip what you have selected');
  expect(mainButton(root)).toBe('Clip selection');
});

it('starts picking with the page’s draft, and goes', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  browser.runtime.sendMessage = vi.fn(async () => ({ ok: true, value: undefined })) as never;
  const root = open();
  await click(root.querySelector('.primary') as HTMLElement);
  const url = 'https://union.example/files/doc.pdf';
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith(expect.objectContaining({ name: 'startPick', data: { tabId: 7, urlKey: url } }));
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});

it('says why picking cannot begin, and stays', async () => {
  const close = vi.spyOn(window, 'close').mockReset();
  browser.runtime.sendMessage = vi.fn(async () => ({ ok: false, error: { code: 'page-gone', detail: '' } })) as never;
  const root = open();
  await click(root.querySelector('.primary') as HTMLElement);
  await vi.waitFor(() => expect(root.querySelector('.card-error')?.textContent).toContain('The page changed'));
  expect(close).not.toHaveBeenCalled();
});

it('names a file that has no title after itself', () => {
  expect(open({ title: 'union.example/files/doc.pdf' }).querySelector('textarea')?.value).toBe('doc.pdf');
});
