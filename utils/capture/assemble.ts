import { absoluteAddress } from '../markdown/addresses';
import { countWords } from '../markdown/count';
import { all, textOf } from '../markdown/dom';
import { excerptOf } from '../markdown/excerpt';
import { convert } from '../markdown/html-to-markdown';
import { markdownToText } from '../markdown/plain-text';
import type { Capture, CapturedImage } from '../model/capture';
import { toIsoWithOffset } from '../model/time';
import { hostOf, urlKeyOf } from '../model/url-key';
import { attachmentsOf } from './attachments';
import { cutField } from './limits';
import { baseOf, canonicalOf } from './page';

/** Fewer words than this are shown with a warning before saving. */
const SHORT_TEXT = 60;

export type Found = Pick<Capture, 'kind' | 'metadata' | 'provenance'> & { url: string; now: Date };

/** The capture of a finished body, which is used up. */
export function assemble(page: Document, body: HTMLElement, { kind, metadata, provenance, url, now }: Found): Capture {
  const baseUrl = baseOf(page, url);
  const images = imagesOf(body, baseUrl);
  const attachments = attachmentsOf(body, baseUrl);
  const captions = all(body, 'figcaption,[class*=caption]').map(textOf);
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
