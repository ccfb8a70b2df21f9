import { browser } from '#imports';
import { type FetchedFile, type FetchImagesRequest, type FetchImagesResult, fetchFile } from '../messaging';
import { toErrorData } from '../model/errors';
import { hostOrigins, type ImageRef } from '../model/image';
import { imageTypeOf, isWebPage } from '../model/image-type';
import { getArticle, getPictureSettings, keepImage, largest, listMissing, noteImageProblem } from '../store';
import { inTurns } from './in-turns';
import { Referrers } from './referrers';

const SIDE_BY_SIDE = 3;
// A worker that works too long is ended: a call stops beginning before that, and whoever asked calls again.
const WORK_MS = 15_000;
const PATIENCE_MS = 20_000;

interface FetchOptions {
  /** Right after a clip: only what its page was not allowed to read. */
  isFollowUp?: boolean;
  now?: () => number;
}

// One call at a time: a rule about referrers is for one article's files.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Fetches what is missing, from the hosts that the person allowed, without cookies. A host may send us on to another, whose answer is read only where that one is
 * allowed too, or lets anybody read it. A file that cannot be had is noted with the
 * reason, so that a caller who goes on behind it comes to an end.
 */
export function fetchImages(request: FetchImagesRequest, options: FetchOptions = {}): Promise<FetchImagesResult> {
  const mine = turn.then(() => fetchSome(request, options));
  turn = mine.catch(() => undefined);
  return mine;
}

async function fetchSome(
  { articleIds, host, after }: FetchImagesRequest,
  { isFollowUp = false, now = Date.now }: FetchOptions,
): Promise<FetchImagesResult> {
  const listed = await listMissing({ articleIds, host, ...(after && { after: [after.articleId, after.url] }) });
  const missing = isFollowUp ? listed.filter(({ problem }) => problem === 'not-allowed') : listed;
  const allowed = await allowedHosts(missing.map((ref) => ref.host));
  // Asked for everything, a host that was never allowed is nothing new.
  if (articleIds || host) await noteNotAllowed(missing.filter((ref) => !allowed.has(ref.host)));
  const refs = missing.filter((ref) => allowed.has(ref.host));
  const end = now() + WORK_MS;
  let [kept, done] = [0, 0];
  while (done < refs.length && now() < end) {
    // One article at a time: its page is the referrer that a host may insist on.
    const own = refs.slice(done).filter(({ articleId }) => articleId === refs[done]?.articleId);
    const tried = await fetchOfArticle(own, () => now() < end);
    kept += tried.kept;
    done += tried.done;
  }
  const last = refs[done - 1];
  const left = refs.length - done;
  const place = last ? { articleId: last.articleId, url: last.url } : after;
  return { kept, left, ...(left > 0 && place && { after: place }) };
}

/** Fetches files of one article while there is time. An article that is gone meanwhile needs none. */
async function fetchOfArticle(refs: ImageRef[], hasTime: () => boolean): Promise<{ kept: number; done: number }> {
  const article = await getArticle(refs[0]?.articleId ?? '');
  if (!article) return { kept: 0, done: refs.length };
  const settings = await getPictureSettings();
  const referrers = await Referrers.for(article.url);
  let [kept, done] = [0, 0];
  try {
    await inTurns(refs, SIDE_BY_SIDE, async (ref) => {
      if (!hasTime()) return;
      // What is begun is begun in order: the last one begun is where the next call goes on.
      done += 1;
      const { articleId, url } = ref;
      const file = await fetchWithManners(ref, largest(ref, settings), referrers);
      if (!file.ok) await noteImageProblem({ articleId, url, problem: file.problem });
      else if ((await keepImage({ articleId, url, blob: new Blob([file.bytes], { type: file.type }) })).hash) kept += 1;
    });
  } catch (error) {
    if (toErrorData(error).code !== 'article-missing') throw error;
    done = refs.length;
  } finally {
    await referrers.drop();
  }
  return { kept, done };
}

// First without a word about who asks; again with the article's site as the referrer where a host refused, or sent a page in the place of a picture.
async function fetchWithManners(ref: ImageRef, max: number, referrers: Referrers): Promise<FetchedFile> {
  const fetchIt = () => fetchFile(ref.url, { max, patience: PATIENCE_MS, credentials: 'omit', referrerPolicy: 'no-referrer' });
  const wasSent = referrers.has(ref.host);
  const file = await fetchIt();
  const isWanted = file.ok ? isExpected(ref, file.bytes) : !isRefusal(file.status);
  return isWanted || wasSent || !(await referrers.send(ref.host)) ? file : fetchIt();
}

function isExpected({ kind }: ImageRef, bytes: Uint8Array): boolean {
  return kind === 'image' ? imageTypeOf(bytes) !== undefined : !isWebPage(bytes);
}

function isRefusal(status = 0): boolean {
  return status >= 400 && status < 500 && status !== 410 && status !== 429;
}

async function allowedHosts(hosts: string[]): Promise<Set<string>> {
  const allowed = new Set<string>();
  for (const host of new Set(hosts)) {
    const isAllowed = await browser.permissions.contains({ origins: hostOrigins(host) }).catch(() => false);
    if (isAllowed) allowed.add(host);
  }
  return allowed;
}

async function noteNotAllowed(refs: ImageRef[]): Promise<void> {
  for (const { articleId, url, problem } of refs) {
    if (problem !== 'not-allowed') await noteImageProblem({ articleId, url, problem: 'not-allowed' });
  }
}
