import { absoluteAddress } from '../markdown/addresses';
import { convertInSlices } from '../markdown/convert-slices';
import { countWords } from '../markdown/count';
import { all, textOf } from '../markdown/dom';
import { excerptOf } from '../markdown/excerpt';
import { convert } from '../markdown/html-to-markdown';
import { markdownToText } from '../markdown/plain-text';
import type { Capture, CapturedImage } from '../model/capture';
import { ownCanonical } from '../model/own-canonical';
import { toIsoWithOffset } from '../model/time';
import { hostOf, urlKeyOf } from '../model/url-key';
import { attachmentsOf } from './attachments';
import { cutField } from './limits';
import type { Clock } from './pace';
import { baseOf, canonicalOf } from './page';

/** Fewer words than this are shown with a warning before saving. */
const SHORT_TEXT = 60;

export type Found = Pick<Capture, 'kind' | 'metadata' | 'provenance'> & { url: string; now: Date };

/** The capture of a finished body, which is used up. */
export function assemble(page: Document, body: HTMLElement, found: Found): Capture {
  const baseUrl = baseOf(page, found.url);
  const held = heldBy(body, baseUrl);
  const markdown = convert(body, baseUrl);
  return captureOf(page, found, { ...held, markdown, text: markdownToText(markdown) });
}

/** As `assemble`, in steps: on a long article others have their turn between them. */
export async function assembleInSlices(page: Document, body: HTMLElement, found: Found, breathe: Clock): Promise<Capture> {
  const baseUrl = baseOf(page, found.url);
  const held = heldBy(body, baseUrl);
  const markdown = await convertInSlices(body, baseUrl, breathe);
  await breathe();
  const text = markdownToText(markdown);
  await breathe();
  return captureOf(page, found, { ...held, markdown, text });
}

interface Held extends Pick<Capture, 'images' | 'attachments'> {
  captions: string[];
}

// What is read of the body itself, before its Markdown is written.
function heldBy(body: HTMLElement, baseUrl: string): Held {
  return {
    images: imagesOf(body, baseUrl),
    attachments: attachmentsOf(body, baseUrl),
    captions: all(body, 'figcaption,[class*=caption]').map(textOf),
  };
}

function captureOf(
  page: Document,
  { kind, metadata, provenance, url, now }: Found,
  { markdown, text, images, attachments, captions }: Held & { markdown: string; text: string },
): Capture {
  const wordCount = countWords(text);
  return {
    kind,
    url,
    urlKey: urlKeyOf(url, ownCanonical(canonicalOf(page), url)),
    host: hostOf(url),
    metadata: { ...metadata, title: cutField(metadata.title) },
    provenance,
    markdown,
    excerpt: excerptOf(markdown, { captions }),
    wordCount,
    images,
    attachments,
    warnings: kind === 'article' && wordCount < SHORT_TEXT ? ['short-text'] : [],
    capturedAt: toIsoWithOffset(now),
  };
}

function imagesOf(body: Element, baseUrl: string): CapturedImage[] {
  return all(body, 'img').flatMap((image) => {
    const url = absoluteAddress(image.getAttribute('src') ?? '', baseUrl);
    return url && /^https?:/.test(url) ? { url, alt: image.getAttribute('alt') ?? '' } : [];
  });
}
