import type { ImageProblem } from '../model/image';

/** A file from the network, or why there is none. `isRefused`: the browser gave no answer at all, as it does where it must not be read. */
export type FetchedFile =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; type: string }
  | { ok: false; problem: ImageProblem; status?: number; isRefused?: boolean };

export interface FetchFileOptions extends Omit<RequestInit, 'signal'> {
  /** The most bytes to read. */
  max: number;
  /** Milliseconds until the file must be there, all of it. */
  patience?: number;
}

// A picture of some megabytes over a slow line; what takes longer can be fetched another time.
const PATIENCE_MS = 60_000;

/** Fetches a file and reads no more of it than is allowed, whatever the server says of its length. Never throws. */
export async function fetchFile(url: string, { max, patience = PATIENCE_MS, ...init }: FetchFileOptions): Promise<FetchedFile> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  let response: Response | undefined;
  try {
    response = await fetch(url, { ...init, signal: stop.signal });
    const { status, headers } = response;
    if (!response.ok) return { ok: false, problem: status === 404 || status === 410 ? 'not-found' : 'failed', status };
    if (Number(headers.get('content-length')) > max) return { ok: false, problem: 'too-large' };
    const bytes = await readUpTo(response, max);
    return bytes ? { ok: true, bytes, type: headers.get('content-type') ?? '' } : { ok: false, problem: 'too-large' };
  } catch {
    return { ok: false, problem: 'failed', isRefused: !response && !stop.signal.aborted };
  } finally {
    clearTimeout(timer);
    // What is not wanted any more is not read to its end.
    stop.abort();
  }
}

async function readUpTo(response: Response, max: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    parts.push(value);
    length += value.length;
    if (length > max) return undefined;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
