import { fromBase64 } from '../model/base64';
import { UnionclipError } from '../model/errors';
import type { ImageProblem } from '../model/image';
import { FILES_SCRIPT, type InjectedGlobals } from './injected';
import { type Injection, runInTab } from './run-in-tab';

/** A file that a page may fetch. */
export interface PageFileRequest {
  url: string;
  /** The most bytes to read. */
  max: number;
  /** Origin of the article's page: another page in its tab is not asked. */
  pageOrigin: string;
}

/** How it stands with a file that a page fetches. */
export type PageFileState =
  | { state: 'waiting' }
  | { state: 'done'; type: string; size: number }
  | { state: 'failed'; problem: ImageProblem }
  /** The tab shows another site by now. */
  | { state: 'elsewhere' };

/** Fetches files as the page does, with its cookies and from its cache, and hands them out piece by piece. */
export interface PageFiles {
  /** Starts to fetch and returns what the file is asked for by. */
  start: (request: PageFileRequest) => number;
  /** Waits a little while for the file. */
  wait: (id: number) => Promise<PageFileState>;
  /** Base64 of the piece that begins at `offset`; the last piece is the end of the file here. */
  read: (id: number, offset: number) => Promise<string | null>;
}

/** Puts the fetching script into a tab's page. Throws when the page cannot be reached. */
export async function preparePageFiles(tabId: number): Promise<void> {
  await runInTab(tabId, { files: [FILES_SCRIPT] });
}

/**
 * Fetches a file from within the page in a tab. A message has a limit, and so has the life of a worker that waits: many short calls are made.
 * @throws UnionclipError 'page-gone', 'page-not-reachable', 'page-busy'
 */
export async function pullFile(tabId: number, request: PageFileRequest): Promise<{ blob: Blob } | { problem: ImageProblem }> {
  const id = await ask<number>(tabId, (wanted: PageFileRequest) => (globalThis as InjectedGlobals).unionclipFiles?.start(wanted) ?? null, [
    request,
  ]);
  let now: PageFileState = { state: 'waiting' };
  while (now.state === 'waiting') {
    now = await ask<PageFileState>(tabId, (one: number) => (globalThis as InjectedGlobals).unionclipFiles?.wait(one) ?? null, [id]);
  }
  if (now.state === 'elsewhere') throw new UnionclipError('page-gone', 'another site is in the tab');
  if (now.state === 'failed') return { problem: now.problem };
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset < now.size; ) {
    const read = (one: number, at: number) => (globalThis as InjectedGlobals).unionclipFiles?.read(one, at) ?? null;
    const piece = fromBase64(await ask<string>(tabId, read, [id, offset]));
    pieces.push(piece);
    offset += piece.length;
    if (piece.length === 0) throw new UnionclipError('page-gone', 'the file ended early');
  }
  return { blob: new Blob(pieces, { type: now.type }) };
}

async function ask<T>(tabId: number, func: Injection['func'], args: unknown[]): Promise<T> {
  const answer = await runInTab<T | null>(tabId, { func, args });
  // The function is missing when a new document came in between.
  if (answer === null || answer === undefined) throw new UnionclipError('page-gone', 'the document was replaced');
  return answer;
}
