import { UnionclipError } from '../model/errors';

/** Bytes of one page; no article's part comes near. */
const MOST_BYTES = 10_000_000;
const PATIENCE_MS = 10_000;
/** How far into a page its own word on its encoding is looked for. */
const HEAD_BYTES = 4096;

export interface FetchedPage {
  page: Document;
  /** Where it really came from, after redirects. */
  url: string;
  bytes: number;
}

/**
 * Fetches a page of the same origin as it would be opened, cookies included, as an inert document: nothing in it runs or loads.
 * Throws where it does not answer in time, leads elsewhere, or is no page.
 */
export async function fetchPage(url: string, { fallback = document.characterSet } = {}): Promise<FetchedPage> {
  const response = await fetch(url, { credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE_MS) });
  const type = response.headers.get('content-type') ?? '';
  const from = response.url || url;
  if (!response.ok || (type && !/html|xml/i.test(type))) throw new UnionclipError('page-not-reachable', `${response.status} ${type}`);
  if (new URL(from).origin !== new URL(url).origin) throw new UnionclipError('page-not-reachable', 'led to another site');
  const bytes = await readBytes(response);
  const text = new TextDecoder(charsetOf(bytes, type, fallback)).decode(bytes);
  return { page: new DOMParser().parseFromString(text, 'text/html'), url: from, bytes: bytes.length };
}

async function readBytes(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    chunks.push(value);
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new UnionclipError('page-too-large', `more than ${MOST_BYTES} bytes`);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * The encoding that a browser would read a page's bytes in: the byte order mark, then the header, then the page's own word
 * (HTML Standard, section 13.2.3.2); `fallback` where none of them is known.
 */
export function charsetOf(bytes: Uint8Array, contentType: string, fallback: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  // A page that was found to be ASCII enough to name its encoding is not in UTF-16.
  const own = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.replace(/^utf-16.*/i, 'utf-8');
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1];
  return [named, own, fallback].find(isEncoding) ?? 'utf-8';
}

function isEncoding(label: string | undefined): label is string {
  try {
    return label !== undefined && new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
