// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HighlightSession } from '../../../utils/annotate/highlight/session';
import type { PageHighlight } from '../../../utils/messaging';
import { copied, shown } from './fake-tools';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/messaging', async (original) => ({ ...(await original<object>()), sendMessage }));
// jsdom scrolls nothing either.
vi.mock('../../../utils/annotate/highlight/reveal', () => ({ revealRange: vi.fn(), selectRange: vi.fn() }));
vi.mock('../../../utils/annotate/highlight/tools', () => import('./fake-tools'));

let library: PageHighlight[];
let answers: Record<string, (data: never) => unknown>;

const range = (selector: string) => {
  const one = document.createRange();
  one.selectNodeContents(document.querySelector(selector) as Element);
  return one;
};
const select = (session: HighlightSession, ...selectors: string[]) => session.offer({ page: document, ranges: selectors.map(range) });
const known = (id: string, exact: string): PageHighlight => ({
  id,
  selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
  color: 'fact',
  hasNote: false,
});
const idsOf = (session: HighlightSession) => session.places().map(({ id }) => id);
const sent = (name: string) => sendMessage.mock.calls.filter(([one]) => one === name).map(([, data]) => data);

async function begin() {
  const session = new HighlightSession();
  await session.refresh();
  return session;
}

beforeEach(() => {
  // jsdom draws nothing: what is painted is tested in browsers.
  vi.stubGlobal('CSS', {});
  history.replaceState(null, '', '/one');
  document.body.innerHTML = '<p id="a">第一段的文字</p><p id="b">第二段的文字</p>';
  shown.length = 0;
  copied.length = 0;
  library = [];
  answers = {
    pageHighlights: () => ({ highlights: library, names: {}, color: 'fact' }),
    addHighlight: ({ highlight }: { highlight: { id: string } }) => ({ wasClipped: false, undo: `undo ${highlight.id}` }),
    dropHighlight: () => ({ undo: 'undo removal' }),
  };
  sendMessage.mockReset().mockImplementation(async (name: string, data: never) => answers[name]?.(data));
});
afterEach(() => vi.unstubAllGlobals());

it('tells them in the order of the page, whatever order the library has', async () => {
  library = [known('gone', '这里没有的一句完全不同的话'), known('2', '第二段的文字'), known('1', '第一段的文字')];
  expect(idsOf(await begin())).toEqual(['1', '2', 'gone']);
});

it('shows none of several passages that could not be kept', async () => {
  answers.addHighlight = () => {
    throw new Error('the disk is full');
  };
  const session = await begin();
  select(session, '#a', '#b');
  await session.act({ color: 'fact' });
  expect(idsOf(session)).toEqual([]);
  expect(shown.at(-1)?.kind).toBe('problem');
  await session.refresh();
  expect(idsOf(session)).toEqual([]);
});

it('keeps the passages that can be kept when one cannot', async () => {
  let number = 0;
  answers.addHighlight = ({ highlight }: { highlight: PageHighlight }) => {
    number += 1;
    if (number === 1) throw new Error('the page was too slow');
    library.push({ ...highlight, hasNote: false });
    return { wasClipped: true, undo: 'undo' };
  };
  const session = await begin();
  select(session, '#a', '#b');
  await session.act({ color: 'fact' });
  await session.refresh();
  expect(idsOf(session)).toEqual(library.map(({ id }) => id));
  expect(library).toHaveLength(1);
});

it('takes all passages of one selection back, the last one first', async () => {
  const session = await begin();
  select(session, '#a', '#b');
  await session.act({ color: 'fact' });
  const ids = sent('addHighlight').map(({ highlight }) => highlight.id);
  await session.act('undo');
  expect(sent('undoHighlight').map(({ undo }) => undo)).toEqual(ids.map((id) => `undo ${id}`).reverse());
});

it('offers no undo of the making once a note was opened', async () => {
  const session = await begin();
  select(session, '#a');
  await session.act({ color: 'fact' });
  expect(shown.at(-1)?.hasUndo).toBe(true);
  await session.act('note');
  session.closeNote();
  const [id = ''] = idsOf(session);
  await session.reveal(id);
  expect(shown.at(-1)?.hasUndo).toBe(false);
  await session.act('undo');
  expect(sent('undoHighlight')).toEqual([]);
});

it('opens a note while the page is still clipped', async () => {
  answers.addHighlight = () => new Promise(() => {});
  const session = await begin();
  select(session, '#a');
  void session.act('note');
  await vi.waitFor(() => expect(sent('openNote')).toHaveLength(1));
});

it('believes no list that is older than a removal', async () => {
  library = [known('x', '第一段的文字')];
  const session = await begin();
  let tell = () => {};
  answers.pageHighlights = () => {
    const highlights = [...library];
    return new Promise((resolve) => {
      tell = () => resolve({ highlights, names: {}, color: 'fact' });
    });
  };
  const late = session.refresh();
  const tellOld = tell;
  await session.reveal('x');
  answers.dropHighlight = () => {
    library = [];
    return { undo: 'undo removal' };
  };
  await session.act('remove');
  tellOld();
  await vi.waitFor(() => expect(tell).not.toBe(tellOld));
  tell();
  await late;
  expect(idsOf(session)).toEqual([]);
});

it('shows on the next page of a site nothing of the former one', async () => {
  const session = await begin();
  const tell: ((highlights: PageHighlight[]) => void)[] = [];
  answers.pageHighlights = () =>
    new Promise((resolve) => {
      tell.push((highlights) => resolve({ highlights, names: {}, color: 'fact' }));
    });
  answers.addHighlight = () => new Promise(() => {});
  select(session, '#a');
  void session.act({ color: 'fact' });
  const former = session.refresh();
  history.pushState(null, '', '/two');
  const next = session.leavePage();
  tell[1]?.([known('two', '第二段的文字')]);
  tell[0]?.([known('one', '第一段的文字')]);
  await Promise.all([former, next]);
  expect(idsOf(session)).toEqual(['two']);
});

it('takes its word back with what it was about: a highlight that was removed elsewhere has no toolbar', async () => {
  library = [known('x', '第一段的文字')];
  const session = await begin();
  await session.reveal('x');
  expect(shown.at(-1)?.kind).toBe('highlight');
  library = [];
  await session.refresh();
  expect(shown.at(-1)?.kind).toBe('closed');
});

it('leaves the note’s frame, with what is typed in it, when its highlight was removed elsewhere', async () => {
  library = [known('x', '第一段的文字')];
  const session = await begin();
  await session.reveal('x');
  await session.act('note');
  library = [];
  await session.refresh();
  expect(shown.map(({ kind }) => kind)).not.toContain('closed');
});

it('says that there is a note as soon as one was written elsewhere', async () => {
  library = [known('x', '第一段的文字')];
  const session = await begin();
  await session.reveal('x');
  expect(shown.at(-1)).toMatchObject({ hasNote: false });
  library = [{ ...known('x', '第一段的文字'), hasNote: true, color: 'quote' }];
  await session.refresh();
  expect(shown.at(-1)).toMatchObject({ kind: 'highlight', hasNote: true, color: 'quote' });
});

it('shows a highlight that is back with its toolbar', async () => {
  library = [known('x', '第一段的文字')];
  const session = await begin();
  await session.reveal('x');
  answers.dropHighlight = () => {
    library = [];
    return { undo: 'undo removal' };
  };
  answers.undoHighlight = () => {
    library = [known('x', '第一段的文字')];
  };
  await session.act('remove');
  expect(shown.at(-1)).toMatchObject({ kind: 'removed', hasUndo: true });
  await session.act('undo');
  expect(shown.at(-1)).toMatchObject({ kind: 'highlight', message: expect.stringMatching(/undone/i) });
});

it('copies the words, or the words with their source as the background has it', async () => {
  library = [known('x', '第一段的文字')];
  answers.citeQuote = ({ quote }: { quote: string }) => `“${quote}” ——《标题》`;
  const session = await begin();
  await session.reveal('x');
  await session.act('copy');
  await session.act('cite');
  expect(copied).toEqual(['第一段的文字', '“第一段的文字” ——《标题》']);
  expect(shown.at(-1)?.message).toBe('Copied');
});

it('keeps a colour that was just given, though the library is read before it has it', async () => {
  library = [known('x', '第一段的文字')];
  const session = await begin();
  await session.reveal('x');
  let tell = () => {};
  answers.colorHighlight = () =>
    new Promise<void>((resolve) => {
      tell = () => {
        library = [{ ...known('x', '第一段的文字'), color: 'check' }];
        resolve();
      };
    });
  const coloring = session.act({ color: 'check' });
  await session.refresh();
  expect(shown.at(-1)).toMatchObject({ kind: 'highlight', color: 'check' });
  await vi.waitFor(() => expect(sent('colorHighlight')).toHaveLength(1));
  tell();
  await coloring;
  await session.refresh();
  expect(shown.at(-1)).toMatchObject({ kind: 'highlight', color: 'check' });
});

it('copies nothing over what is in the clipboard while a highlight goes', async () => {
  library = [known('x', '第一段的文字')];
  answers.dropHighlight = () => new Promise(() => {});
  const session = await begin();
  await session.reveal('x');
  void session.act('remove');
  await session.act('copy');
  expect(copied).toEqual([]);
});

it('says beside another highlight nothing of what was copied of the former one', async () => {
  library = [known('x', '第一段的文字'), known('y', '第二段的文字')];
  const session = await begin();
  await session.reveal('x');
  answers.citeQuote = async () => {
    await session.reveal('y');
    shown.length = 0;
    return '“第一段的文字” ——《标题》';
  };
  await session.act('cite');
  expect(copied).toEqual(['“第一段的文字” ——《标题》']);
  expect(shown).toEqual([]);
});

it('shows no highlight that could not be kept, though it was given another colour meanwhile', async () => {
  const session = await begin();
  let coloring: Promise<void> | undefined;
  answers.addHighlight = async () => {
    await vi.waitFor(() => expect(shown.at(-1)?.kind).toBe('highlight'));
    coloring = session.act({ color: 'quote' });
    throw new Error('the disk is full');
  };
  answers.colorHighlight = () => Promise.reject(new Error('no such highlight'));
  select(session, '#a');
  await session.act({ color: 'fact' });
  await coloring;
  expect(shown.at(-1)?.kind).toBe('problem');
  expect(idsOf(session)).toEqual([]);
});
