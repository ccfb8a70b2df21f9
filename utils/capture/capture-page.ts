import { countWords } from '../markdown/count';
import { all, textOf } from '../markdown/dom';
import { excerptOf } from '../markdown/excerpt';
import { convert } from '../markdown/html-to-markdown';
import { markdownToText } from '../markdown/plain-text';
import type { Capture, CapturedImage } from '../model/capture';
import { UnionclipError } from '../model/errors';
import { hostOf, urlKeyOf } from '../model/url-key';
import { addAttachments } from './attachments';
import { cleanBody } from './clean-body';
import { extractBody } from './extract';
import { checkLimits } from './limits';
import { readMetadata } from './metadata';
import { preparePage } from './prepare-page';
import { AT, type Snapshot, takeSnapshot } from './snapshot';

export interface CaptureOptions {
  now?: Date;
}

/**
 * What the page says, as plain data. The page is read and never changed. Throws `page-is-empty`, `page-too-deep`, `page-too-large`, or
 * `no-article` where there is no text worth keeping.
 */
export function capturePage(page: Document, { now = new Date() }: CaptureOptions = {}): Capture {
  checkLimits(page);
  const snapshot = takeSnapshot(page);
  const url = addressOf(page);
  preparePage(snapshot.body);
  const body = extractBody(snapshot.copy);
  if (!body) throw new UnionclipError('no-article');
  const holder = originOf(body, snapshot);
  const { metadata, provenance, labelled } = readMetadata(page, { url, body: holder, now });
  cleanBody(body, { title: metadata.title, labelled: new Set(labelled.flatMap((element) => snapshot.numberOf(element) ?? [])) });
  if (holder) addAttachments(body, holder, snapshot);
  const markdown = convert(body, baseOf(page));
  if (!markdown) throw new UnionclipError('no-article');
  return {
    kind: 'article',
    url,
    urlKey: urlKeyOf(url, canonicalOf(page)),
    host: hostOf(url),
    metadata,
    provenance,
    markdown,
    excerpt: excerptOf(markdown),
    wordCount: countWords(markdownToText(markdown)),
    images: imagesOf(body),
    warnings: [],
    capturedAt: now.toISOString(),
  };
}

function addressOf(page: Document): string {
  return page.URL;
}

function baseOf(page: Document): string {
  return page.baseURI;
}

function canonicalOf(page: Document): string | undefined {
  return page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined;
}

// The smallest element of the page that holds what was extracted.
function originOf(body: HTMLElement, snapshot: Snapshot): Element | undefined {
  const parts = all(body, `p[${AT}],div[${AT}],section[${AT}],li[${AT}]`).filter((element) => textOf(element).length > 20);
  const [first, last] = [parts[0], parts.at(-1)].map((part) => part && snapshot.origin(part));
  let holder = first;
  while (holder && last && !Node.prototype.contains.call(holder, last)) holder = holder.parentElement ?? undefined;
  return holder;
}

function imagesOf(body: Element): CapturedImage[] {
  return all(body, 'img').map((image) => ({ url: image.getAttribute('src') ?? '', alt: image.getAttribute('alt') ?? '' }));
}
