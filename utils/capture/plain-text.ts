import { countWords } from '../markdown/count';
import { escapeLineStart, escapeText, plainCharacters } from '../markdown/escape';
import { excerptOf } from '../markdown/excerpt';
import type { Capture } from '../model/capture';
import { UnionclipError } from '../model/errors';
import { ownCanonical } from '../model/own-canonical';
import { toIsoWithOffset } from '../model/time';
import { hostOf, urlKeyOf } from '../model/url-key';
import type { CaptureOptions } from './capture-page';
import { withHeadOf } from './flatten';
import { cutField } from './limits';
import { type ReadMetadata, readMetadata } from './metadata';
import { makeClock } from './pace';
import { addressOf, canonicalOf, titleOf } from './page';
import { visibleLines } from './visible-lines';

/** Stands where the rest of a text was left out. */
const CUT = '[…]';

/**
 * The visible text of the page as paragraphs, without form: for pages whose article cannot be read. Reads up to a limit, and ends with
 * `[…]` where more was there. Throws `page-is-empty` where nothing is to be seen.
 */
export async function capturePlainText(page: Document, { url = addressOf(page), now = new Date() }: CaptureOptions = {}): Promise<Capture> {
  const { lines, isCut } = await visibleLines(page, makeClock());
  if (lines.length === 0) throw new UnionclipError('page-is-empty');
  const { metadata, provenance } = ofHead(page, url, now);
  const text = lines.join('\n\n');
  const markdown = lines.map((line) => escapeLineStart(escapeText(plainCharacters(line)))).join('\n\n');
  return {
    kind: 'text',
    url,
    urlKey: urlKeyOf(url, ownCanonical(canonicalOf(page), url)),
    host: hostOf(url),
    metadata: { ...metadata, title: cutField(metadata.title || titleOf(page) || (lines[0] ?? '')) },
    provenance: { ...provenance, title: { origin: 'meta', isSure: false } },
    markdown: isCut ? `${markdown}\n\n${CUT}` : markdown,
    excerpt: excerptOf(markdown),
    wordCount: countWords(text),
    images: [],
    attachments: [],
    warnings: ['plain-text'],
    capturedAt: toIsoWithOffset(now),
  };
}

// What the head says of the page. The rest of such a page is too much, or too deep, to be looked through for more.
function ofHead(page: Document, url: string, now: Date): Pick<ReadMetadata, 'metadata' | 'provenance'> {
  try {
    return readMetadata(withHeadOf(page), { url, now });
  } catch {
    return { metadata: { title: '', section: [] }, provenance: {} };
  }
}
