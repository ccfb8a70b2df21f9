import { browser } from '#imports';
import type { PagePlace, Sender } from '../messaging';
import { UnionclipError } from '../model/errors';
import { randomToken } from '../model/id';
import { ownCanonical } from '../model/own-canonical';
import { partNumber } from '../model/pages-address';
import { plausibleCanonical, urlKeyOf } from '../model/url-key';
import { isHighlightSite } from './highlight-sites';
import { oneByOne } from './one-by-one';

/** What the page in a tab may ask for, after the person used us there: as long as the tab shows that site. In session storage, which no page can read. */
interface Grant {
  token: string;
  site: string;
  /** Articles that stand for pages whose address alone does not lead to them: a later page of an article, a page with another name. */
  articles: Record<string, string>;
}

// A popup asks twice in a row, and a worker that is just waking answers both at once.
const inTurn = oneByOne();

const keyOf = (tabId: number) => `highlights:${tabId}`;

/** The token for the page in a tab; the same again while the tab stays on the site, so that what is open there goes on. */
export function grantHighlights(tabId: number, url: string): Promise<string> {
  return inTurn(async () => {
    const old = await readGrant(tabId);
    if (old?.site === siteOf(url)) return old.token;
    const grant: Grant = { token: randomToken(), site: siteOf(url), articles: {} };
    await browser.storage.session.set({ [keyOf(tabId)]: grant });
    return grant.token;
  });
}

/** Remembers which article stands for a page in a tab; `ownKey` is of the page's own address. Without a grant nothing is remembered: on an allowed site the address must do. */
export function rememberArticle(tabId: number, ownKey: string, articleId: string): Promise<void> {
  return inTurn(async () => {
    const grant = await readGrant(tabId);
    if (!grant || grant.articles[ownKey] === articleId) return;
    await browser.storage.session.set({ [keyOf(tabId)]: { ...grant, articles: { ...grant.articles, [ownKey]: articleId } } });
  });
}

/** The article remembered for a page in a tab. */
export async function rememberedArticle(tabId: number, ownKey: string): Promise<string | undefined> {
  return (await readGrant(tabId))?.articles[ownKey];
}

/** Forgets what a closed tab might ask for. */
export function dropGrant(tabId: number): Promise<void> {
  return inTurn(() => browser.storage.session.remove(keyOf(tabId)));
}

/** Who may ask about a page: its tab, and the keys under which its article may be. */
export interface InvitedPage {
  tabId: number;
  /** Of its own address: of all that is known, only this tells the parts of an article apart. */
  ownKey: string;
  /** Of what the page calls its address. */
  namedKey: string;
  /** Whether it seems to be a later part of an article whose first part it names as its address. */
  isLaterPart: boolean;
}

/**
 * The page that a script speaks for, after looking whether it may: with this tab's token, or on a site that the person allowed, and never for another site.
 * @throws UnionclipError 'highlight-not-invited', 'bad-request'
 */
export async function invitedPage(place: PagePlace, { tabId, url = '' }: Sender): Promise<InvitedPage> {
  const site = siteOf(url);
  if (tabId === undefined || !site || siteOf(place.url) !== site) throw new UnionclipError('bad-request', 'a page of another site');
  const grant = place.token ? await readGrant(tabId) : undefined;
  const isGranted = grant !== undefined && grant.token === place.token && grant.site === site;
  if (!isGranted && !(await isHighlightSite(url))) throw new UnionclipError('highlight-not-invited');
  const own = ownCanonical(place.canonical, place.url, place.loaded);
  const canonical = own === undefined ? undefined : plausibleCanonical(place.url, own);
  return {
    tabId,
    ownKey: urlKeyOf(place.url),
    namedKey: urlKeyOf(place.url, canonical),
    isLaterPart: canonical !== undefined && (partNumber(new URL(canonical), new URL(place.url)) ?? 0) > 1,
  };
}

async function readGrant(tabId: number): Promise<Grant | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as Grant | undefined;
}

// Files have no origin: all of them are one site.
function siteOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
