import { colorNames } from '../i18n/color-names';
import {
  bringVariantsToTab,
  type HighlightPlace,
  type MessageData,
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
  removeHighlights,
  saveHighlights,
  setHighlightSettings,
} from '../store';
import { articleOfPage, ensureArticle } from './highlight-article';
import { grantHighlights, invitedPage, rememberArticle } from './highlight-grants';
import { grantHighlightUndo } from './highlight-undo';

// A note may be opened, and a colour chosen, before the page is clipped for the highlight.
const adding = new Map<string, Promise<unknown>>();

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

interface Added {
  wasClipped: boolean;
  undo: string;
}

/** Keeps a highlight made on a page, with the page's article. The colour is what the next one gets. */
export async function addPageHighlight(request: MessageData<'addHighlight'>, sender: Sender): Promise<Added> {
  const { id } = request.highlight;
  const added = add(request, sender);
  adding.set(id, added);
  return added.finally(() => adding.delete(id));
}

async function add({ place, highlight }: MessageData<'addHighlight'>, sender: Sender): Promise<Added> {
  const page = await invitedPage(place, sender);
  const { articleId, save } = await ensureArticle(page);
  await saveHighlights([{ ...highlight, articleId, note: '', tags: [], createdOn: 'page' }]);
  // An id that was there already keeps what it stands for; to undo that here would remove what belongs to another page.
  if ((await getHighlight(highlight.id))?.articleId !== articleId) throw new UnionclipError('bad-request', 'the id of another highlight');
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

/**
 * A highlight of the page that a script speaks for; one that is being kept is waited for.
 * @throws UnionclipError 'highlight-missing', and what `invitedPage` throws
 */
export async function ownHighlight(place: PagePlace, id: string, sender: Sender): Promise<Highlight> {
  const page = await invitedPage(place, sender);
  await adding.get(id)?.catch(() => undefined);
  const article = await articleOfPage(page);
  const highlight = article && (await getHighlight(id));
  // Another article's is treated as one that is not there: a page learns nothing of it.
  if (!highlight || highlight.articleId !== article.id) throw new UnionclipError('highlight-missing');
  return highlight;
}

// The highlight stands, whatever becomes of this.
async function rememberColor(color: Highlight['color']): Promise<void> {
  await setHighlightSettings({ color }).catch(() => undefined);
}
