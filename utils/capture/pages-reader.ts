import type { Capture, PageSet } from '../model/capture';
import { type ErrorData, toErrorData, UnionclipError } from '../model/errors';
import { urlKeyOf } from '../model/url-key';
import type { FetchedPage } from './pages-fetch';
import { isSameText, joinPages } from './pages-join';
import { mergeAddresses, placeOf } from './pages-order';

/** Most pages, bytes and time that one article may take; what is beyond counts as not read. */
const MOST_PAGES = 50;
const MOST_BYTES = 40_000_000;
const MOST_MS = 180_000;
/** A site that fails so often in a row does not want to be asked. */
const MOST_FAILURES = 3;

type Reply = { ok: true; capture: Capture } | { ok: false; error: ErrorData };

export interface PagesTools {
  /** Captures the tab's page, or one that was fetched. */
  capture: (page?: Document, url?: string) => Promise<Reply>;
  fetchPage: (url: string) => Promise<FetchedPage>;
  /** Waits a moment between two requests: nobody reads faster. */
  pause: () => Promise<void>;
}

/** Reads an article's pages one after another, each call one page, and joins what was read. */
export function makePagesReader({ capture, fetchPage, pause }: PagesTools) {
  const parts = new Map<string, Capture | 'twin' | 'failed'>();
  let addresses: string[] = [];
  let own: PageSet | undefined;
  let refusal: ErrorData | undefined;
  let [bytes, failures] = [0, 0];
  const start = Date.now();

  const unread = () => addresses.find((url) => !parts.has(url));
  const isOver = () => parts.size >= MOST_PAGES || bytes >= MOST_BYTES || Date.now() - start > MOST_MS || failures >= MOST_FAILURES;
  const captures = () => addresses.flatMap((url) => captureAt(url) ?? []);
  const captureAt = (url: string) => {
    const part = parts.get(url);
    return typeof part === 'object' ? part : undefined;
  };

  async function readOwn(): Promise<void> {
    const reply = await capture();
    if (!reply.ok) {
      refusal = reply.error;
      return;
    }
    own = reply.capture.pages;
    addresses = own?.urls ?? [reply.capture.url];
    // Where the page is known there under another address, by its number: it is not asked for again.
    const place = placeOf(reply.capture.url, addresses);
    parts.set(addresses[place >= 0 ? place : (own?.number ?? 1) - 1] ?? reply.capture.url, reply.capture);
  }

  async function readNext(url: string): Promise<void> {
    await pause();
    try {
      const fetched = await fetchPage(url);
      bytes += fetched.bytes;
      const reply = await capture(fetched.page, fetched.url);
      if (!reply.ok) throw new UnionclipError(reply.error.code);
      const isTwin = captures().some(({ markdown }) => isSameText(reply.capture.markdown, markdown));
      parts.set(url, isTwin ? 'twin' : reply.capture);
      // The page that stands for every number must not bring its neighbours again and again.
      if (!isTwin) addresses = mergeAddresses(addresses, namedBy(reply.capture));
      failures = 0;
    } catch {
      parts.set(url, 'failed');
      failures += 1;
    }
  }

  // Once all that are said to be there are known, another address is another name for one of them.
  function namedBy({ pages }: Capture): string[] {
    return own?.count !== undefined && addresses.length >= own.count ? [] : (pages?.urls ?? []);
  }

  return {
    async next() {
      const url = unread();
      if (parts.size === 0) await readOwn();
      else if (url) await readNext(url);
      const isDone = refusal !== undefined || unread() === undefined || isOver();
      return { read: captures().length, known: Math.max(addresses.length, own?.count ?? 0), isDone };
    },

    async join() {
      const [first, ...others] = captures();
      if (!first) return { ok: false as const, error: refusal ?? toErrorData(new UnionclipError('no-article')) };
      // What only a later page named, and what says the same as another: the first page under another name.
      const listed = addresses.filter((one) => parts.get(one) !== 'twin' || placeOf(one, own?.urls ?? []) >= 0);
      const known = Math.max(listed.length, own?.count ?? 0);
      const numbers = Array.from({ length: known }, (_, index) => index + 1);
      const missing = numbers.filter((number) => !captureAt(listed[number - 1] ?? ''));
      const url = listed[0] ?? first.url;
      const urlKey = captureAt(url)?.urlKey ?? urlKeyOf(url);
      const joined = others.length > 0 ? joinPages([first, ...others], { url, urlKey }) : first;
      return { ok: true as const, joined: { capture: joined, read: others.length + 1, known, missing } };
    },
  };
}
