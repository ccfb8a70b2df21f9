import { all, textOf } from '../markdown/dom';
import { sanitizeCapture } from '../markdown/sanitize';
import type { Capture } from '../model/capture';
import { UnionclipError } from '../model/errors';
import { assemble } from './assemble';
import type { CaptureOptions } from './capture-page';
import { readMetadata } from './metadata';
import { addressOf } from './page';
import { replacePlayers } from './players';
import { preparePage } from './prepare-page';
import { elementDocument, selectedDocument } from './selection';
import { takeSnapshot } from './snapshot';

const LONGEST_TITLE = 200;
// A kicker or a date may stand before it.
const FARTHEST = 30;

/** As `capturePage`, for the part of the page that the user selected, just as it is. Throws `nothing-selected`. */
export async function captureSelection(page: Document, options: CaptureOptions = {}): Promise<Capture> {
  return captureDetached(page, selectedDocument(page), options);
}

/** As `captureSelection`, for one element of the page: the block that the user picked. What has a heading of its own is an article of its own. */
export async function captureElement(page: Document, element: Element, options: CaptureOptions = {}): Promise<Capture> {
  return captureDetached(page, elementDocument(page, element), options, true);
}

function captureDetached(
  page: Document,
  part: Document | undefined,
  { url = addressOf(page), now = new Date() }: CaptureOptions,
  isOwn = false,
): Capture {
  if (!part) throw new UnionclipError('nothing-selected');
  replacePlayers(part.body, url);
  const { body } = takeSnapshot(part, { body: part.body, hidden: [] });
  preparePage(body);
  const { metadata, provenance } = readMetadata(page, { url, now });
  const content = sanitizeCapture(body.innerHTML);
  const title = ownTitle(content, metadata.title);
  if (title) {
    metadata.title = title;
    provenance.title = { origin: 'page text', isSure: true };
  }
  const capture = assemble(page, content, { kind: 'selection', metadata, provenance, url, now });
  if (!capture.markdown) throw new UnionclipError('nothing-selected');
  // Another part of the page must not take its place.
  if (title && isOwn) capture.urlKey += `#part=${encodeURIComponent(title)}`;
  return capture;
}

// A part that begins with a heading is called so, and not as the page of which others may be parts; a text with sections is the page's own.
function ownTitle(part: HTMLElement, pageTitle: string): string | undefined {
  const [first, ...others] = all(part, 'h1,h2,h3,h4,h5,h6').filter(textOf);
  const heading = first ?? part.querySelector('caption');
  const text = textOf(heading).slice(0, LONGEST_TITLE);
  if (!heading || !text || pageTitle.includes(text) || others.some(({ nodeName }) => nodeName <= heading.nodeName)) return undefined;
  return textOf(part).indexOf(text) <= FARTHEST ? text : undefined;
}
