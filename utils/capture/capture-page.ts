import { countWords } from '../markdown/count';
import { all } from '../markdown/dom';
import type { Capture } from '../model/capture';
import { UnionclipError } from '../model/errors';
import { assembleInSlices } from './assemble';
import { addAttachments } from './attachments';
import { removeNamedLines } from './blocks';
import { cleanBody } from './clean-body';
import { extractBody } from './extract';
import { flattenPage } from './flatten';
import { isIndexPage } from './index-page';
import { addLead } from './lead-image';
import { readMetadataInSteps } from './metadata';
import { removeNeighbours } from './neighbours';
import { makeClock } from './pace';
import { addressOf, baseOf, titleOf } from './page';
import { isPaged, pagesOf } from './pages';
import { addPlayers } from './players';
import { preparePage } from './prepare-page';
import { removeAroundShortText } from './short-text';
import { AT, type Snapshot, takeSnapshot } from './snapshot';
import { surveyPage } from './survey';

const FEWEST_WORDS = 12;

export interface CaptureOptions {
  /** The address of a page that was opened from a file; otherwise the document's own. */
  url?: string;
  now?: Date;
  /** Milliseconds after which a capture is given up; seldom other than the usual. */
  patience?: number;
}

/**
 * What the page says, as plain data. The page is read and never changed. Throws `page-is-empty`, `page-too-deep`, `page-too-large`,
 * `page-too-slow`, or `no-article` where there is no text worth keeping.
 */
export async function capturePage(
  live: Document,
  { url = addressOf(live), now = new Date(), patience }: CaptureOptions = {},
): Promise<Capture> {
  const breathe = makeClock({ patience });
  const seen = surveyPage(live);
  const page = seen.isEmbedding ? flattenPage(live, seen.body) : live;
  const survey = page === live ? seen : surveyPage(page);
  const prepare = (body: HTMLElement): HTMLElement => {
    removeNamedLines(body);
    preparePage(body);
    removeAroundShortText(body, titleOf(page));
    return body;
  };
  const snapshot = takeSnapshot(page, survey);
  await breathe();
  prepare(snapshot.body);
  await breathe();
  const renew = () => prepare(takeSnapshot(page, surveyPage(page)).body);
  const body = await extractBody(page, snapshot, { renew, breathe });
  if (!body) throw new UnionclipError('no-article');
  await breathe();
  const holder = originOf(body, snapshot);
  const { metadata, provenance, labelled } = await readMetadataInSteps(page, { url, body: holder, now }, breathe);
  await breathe();
  removeNeighbours(body, metadata.title, snapshot);
  await breathe();
  await cleanBody(body, {
    title: metadata.title,
    labelled: new Set(labelled.flatMap((element) => snapshot.numberOf(element) ?? [])),
    snapshot,
    breathe,
  });
  await breathe();
  if (holder) {
    addLead(body, holder, snapshot, metadata.title);
    await breathe();
    addAttachments(body, holder, snapshot, metadata.title);
    addPlayers(body, holder, snapshot, url);
  }
  await breathe();
  if (!isWorthKeeping(body) || isIndexPage(body)) throw new UnionclipError('no-article');
  await breathe();
  const capture = await assembleInSlices(page, body, { kind: 'article', metadata, provenance, url, now }, breathe);
  const pages = pagesOf(page, url, baseOf(page, url));
  if (pages) capture.pages = pages;
  if (pages || isPaged(page, survey.text)) capture.warnings.push('paged');
  return capture;
}

// Two sentences are a notice; a few words, or nothing but links, are no article. Pictures with captions are.
function isWorthKeeping(body: Element): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (words < FEWEST_WORDS && walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('a[href]')) words += countWords((walker.currentNode as Text).data);
  }
  return words >= FEWEST_WORDS || (words > 0 && body.querySelector('img') !== null);
}

// The smallest element of the page that holds what was extracted.
function originOf(body: HTMLElement, snapshot: Snapshot): Element | undefined {
  const parts = all(body, `p[${AT}],div[${AT}],section[${AT}],li[${AT}]`);
  const isText = (element: Element) => (element.textContent ?? '').trim().length > 20;
  const [first, last] = [parts.find(isText), parts.findLast(isText)].map((part) => part && snapshot.origin(part));
  let holder = first;
  while (holder && last && !Node.prototype.contains.call(holder, last)) holder = holder.parentElement ?? undefined;
  return holder;
}
