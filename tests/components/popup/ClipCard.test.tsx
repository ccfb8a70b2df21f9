// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipCard } from '../../../components/popup/page/ClipCard';
import type { Page } from '../../../components/popup/page/read-page';
import type { Saving } from '../../../components/popup/page/use-saving';
import type { Capture } from '../../../utils/model/capture';
import { type Draft, EMPTY_DRAFT } from '../../../utils/model/draft';
import { UnionclipError } from '../../../utils/model/errors';
import type { NewArticle } from '../../../utils/model/new-article';

const capture: Capture = {
  kind: 'article',
  url: 'https://union.example/a',
  urlKey: 'https://union.example/a',
  host: 'union.example',
  metadata: { title: '推进会', source: '工人报', section: [], publishedAt: '2026-11-20T16:33:00+08:00' },
  provenance: { source: { origin: 'meta', isSure: true }, publishedAt: { origin: 'page text', isSure: false } },
  markdown: '正文',
  excerpt: '正文',
  wordCount: 2,
  images: [],
  attachments: [],
  warnings: ['paged'],
  capturedAt: '2026-11-20T17:00:00+08:00',
};
const page: Page = { tabId: 7, url: capture.url, urlKey: capture.urlKey, title: '', hasSelection: false, content: { capture } };
const saved: NewArticle[] = [];
let root: HTMLElement;
let draft: Draft;

function Host({ error }: { error?: unknown }) {
  const [value, setValue] = useState(EMPTY_DRAFT);
  draft = value;
  const saving: Saving = {
    isBusy: false,
    error,
    save: async (make) => void saved.push(await make('0190a000-0000-7000-8000-000000000000')),
    undo: vi.fn(),
  };
  const drafting = { draft: value, change: (part: Partial<Draft>) => setValue({ ...value, ...part }), forget: vi.fn() };
  return <ClipCard page={page} capture={capture} drafting={drafting} saving={saving} suggestions={[]} />;
}

const show = (error?: unknown) => act(() => render(<Host error={error} />, root));
const title = () => root.querySelector('textarea') as HTMLTextAreaElement;
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name),
  ) as HTMLButtonElement;
const press = (target: EventTarget, key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  });
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

beforeEach(() => {
  saved.length = 0;
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('ClipCard', () => {
  it('has its button ready for Enter', async () => {
    await show();
    expect(document.activeElement).toBe(button('Clip'));
  });

  it('leaves the focus with what the person already types in', async () => {
    const search = document.body.appendChild(document.createElement('input'));
    search.focus();
    await show();
    expect(document.activeElement).toBe(search);
    search.remove();
  });

  it('shows what was recognised, and a guess as a guess', async () => {
    await show();
    expect(title().value).toBe('推进会');
    expect(button('Source: 工人报').classList.contains('is-guess')).toBe(false);
    expect(button('Date: ').classList.contains('is-guess')).toBe(true);
    expect(button('Date: ').getAttribute('aria-label')).toContain('A guess, read from the page’s text');
    expect(root.textContent).toContain('goes on over further pages');
  });

  it('clips with Enter from the first moment', async () => {
    await show();
    expect(document.activeElement).toBe(button('Clip'));
    await act(async () => button('Clip').click());
    expect(saved).toHaveLength(1);
  });

  it.each([
    ['Enter in the empty tag field', () => root.querySelector('#page-tags'), 'Enter', {}],
    ['Ctrl+Enter in the title', () => title(), 'Enter', { ctrlKey: true }],
    ['Enter while nothing has the focus', () => document.body, 'Enter', {}],
  ])('clips once with %s', async (_, target, key, init) => {
    await show();
    await press(target() as EventTarget, key, init);
    await vi.waitFor(() => expect(saved).toHaveLength(1));
  });

  it('takes Enter in the title as its confirmation, and the next one for the button', async () => {
    await show();
    title().focus();
    await press(title(), 'Enter');
    expect(saved).toHaveLength(0);
    expect(document.activeElement).toBe(button('Clip'));
  });

  it('goes on to the button when a value was confirmed', async () => {
    await show();
    await act(() => button('Source').click());
    await press(root.querySelector('.meta-input') as Element, 'Enter');
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Clip')));
    expect(saved).toHaveLength(0);
  });

  it.each([
    ['a value', async () => act(() => button('Source').click()), '.meta-input', { metadata: { source: '岚江工会网' } }],
    ['the tag field', async () => {}, '#page-tags', { tags: ['岚江工会网'] }],
  ])('clips with Ctrl+Enter in %s, with what was just typed there', async (_, open, field, expected) => {
    await show();
    await open();
    const input = root.querySelector(field) as HTMLInputElement;
    await type(input, '岚江工会网');
    await press(input, 'Enter', { ctrlKey: true });
    await vi.waitFor(() => expect(saved).toMatchObject([expected]));
  });

  it('does not clip while an input method composes the title', async () => {
    await show();
    await press(title(), 'Enter', { isComposing: true });
    await press(title(), 'Enter', { keyCode: 229 } as KeyboardEventInit);
    expect(saved).toHaveLength(0);
  });

  it('saves corrections as the user’s own', async () => {
    await show();
    await type(title(), '集体协商\n推进会');
    await act(() => button('Source').click());
    const field = root.querySelector('.meta-input') as HTMLInputElement;
    await type(field, '岚江工会网');
    await press(field, 'Enter');
    expect(saved).toHaveLength(0);
    await act(async () => button('Clip').click());
    expect(saved[0]?.metadata).toMatchObject({ title: '集体协商 推进会', source: '岚江工会网' });
    expect(saved[0]?.provenance.source).toEqual({ origin: 'user', isSure: true });
  });

  it('takes Enter on a guess as its confirmation, and Escape as nothing', async () => {
    await show();
    await act(() => button('Date').click());
    await press(root.querySelector('.meta-input') as Element, 'Escape');
    expect(draft.metadata).toEqual({});
    await act(() => button('Date').click());
    await press(root.querySelector('.meta-input') as Element, 'Enter');
    expect(draft.metadata).toEqual({ publishedAt: '2026-11-20T16:33:00+08:00' });
    expect(button('Date').classList.contains('is-guess')).toBe(false);
  });

  it('refuses a date that is none, and says how to write it', async () => {
    await show();
    await act(() => button('Date').click());
    const field = root.querySelector('.meta-input') as HTMLInputElement;
    await type(field, '2024-13-45');
    await press(field, 'Enter');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('2026-11-20');
    expect(draft.metadata).toEqual({});
  });

  it('opens the note on demand, with the focus in it', async () => {
    await show();
    expect(root.querySelector('.note-field')).toBeNull();
    await press(document.body, 'n');
    expect(document.activeElement).toBe(root.querySelector('.note-field'));
    await press(root.querySelector('.note-field') as Element, 't');
    expect(document.activeElement).toBe(root.querySelector('.note-field'));
  });

  it('says why a save failed', async () => {
    await show(new UnionclipError('storage-full'));
    expect(root.querySelector('[role=alert]')?.textContent).toContain('no room left on the disk');
  });
});
