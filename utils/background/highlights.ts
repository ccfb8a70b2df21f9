import { colorNames } from '../i18n/color-names';
import {
  bringVariantsToTab,
  type HighlightPlace,
  type MessageData,
  type NoteContent,
  type PageHighlights,
  type PagePlace,
  probeTab,
  type Sender,
  selectorsInTab,
  showInTab,
  tellTab,
} from '../messaging';
import { UnionclipError } from '../model/errors';
import type { Highlight } from '../model/highlight';
import {
  editHighlight,
  getHighlight,
  getHighlightSettings,
  listHighlights,
  listTags,
  removeHighlights,
  saveHighlights,
  setHighlightSettings,
} from '../store';
import { articleOfPage, ensureArticle } from './highlight-article';
import { grantHighlights, invitedPage, rememberArticle } from './highlight-grants';
import { grantHighlightUndo } from './highlight-undo';
import { acceptToken, redeemToken, type TokenKind } from './one-time-tokens';

// A frame that did not come up by then is not waited for.
const NOTE: TokenKind = { prefix: 'note:', lifetimeMs: 60_000 };
// As long as the clip may take that comes before a page's first highlight.
const PATIENCE_MS = 25_000;
const PAUSE_MS = 100;

/** What the script in a page may know: never the notes. */
export async function pageHighlights(place: PagePlace, sender: Sender): Promise<PageHighlights> {
  const page = await invitedPage(place, sender);
  const [settings, article] = await Promise.all([getHighlightSettings(), articleOfPage(page)]);
  const highlights = article ? await listHighlights(article.id) : [];
  return {
    highlights: highlights.map(({ id, selectors, color, note }) => ({ id, selectors, color, hasNote: note !== '' })),
    names: colorNames(settings),
    color: settings.color,
  };
}

/** Keeps a highlight made on a page, with the page's article. The colour is what the next one gets. */
export async function addPageHighlight(
  { place, highlight }: MessageData<'addHighlight'>,
  sender: Sender,
): Promise<{ wasClipped: boolean; undo: string }> {
  const page = await invitedPage(place, sender);
  const { articleId, save } = await ensureArticle(page);
  await saveHighlights([{ ...highlight, articleId, note: '', tags: [], createdOn: 'page' }]);
  await rememberColor(highlight.color);
  const undo = await grantHighlightUndo({ made: highlight.id, ...(save && { save }) }, page.tabId);
  return { wasClipped: save !== undefined && save.outcome !== 'unchanged', undo };
}

export async function colorPageHighlight({ place, id, color }: MessageData<'colorHighlight'>, sender: Sender): Promise<void> {
  await ownHighlight(place, id, sender);
  await editHighlight(id, { color });
  await rememberColor(color);
}

export async function dropPageHighlight({ place, id }: MessageData<'dropHighlight'>, sender: Sender): Promise<{ undo: string }> {
  await ownHighlight(place, id, sender);
  return { undo: await grantHighlightUndo({ removed: await removeHighlights([id]) }, sender.tabId) };
}

/** Lets the note's frame beside a highlight of the page ask for it. */
export async function openNote({ place, id, token, field }: MessageData<'openNote'>, sender: Sender): Promise<void> {
  await ownHighlight(place, id, sender);
  await acceptToken(NOTE, token, { result: { id, field }, tabId: sender.tabId as number, now: Date.now() });
}

/** What the note's frame shows, for a token of its own tab. The frame is there at once, so that one can type; the highlight follows. */
export async function readNote(token: string, { tabId }: Sender, { patience = PATIENCE_MS } = {}): Promise<NoteContent> {
  const end = Date.now() + patience;
  const redeem = () => redeemToken<Pick<NoteContent, 'id' | 'field'>>(NOTE, token, tabId, Date.now());
  let asked = await redeem();
  while (!asked && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    asked = await redeem();
  }
  const highlight = asked && (await getHighlight(asked.id));
  if (!asked || !highlight) throw new UnionclipError('highlight-missing');
  const [settings, suggestions] = await Promise.all([getHighlightSettings(), listTags()]);
  const { selectors, note, tags, color } = highlight;
  return { ...asked, quote: selectors[0].exact, note, tags, color, name: colorNames(settings)[color], suggestions };
}

/** Puts the table of Chinese variants into the page: too large to be carried along, and seldom needed. */
export async function bringVariants(place: PagePlace, sender: Sender): Promise<void> {
  const { tabId } = await invitedPage(place, sender);
  await bringVariantsToTab(tabId);
}

/** Shows the highlights of the page in a tab, whichever article stands for it. */
export async function showHighlights({ tabId, urlKey, articleId }: MessageData<'showHighlights'>): Promise<HighlightPlace[]> {
  const { url } = await probeTab(tabId);
  const token = await grantHighlights(tabId, url);
  if (urlKey && articleId) await rememberArticle(tabId, urlKey, articleId);
  return showInTab(tabId, { token });
}

/** What was found on the page in place of a highlight's words becomes what is marked; the former words are kept with it. */
export async function acceptPlace({ tabId, id }: MessageData<'acceptPlace'>): Promise<void> {
  await editHighlight(id, { selectors: await selectorsInTab(tabId, id) });
  await tellTab(tabId, 'highlights-changed');
}

async function ownHighlight(place: PagePlace, id: string, sender: Sender): Promise<Highlight> {
  const article = await articleOfPage(await invitedPage(place, sender));
  const highlight = article && (await getHighlight(id));
  // Another article's is treated as one that is not there: a page learns nothing of it.
  if (!highlight || highlight.articleId !== article.id) throw new UnionclipError('highlight-missing');
  return highlight;
}

// The highlight stands, whatever becomes of this.
async function rememberColor(color: Highlight['color']): Promise<void> {
  await setHighlightSettings({ color }).catch(() => undefined);
}
