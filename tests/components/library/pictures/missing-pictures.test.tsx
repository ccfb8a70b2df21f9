// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { MissingPictures } from '../../../../components/library/pictures/MissingPictures';
import { useFetchRules } from '../../../../components/library/pictures/use-fetch-rules';
import { ToastHost } from '../../../../components/shared/ToastHost';
import type { ImageRef } from '../../../../utils/model/image';
import type { NewArticle } from '../../../../utils/model/new-article';
import { keepImage, listImageRefs, noteImageProblem, saveArticle, setPictureSettings } from '../../../../utils/store';
import { tinyPicture } from '../../../fixtures/drawn-pictures';
import { makeArticles } from '../../../fixtures/library';
import { freshLibrary } from '../../../store/library';
import { click, draw, press } from '../../render';

const [draft] = makeArticles(1) as [NewArticle];
const CLIPPED = '2026-11-20T09:00:00+08:00';
const A = 'https://images.example.com/a.jpg';
const B = 'https://images.example.com/b.jpg';
const C = 'https://cdn.example.org/c.jpg';

// The page's own kind here cannot be read.
vi.stubGlobal('Blob', NodeBlob);

let allowed: string[];
const request = vi.fn();
const sent = vi.fn();

beforeEach(async () => {
  await freshLibrary();
  localStorage.clear();
  allowed = [];
  request.mockReset().mockResolvedValue(true);
  sent.mockReset().mockResolvedValue({ ok: true, value: { kept: 0, left: 0 } });
  Object.assign(browser, {
    permissions: { getAll: async () => ({ origins: allowed }), request },
  });
  browser.runtime.sendMessage = sent as never;
  await saveArticle({ ...draft, markdown: `![a](${A}) ![b](${B}) ![c](${C})` });
});
afterEach(() => vi.restoreAllMocks());

async function missingRefs(problems: Record<string, ImageRef['problem']> = { [A]: 'not-allowed', [B]: 'not-allowed', [C]: 'not-allowed' }) {
  for (const [url, problem] of Object.entries(problems)) if (problem) await noteImageProblem({ articleId: draft.id, url, problem });
  return (await listImageRefs(draft.id)).filter(({ hash }) => !hash);
}

function Line(props: { missing: ImageRef[]; capturedAt: string }) {
  const rules = useFetchRules();
  return rules ? <MissingPictures articleId={draft.id} rules={rules} {...props} /> : <p>Loading</p>;
}

async function show(missing: ImageRef[], capturedAt = CLIPPED) {
  const drawn = draw(
    <ToastHost>
      <Line missing={missing} capturedAt={capturedAt} />
    </ToastHost>,
  );
  await vi.waitFor(() => expect(drawn.root.textContent).not.toContain('Loading'));
  return drawn;
}

it('says in one line what is not kept, and from where', async () => {
  const { root } = await show(await missingRefs());
  expect(root.textContent).toContain('3 pictures are not kept: images.example.com (2), cdn.example.org (1)');
});

it('explains before it asks, and asks in the press itself, for these sites and no other', async () => {
  const { root, button } = await show(await missingRefs());
  await click(button('Fetch…'));
  expect(root.textContent).toContain('The sites then see that someone loads them');
  expect(request).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button('Fetch'));
  // Not one turn later: by then the browser takes it for nobody's wish.
  act(() => button('Fetch').click());
  expect(request).toHaveBeenCalledWith({
    origins: ['http://cdn.example.org/*', 'https://cdn.example.org/*', 'http://images.example.com/*', 'https://images.example.com/*'],
  });
});

it('leaves the focus where the person put it, whatever comes in meanwhile', async () => {
  const { root, button } = await show(await missingRefs());
  await click(button('Fetch…'));
  const link = root.querySelector<HTMLButtonElement>('.missing-acts .link');
  link?.focus();
  await setPictureSettings({ keepAttachments: false });
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(document.activeElement).toBe(link);
});

it('fetches call by call and tells honestly what came of it', async () => {
  sent.mockImplementation(async ({ data }: { data: { after?: unknown } }) => {
    if (data.after) {
      await noteImageProblem({ articleId: draft.id, url: C, problem: 'not-found' });
      return { ok: true, value: { kept: 0, left: 0 } };
    }
    await keepImage({ articleId: draft.id, url: A, blob: new Blob([tinyPicture()]) });
    return { ok: true, value: { kept: 1, left: 2, after: { articleId: draft.id, url: A } } };
  });
  const { root, button } = await show(await missingRefs());
  await click(button('Fetch…'));
  await click(button('Fetch'));
  await vi.waitFor(() => expect(root.textContent).toContain('1 file kept · 1 not fetched yet · 1 no longer there'));
  expect(sent.mock.calls.map(([message]) => message.data)).toEqual([
    { articleIds: [draft.id] },
    { articleIds: [draft.id], after: { articleId: draft.id, url: A } },
  ]);
});

it('fetches nothing after a no', async () => {
  request.mockResolvedValue(false);
  const { root, button } = await show(await missingRefs());
  await click(button('Fetch…'));
  await click(button('Fetch'));
  expect(sent).not.toHaveBeenCalled();
  expect(root.textContent).toContain('Nothing was fetched');
  expect(document.activeElement).toBe(button('Fetch…'));
});

it('does not ask twice for a site', async () => {
  allowed = ['http://images.example.com/*', 'https://images.example.com/*', '*://*.example.org/*'];
  const { button } = await show(await missingRefs());
  await click(button('Fetch'));
  expect(request).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
});

it('is silent while pictures are on their way, about what is gone for good, and about sites that were to be left alone', async () => {
  const now = new Date().toISOString();
  expect((await show(await missingRefs({}), now)).root.querySelector('.missing')).toBeNull();
  expect(
    (await show(await missingRefs({ [A]: 'not-found', [B]: 'too-large', [C]: 'not-an-image' }))).root.querySelector('.missing'),
  ).toBeNull();
  const { root, button } = await show(await missingRefs({ [A]: 'failed', [B]: 'failed', [C]: 'failed' }));
  await click(button('Fetch…'));
  await click(button('Do not mention these sites again'));
  expect(root.querySelector('.missing')).toBeNull();
});

it('asks for no site that has nothing to give any more', async () => {
  const { root } = await show(await missingRefs({ [A]: 'failed', [B]: 'failed', [C]: 'not-found' }));
  expect(root.querySelector('.missing')?.textContent).toMatch(/^2 .*images\.example\.com/);
  expect(root.querySelector('.missing')?.textContent).not.toContain('cdn.example.org');
});

it('is silent about pictures where none are to be kept', async () => {
  await setPictureSettings({ isOn: false });
  expect((await show(await missingRefs())).root.querySelector('.missing')).toBeNull();
});

it('closes with Escape and keeps the focus', async () => {
  const { root, button } = await show(await missingRefs());
  await click(button('Fetch…'));
  await press(button('Fetch'), 'Escape');
  expect(root.querySelector('.missing-box')).toBeNull();
  expect(document.activeElement).toBe(button('Fetch…'));
});
