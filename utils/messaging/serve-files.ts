import { toBase64 } from '../model/base64';
import { type FetchedFile, fetchFile } from './fetch-file';
import type { PageFileRequest, PageFileState, PageFiles } from './page-files';

// Far below what browsers carry in one message, and large enough that most pictures are one piece. A multiple of three: no padding within.
const PIECE = 3 * 1024 * 1024;
const WAIT_MS = 5_000;
// A worker that died does not come for its files.
const KEEP_MS = 120_000;
const VIOLATION_MS = 500;
// A host that let two of its pictures not be read lets none be read: the rest is not asked for.
const REFUSALS = 2;

/** What answers for files in a page. */
export function createPageFiles(page: Pick<Window, 'location' | 'addEventListener'> = globalThis.window): PageFiles {
  const files = new Map<number, Promise<FetchedFile>>();
  const elsewhere = new Set<number>();
  const refusals = new Map<string, number>();
  let last = 0;
  // Firefox holds an extension's script to the page's own policy. Then only the background can fetch, once the host is allowed.
  const violation = new Promise<true>((resolve) => {
    page.addEventListener('securitypolicyviolation', ({ effectiveDirective, disposition }) => {
      if (disposition === 'enforce' && effectiveDirective === 'connect-src') resolve(true);
    });
  });
  // The event comes behind the refusal that it explains.
  const isForbidden = () => Promise.race([violation, pause(VIOLATION_MS)]);

  async function fetchAsPage({ url: address, max }: PageFileRequest): Promise<FetchedFile> {
    // What a secure page shows from a plain address the browser fetched over TLS too (Mixed Content Level 2, section 4.1).
    const url = page.location.origin.startsWith('https:') ? address.replace(/^http:/, 'https:') : address;
    const { origin } = new URL(url);
    const refused: FetchedFile = { ok: false, problem: 'not-allowed' };
    if (origin === page.location.origin) {
      const own = await fetchFile(url, { max, credentials: 'same-origin', cache: 'force-cache' });
      return !own.ok && own.isRefused && (await isForbidden()) ? refused : own;
    }
    const before = refusals.get(origin) ?? 0;
    if (before >= REFUSALS) return refused;
    const init = { max, credentials: 'omit', mode: 'cors' } as const;
    let file = await fetchFile(url, { ...init, cache: 'force-cache' });
    // What the page's own picture left in the cache may lack the header that allows reading.
    if (!file.ok && file.isRefused) file = await fetchFile(url, { ...init, cache: 'no-cache' });
    if (file.ok || !file.isRefused) return file;
    refusals.set(origin, before + 1);
    return refused;
  }

  return {
    start(request) {
      last += 1;
      const id = last;
      if (page.location.origin !== request.pageOrigin) elsewhere.add(id);
      else files.set(id, fetchAsPage(request));
      setTimeout(() => files.delete(id), KEEP_MS);
      return id;
    },

    async wait(id): Promise<PageFileState> {
      if (elsewhere.has(id)) return { state: 'elsewhere' };
      const file = files.get(id);
      if (!file) return { state: 'failed', problem: 'failed' };
      const now = await Promise.race([file, pause(WAIT_MS)]);
      if (!now) return { state: 'waiting' };
      if (now.ok && now.bytes.length > 0) return { state: 'done', type: now.type, size: now.bytes.length };
      files.delete(id);
      return { state: 'failed', problem: now.ok ? 'not-an-image' : now.problem };
    },

    async read(id, offset) {
      const file = await files.get(id);
      if (!file?.ok) return null;
      if (offset + PIECE >= file.bytes.length) files.delete(id);
      return toBase64(file.bytes.subarray(offset, offset + PIECE));
    },
  };
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
