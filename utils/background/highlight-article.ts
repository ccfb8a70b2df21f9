import { type CaptureMode, captureTab, readDraft, writeDraft } from '../messaging';
import type { Article } from '../model/article';
import type { Capture } from '../model/capture';
import { articleFromCapture, EMPTY_DRAFT } from '../model/draft';
import { type ErrorCode, toErrorData, UnionclipError } from '../model/errors';
import { newId } from '../model/id';
import type { SaveResult } from '../model/new-article';
import { urlKeyOf } from '../model/url-key';
import { findArticleByUrlKey, getArticle, saveArticle } from '../store';
import { markTab } from './badge';
import { type InvitedPage, rememberArticle, rememberedArticle } from './highlight-grants';
import { keepImagesFromTab } from './keep-images';

/** The article that stands for a page in a tab, if the page is in the library. */
export async function articleOfPage(page: InvitedPage): Promise<Article | undefined> {
  return (await ownArticle(page)) ?? findArticleByUrlKey(page.namedKey);
}

async function ownArticle({ tabId, ownKey }: InvitedPage): Promise<Article | undefined> {
  const id = await rememberedArticle(tabId, ownKey);
  const remembered = id ? await getArticle(id) : undefined;
  return remembered && !remembered.deletedAt ? remembered : findArticleByUrlKey(ownKey);
}

/** The id of the page's article, clipped now if need be, and what that save did. */
export interface ClippedPage {
  articleId: string;
  save?: SaveResult;
}

// Two highlights in quick succession must not clip the page twice.
const clipping = new Map<number, Promise<unknown>>();

/** The article of a page, which is clipped if it is not in the library. Throws what a clip throws. */
export function ensureArticle(page: InvitedPage): Promise<ClippedPage> {
  const mine = (clipping.get(page.tabId) ?? Promise.resolve()).then(() => findOrClip(page));
  const settled: Promise<unknown> = mine.then(done, done);
  clipping.set(page.tabId, settled);
  return mine;

  function done(): void {
    if (clipping.get(page.tabId) === settled) clipping.delete(page.tabId);
  }
}

async function findOrClip(page: InvitedPage): Promise<ClippedPage> {
  const { tabId } = page;
  // A later part must not end up in the first one's article: the capture knows whether it is one.
  const known = page.isLaterPart ? await ownArticle(page) : await articleOfPage(page);
  if (known) return { articleId: known.id };
  const capture = await captureSomehow(tabId);
  // The tab goes its own ways: what was selected on one page must not be kept with another.
  if (urlKeyOf(capture.url) !== page.ownKey) throw new UnionclipError('page-gone', 'the address changed');
  // The page may call itself by the name of one that is here already.
  const named = await findArticleByUrlKey(capture.urlKey);
  if (named) {
    await rememberArticle(tabId, page.ownKey, named.id);
    return { articleId: named.id };
  }
  const place = { tabId, urlKey: capture.urlKey };
  const article = articleFromCapture(capture, await readDraft(place), newId());
  const save = await saveArticle(article);
  // From here on it is saved: nothing that fails may say otherwise.
  await writeDraft(place, EMPTY_DRAFT).catch(() => undefined);
  await rememberArticle(tabId, page.ownKey, save.articleId).catch(() => undefined);
  await markTab(tabId, 'clipped');
  void keepImagesFromTab(tabId, save.articleId);
  return { articleId: save.articleId, save };
}

const WITHOUT_ARTICLE: readonly ErrorCode[] = ['no-article', 'page-too-deep', 'page-too-large', 'page-too-slow'];

// A page without an article has text, or nothing could have been highlighted.
async function captureSomehow(tabId: number): Promise<Capture> {
  const capture = (mode: CaptureMode) => captureTab(tabId, mode);
  return capture('page').catch((error) => {
    if (WITHOUT_ARTICLE.includes(toErrorData(error).code)) return capture('text');
    throw error;
  });
}
