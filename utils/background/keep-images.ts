import { preparePageFiles, pullFile } from '../messaging';
import type { ImageRef } from '../model/image';
import { imageAddresses } from '../model/image-addresses';
import type { PictureSettings } from '../model/picture-settings';
import { getArticle, getBody, getPictureSettings, keepImage, largest, listMissing, noteImageProblem } from '../store';
import { fetchImages } from './fetch-images';
import { inTurns } from './in-turns';

// As few as a browser itself leaves to one host beside what the page loads.
const SIDE_BY_SIDE = 3;

/**
 * Keeps the pictures of an article that was just saved, and its attachments, from the page in the tab: as the page sees them, with its cookies
 * and from its cache. Then those whose hosts the person has allowed. What cannot be had is listed as missing; the article stands in any case, so nothing is thrown.
 */
export async function keepImagesFromTab(tabId: number, articleId: string): Promise<void> {
  try {
    const settings = await getPictureSettings();
    const article = await getArticle(articleId);
    if (!settings.isOn || !article || article.deletedAt) return;
    const refs = await presentRefs(articleId);
    if (refs.length === 0) return;
    await keepFromPage(tabId, refs, { settings, pageOrigin: new URL(article.url).origin });
    await fetchImages({ articleIds: [articleId] }, { isFollowUp: true });
  } catch {
    // The tab is gone, or the article: what is missing stays listed.
  }
}

// An older text's pictures are not on this page any more.
async function presentRefs(articleId: string): Promise<ImageRef[]> {
  const shown = new Set(imageAddresses((await getBody(articleId))?.markdown ?? ''));
  const missing = await listMissing({ articleIds: [articleId] });
  return missing.filter(({ kind, url }) => kind === 'attachment' || shown.has(url));
}

async function keepFromPage(
  tabId: number,
  refs: ImageRef[],
  { settings, pageOrigin }: { settings: PictureSettings; pageOrigin: string },
): Promise<void> {
  await preparePageFiles(tabId);
  // Once the article's budget is spent its page is not asked for more.
  let isSpent = false;
  await inTurns(refs, SIDE_BY_SIDE, async ({ articleId, url, kind }) => {
    if (isSpent) {
      await noteImageProblem({ articleId, url, problem: 'budget' });
      return;
    }
    const pulled = await pullFile(tabId, { url, max: largest({ kind }, settings), pageOrigin });
    // Undone meanwhile: what is in the trash needs no pictures.
    if ((await getArticle(articleId))?.deletedAt !== undefined) throw new Error('undone');
    if ('problem' in pulled) await noteImageProblem({ articleId, url, problem: pulled.problem });
    else isSpent = (await keepImage({ articleId, url, blob: pulled.blob })).problem === 'budget' || isSpent;
  });
}
