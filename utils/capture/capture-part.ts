import { sanitizeCapture } from '../markdown/sanitize';
import type { Capture } from '../model/capture';
import { UnionclipError } from '../model/errors';
import { assemble } from './assemble';
import type { CaptureOptions } from './capture-page';
import { readMetadata } from './metadata';
import { addressOf } from './page';
import { preparePage } from './prepare-page';
import { elementDocument, selectedDocument } from './selection';
import { takeSnapshot } from './snapshot';

/** As `capturePage`, for the part of the page that the user selected, just as it is. Throws `nothing-selected`. */
export async function captureSelection(page: Document, options: CaptureOptions = {}): Promise<Capture> {
  return captureDetached(page, selectedDocument(page), options);
}

/** As `captureSelection`, for one element of the page: the block that the user picked. */
export async function captureElement(page: Document, element: Element, options: CaptureOptions = {}): Promise<Capture> {
  return captureDetached(page, elementDocument(page, element), options);
}

function captureDetached(page: Document, part: Document | undefined, { url = addressOf(page), now = new Date() }: CaptureOptions): Capture {
  if (!part) throw new UnionclipError('nothing-selected');
  const { body } = takeSnapshot(part, { body: part.body, hidden: [] });
  preparePage(body);
  const { metadata, provenance } = readMetadata(page, { url, now });
  const capture = assemble(page, sanitizeCapture(body.innerHTML), { kind: 'selection', metadata, provenance, url, now });
  if (!capture.markdown) throw new UnionclipError('nothing-selected');
  return capture;
}
