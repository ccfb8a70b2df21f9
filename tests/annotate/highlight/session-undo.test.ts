// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HighlightSession } from '../../../utils/annotate/highlight/session';
import type { PageHighlight } from '../../../utils/messaging';
import { shown } from './fake-tools';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/messaging', async (original) => ({ ...(await original<object>()), sendMessage }));
// jsdom scrolls nothing.
vi.mock('../../../utils/annotate/highlight/reveal', () => ({ revealRange: vi.fn(), selectRange: vi.fn() }));
vi.mock('../../../utils/annotate/highlight/tools', () => import('./fake-tools'));

let library: PageHighlight[];
let removed: PageHighlight[];

async function begin() {
  const session = new HighlightSession();
  await session.refresh();
  return session;
}
function select(session: HighlightSession) {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p') as Element);
  session.offer({ page: document, ranges: [range] });
}
const colors = () => library.map(({ color }) => color);

beforeEach(() => {
  // jsdom draws nothing: what is painted is tested in browsers.
  vi.stubGlobal('CSS', {});
  document.body.innerHTML = '<p>第一段的文字</p>';
  shown.length = 0;
  library = [];
  removed = [];
  const answers: Record<string, (data: never) => unknown> = {
    pageHighlights: () => ({ highlights: library, names: {}, color: 'fact' }),
    addHighlight: ({ highlight }: { highlight: PageHighlight }) => {
      library = [{ ...highlight, hasNote: false }];
      return { wasClipped: false, undo: 'made' };
    },
    colorHighlight: ({ color }: Pick<PageHighlight, 'color'>) => {
      library = library.map((one) => ({ ...one, color }));
    },
    dropHighlight: () => {
      removed = library;
      library = [];
      return { undo: 'removed' };
    },
    undoHighlight: ({ undo }: { undo: string }) => {
      if (library.some(({ hasNote }) => hasNote)) throw new Error('it has a note');
      library = undo === 'removed' ? removed : [];
    },
  };
  sendMessage.mockReset().mockImplementation(async (name: string, data: never) => answers[name]?.(data));
});
afterEach(() => vi.unstubAllGlobals());

it('takes back one step after another: the colour, then the highlight', async () => {
  const session = await begin();
  select(session);
  await session.act({ color: 'fact' });
  await session.act({ color: 'question' });
  await session.act('undo');
  expect(colors()).toEqual(['fact']);
  expect(shown.at(-1)).toMatchObject({ kind: 'highlight', color: 'fact', hasUndo: true });
  await session.act('undo');
  expect(colors()).toEqual([]);
  expect(session.places()).toEqual([]);
});

it('takes back a colour that was given while the highlight was still being kept', async () => {
  const session = await begin();
  select(session);
  await Promise.all([session.act({ color: 'fact' }), session.act({ color: 'question' })]);
  await session.act('undo');
  expect(colors()).toEqual(['fact']);
  await session.act('undo');
  expect(colors()).toEqual([]);
});

it('takes back the colour of a highlight that was there before, and no more', async () => {
  library = [
    { id: 'x', selectors: [{ type: 'TextQuoteSelector', exact: '第一段的文字', prefix: '', suffix: '' }], color: 'quote', hasNote: false },
  ];
  const session = await begin();
  await session.reveal('x');
  await session.act({ color: 'figure' });
  expect(shown.at(-1)).toMatchObject({ color: 'figure', hasUndo: true });
  await session.act('undo');
  expect(colors()).toEqual(['quote']);
  expect(shown.at(-1)).toMatchObject({ color: 'quote', hasUndo: false });
  await session.act('undo');
  expect(colors()).toEqual(['quote']);
});

it('brings a removed highlight back as it was', async () => {
  const session = await begin();
  select(session);
  await session.act({ color: 'fact' });
  await session.act({ color: 'question' });
  await session.act('remove');
  await session.act('undo');
  expect(colors()).toEqual(['question']);
});

it('takes a highlight away that was made for a note only, when nothing is written', async () => {
  const session = await begin();
  select(session);
  await session.act('note');
  await session.closeNote(true);
  expect(library).toEqual([]);
  expect(session.places()).toEqual([]);
});

it.each([false, undefined])('leaves it when the note was ended otherwise: %o', async (how) => {
  const session = await begin();
  select(session);
  await session.act('note');
  await session.closeNote(how);
  expect(library).toHaveLength(1);
});

it('leaves one whose colour was chosen before, and one that has a note after all', async () => {
  const session = await begin();
  select(session);
  await session.act({ color: 'fact' });
  await session.act('note');
  await session.closeNote(true);
  expect(library).toHaveLength(1);
  document.body.innerHTML = '<p>第二段的文字</p>';
  select(session);
  await session.act('note');
  library = library.map((one) => ({ ...one, hasNote: true }));
  await session.closeNote(true);
  expect(library).toHaveLength(1);
});

it('is out of the way of the next lines once the note is kept', async () => {
  const session = await begin();
  select(session);
  await session.act('note');
  library = library.map((one) => ({ ...one, hasNote: true }));
  await session.closeNote();
  shown.length = 0;
  await session.refresh();
  expect(shown).toEqual([]);
});

it('leaves one that was chosen again, with another colour, before it was known to be kept', async () => {
  const session = await begin();
  select(session);
  let isKept = () => {};
  const kept = new Promise<void>((resolve) => {
    isKept = resolve;
  });
  const answer = sendMessage.getMockImplementation() as (name: string, data: unknown) => Promise<unknown>;
  sendMessage.mockImplementation(async (name: string, data: unknown) => {
    if (name === 'addHighlight') await kept;
    return answer(name, data);
  });
  const making = session.act('note');
  await session.closeNote(true);
  const { id } = session.places()[0] as { id: string };
  await session.reveal(id);
  const coloring = session.act({ color: 'question' });
  const noting = session.act('note');
  isKept();
  await Promise.all([making, coloring, noting]);
  await session.closeNote(true);
  expect(colors()).toEqual(['question']);
});

it('takes nothing back when there is no note to be left', async () => {
  const session = await begin();
  select(session);
  await session.act({ color: 'fact' });
  await session.closeNote(true);
  expect(colors()).toEqual(['fact']);
});

it('offers no former colour back over one that was given elsewhere since', async () => {
  const session = await begin();
  select(session);
  await session.act({ color: 'fact' });
  await session.act({ color: 'question' });
  library = library.map((one) => ({ ...one, color: 'figure' }));
  await session.refresh();
  expect(shown.at(-1)).toMatchObject({ color: 'figure', hasUndo: false });
  await session.act('undo');
  expect(colors()).toEqual(['figure']);
});
