// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { LinkCard } from '../../../components/popup/page/LinkCard';
import type { Page } from '../../../components/popup/page/read-page';
import type { Saving } from '../../../components/popup/page/use-saving';
import { EMPTY_DRAFT } from '../../../utils/model/draft';
import { type ErrorCode, UnionclipError } from '../../../utils/model/errors';
import { draw } from '../render';

function open({ hasSelection = false, title = '', code = 'no-article' as ErrorCode } = {}) {
  const error = new UnionclipError(code);
  const url = 'https://union.example/files/doc.pdf';
  const page: Page = { tabId: 7, url, urlKey: url, title, hasSelection, content: { error } };
  const saving: Saving = { isBusy: false, save: async () => {}, undo: vi.fn() };
  const drafting = { draft: EMPTY_DRAFT, change: vi.fn(), forget: vi.fn() };
  return draw(<LinkCard {...{ page, error, saving, drafting }} suggestions={[]} onRetry={vi.fn()} />).root;
}
const reason = (root: HTMLElement) => root.querySelector('[role=alert]')?.textContent;

it('advises to select where nothing was found', () => {
  expect(reason(open())).toContain('Select some text');
});

it.each<ErrorCode>(['no-article', 'page-too-deep', 'page-too-large'])('does not advise to select what is selected already (%s)', (code) => {
  const text = reason(open({ hasSelection: true, code }));
  expect(text).toContain('Clip what you have selected');
  expect(text).not.toContain('Select ');
});

it('names a file that has no title after itself', () => {
  expect(open({ title: 'union.example/files/doc.pdf' }).querySelector('textarea')?.value).toBe('doc.pdf');
});
