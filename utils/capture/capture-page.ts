import { countWords } from '../markdown/count';
import { all } from '../markdown/dom';
import { excerptOf } from '../markdown/excerpt';
import { convert } from '../markdown/html-to-markdown';
import { markdownToText } from '../markdown/plain-text';
import { sanitizeCapture } from '../markdown/sanitize';
import type { Capture, CapturedImage } from '../model/capture';
import { UnionclipError } from '../model/errors';
import { toIsoWithOffset } from '../model/time';
import { hostOf, urlKeyOf } from '../model/url-key';
import { addAttachments, attachmentsOf } from './attachments';
import { cleanBody } from './clean-body';
import { extractBody } from './extract';
import { addLeadImage } from './lead-image';
import { checkLimits, cutField } from './limits';
import { readMetadata } from './metadata';
import { addressOf, baseOf, canonicalOf, isPaged } from './page';
import { preparePage } from './prepare-page';
import { elementDocument, selectedDocument } from './selection';
import { AT, type Snapshot, takeSnapshot } from './snapshot';

/** Fewer words than this are shown with a warning before saving. */
const SHORT_TEXT = 60;
const FEWEST_WORDS = 12;

export interface CaptureOptions {
  /** The address of a page that was opened from a file; otherwise the document's own. */
  url?: string;
  now?: Date;
}

/**
 * What the page says, as plain data. The page is read and never changed. Throws `page-is-empty`, `page-too-deep`, `page-too-large`, or
 * `no-article` where there is no text worth keeping.
 */
export async function capturePage(page: Document, { url = addressOf(page), now = new Date() }: CaptureOptions = {}): Promise<Capture> {
  checkLimits(page);
  const snapshot = takeSnapshot(page);
  preparePage(snapshot.body, baseOf(page, url));
  const body = extractBody(snapshot.copy);
  if (!body) throw new UnionclipError('no-article');
  const holder = originOf(body, snapshot);
  const { metadata, provenance, labelled } = readMetadata(page, { url, body: holder, now });
  cleanBody(body, { title: metadata.title, labelled: new Set(labelled.flatMap((element) => snapshot.numberOf(element) ?? [])) });
  if (holder) {
    addLeadImage(body, holder, snapshot);
    addAttachments(body, holder, snapshot);
  }
  if (!isWorthKeeping(body)) throw new UnionclipError('no-article');
  const capture = assemble(page, body, { kind: 'article', metadata, provenance, url, now });
  if (isPaged(page)) capture.warnings.push('paged');
  return capture;
}

/** As `capturePage`, for the part of the page that the user selected, just as it is. Throws `nothing-selected`. */
export async function captureSelection(page: Document, options: CaptureOptions = {}): Promise<Capture> {
  checkLimits(page);
  return captureDetached(page, selectedDocument(page), options);
}

/** As `captureSelection`, for one element of the page: the block that the user picked. */
export async function captureElement(page: Document, element: Element, options: CaptureOptions = {}): Promise<Capture> {
  checkLimits(page);
  return captureDetached(page, elementDocument(element), options);
}

function captureDetached(
  page: Document,
  selected: Document | undefined,
  { url = addressOf(page), now = new Date() }: CaptureOptions,
): Capture {
  if (!selected) throw new UnionclipError('nothing-selected');
  const { body } = takeSnapshot(selected);
  preparePage(body, baseOf(page, url));
  const { metadata, provenance } = readMetadata(page, { url, now });
  const capture = assemble(page, sanitizeCapture(body.innerHTML), { kind: 'selection', metadata, provenance, url, now });
  if (!capture.markdown) throw new UnionclipError('nothing-selected');
  return capture;
}

type Found = Pick<Capture, 'kind' | 'metadata' | 'provenance'> & { url: string; now: Date };

function assemble(page: Document, body: HTMLElement, { kind, metadata, provenance, url, now }: Found): Capture {
  const baseUrl = baseOf(page, url);
  const attachments = attachmentsOf(body, baseUrl);
  const markdown = convert(body, baseUrl);
  const wordCount = countWords(markdownToText(markdown));
  return {
    kind,
    url,
    urlKey: urlKeyOf(url, canonicalOf(page)),
    host: hostOf(url),
    metadata: { ...metadata, title: cutField(metadata.title) },
    provenance,
    markdown,
    excerpt: excerptOf(markdown),
    wordCount,
    images: imagesOf(body),
    attachments,
    warnings: kind === 'article' && wordCount < SHORT_TEXT ? ['short-text'] : [],
    capturedAt: toIsoWithOffset(now),
  };
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

function imagesOf(body: Element): CapturedImage[] {
  return all(body, 'img').map((image) => ({ url: image.getAttribute('src') ?? '', alt: image.getAttribute('alt') ?? '' }));
}
