// What comes before the root element of an SVG file: a mark, the declaration, comments, a document type, blanks.
// Each piece ends in one way only: where it could end in two, forty of them would be tried in 2^40.
const BEFORE_SVG = /^\ufeff?(?:\s|<\?xml[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\][^>]*)?>)*<svg[\s>]/i;
const HEAD = 4096;

const SIGNATURES: [type: string, bytes: string, at?: number][] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'WEBP', 8],
  ['image/avif', 'ftypavif', 4],
  ['image/avif', 'ftypavis', 4],
];

/** How many bytes `imageTypeOf` looks at. */
export const TYPE_BYTES = HEAD;

/**
 * The type of a picture by its first bytes (WHATWG MIME Sniffing, section 6.1, and SVG by its root element): servers send login pages and notices
 * under the type of a picture, and pictures under any type. Nothing for what is no picture that browsers show.
 */
export function imageTypeOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  for (const [type, signature, at = 0] of SIGNATURES) {
    if (head.startsWith(signature, at) && (type !== 'image/webp' || head.startsWith('RIFF'))) return type;
  }
  if (isBitmap(bytes, head)) return 'image/bmp';
  return BEFORE_SVG.test(new TextDecoder().decode(bytes.subarray(0, HEAD))) ? 'image/svg+xml' : undefined;
}

/** Whether the bytes begin as a web page does: what comes in the place of a file that is not given out. */
export function isWebPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return /^\ufeff?(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|script)[\s>]/i.test(head);
}

// Two letters begin many texts: a bitmap also has its header's size where it belongs (BITMAPINFOHEADER and its successors, or the core header).
function isBitmap(bytes: Uint8Array, head: string): boolean {
  return head.startsWith('BM') && bytes.length > 26 && [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0) && bytes[15] === 0;
}
