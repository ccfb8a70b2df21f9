import { colorNames } from '../i18n/color-names';
import { type MessageData, type NoteContent, type Sender, tellTab } from '../messaging';
import { joinEarly } from '../model/early-note';
import { UnionclipError } from '../model/errors';
import type { HighlightEdit } from '../model/highlight';
import { editHighlight, getHighlight, getHighlightSettings, listTags } from '../store';
import { ownHighlight } from './highlights';
import { oneByOne } from './one-by-one';
import { acceptToken, redeemToken, type TokenKind } from './one-time-tokens';

type Opened = Pick<NoteContent, 'id' | 'field'>;

// A frame that did not come up by then is not waited for.
const NOTE: TokenKind = { prefix: 'note:', lifetimeMs: 60_000 };
// Longer than any clip takes: the frame is gone, and nobody would notice that its words are too.
const NAMED: TokenKind = { prefix: 'note-of:', lifetimeMs: 10 * 60_000 };
const EARLY: TokenKind = { prefix: 'note-early:', lifetimeMs: 10 * 60_000 };
// As long as the clip may take that comes before a page's first highlight: several steps, and all of them again as plain text.
const PATIENCE_MS = 120_000;
const PAUSE_MS = 100;

/** Lets the note's frame beside a highlight of the page ask for it, and keeps what a frame that is gone already left for it. */
export async function openNote({ place, id, token, field }: MessageData<'openNote'>, sender: Sender): Promise<void> {
  await ownHighlight(place, id, sender);
  const tabId = sender.tabId as number;
  await acceptToken<Opened>(NOTE, token, { result: { id, field }, tabId, now: Date.now() });
  await inTurn(async () => {
    await acceptToken(NAMED, token, { result: id, tabId, now: Date.now() });
    const early = await redeemToken<HighlightEdit>(EARLY, token, tabId, Date.now());
    if (early) await keepEarly(id, early, tabId);
  });
}

/** What the note's frame shows, for a token of its own tab. The frame is there at once, so that one can type; the highlight follows. */
export async function readNote(token: string, { tabId }: Sender, { patience = PATIENCE_MS } = {}): Promise<NoteContent> {
  const end = Date.now() + patience;
  const redeem = () => redeemToken<Opened>(NOTE, token, tabId, Date.now());
  let asked = await redeem();
  while (!asked && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    asked = await redeem();
  }
  if (!asked) throw new UnionclipError('highlight-missing');
  try {
    return await readContent(asked);
  } catch (error) {
    // It was not told: the frame may ask again.
    await acceptToken(NOTE, token, { result: asked, tabId: tabId as number, now: Date.now() });
    throw error;
  }
}

/** Keeps what was typed in a frame that goes before it knew its highlight; the highlight may be in the library already, or follow. */
export async function keepNote({ token, edit }: MessageData<'keepNote'>, { tabId }: Sender): Promise<void> {
  if (tabId === undefined) throw new UnionclipError('bad-request', 'a note outside a tab');
  await inTurn(async () => {
    const now = Date.now();
    const id = await redeemToken<string>(NAMED, token, tabId, now);
    if (id === undefined) {
      const earlier = await redeemToken<HighlightEdit>(EARLY, token, tabId, now);
      return acceptToken(EARLY, token, { result: { ...earlier, ...edit }, tabId, now });
    }
    await acceptToken(NAMED, token, { result: id, tabId, now });
    await keepEarly(id, edit, tabId);
  });
}

async function readContent({ id, field }: Opened): Promise<NoteContent> {
  const highlight = await getHighlight(id);
  if (!highlight) throw new UnionclipError('highlight-missing');
  const [settings, suggestions] = await Promise.all([getHighlightSettings(), listTags()]);
  const { selectors, note, tags, color } = highlight;
  return { id, field, quote: selectors[0].exact, note, tags, color, name: colorNames(settings)[color], suggestions };
}

async function keepEarly(id: string, early: HighlightEdit, tabId: number): Promise<void> {
  await editHighlight(id, (highlight) => joinEarly(highlight, early));
  await tellTab(tabId, 'highlights-changed');
}

// What a frame leaves behind and the highlight that it belongs to may come in the same moment: one of them finds the other.
const inTurn = oneByOne();
