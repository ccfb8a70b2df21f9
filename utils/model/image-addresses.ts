import type { CapturedAttachment } from './capture';
import type { ImageRef } from './image';

// A page with thousands of pictures is no article; what lies behind this many is left to the page.
const MOST_PER_TEXT = 500;
const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const CODE = /(?<![\\`])(`+)[^`]+\1(?!`)/g;
// A description holds brackets only in pairs, so that a line of a million open ones is read once.
const IMAGE =
  /(?<!\\)!\[(?:\\.|[^\\[\]]|\[[^\\[\]]*\])*\]\(\s*(?:<((?:\\.|[^<>\\])*)>|((?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()])*\))*\))+))/g;

/**
 * The one form in which addresses of pictures and attachments are compared: absolute, encoded as the renderer does. Nothing for what is not
 * fetched over http. The same address again gives the same form.
 */
export function imageUrl(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol) || isPattern(url)) return undefined;
  // The renderer encodes what URL leaves as it is in a query. The fragment names no other file.
  return url.origin + (url.pathname + url.search).replace(/[[\]^{|}"`\\<>]/g, encodeURIComponent);
}

/** The addresses of the pictures in a Markdown text, in their order, without twins and without those in code. */
export function imageAddresses(markdown: string): string[] {
  const found = new Set<string>();
  if (!markdown.includes('![')) return [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (!fence || (mark.startsWith(fence) && !line.trim().slice(mark.length).trim()))) fence = fence ? '' : mark;
    else if (!fence && line.includes('![')) {
      for (const [, inAngles, plain] of line.replace(CODE, '').matchAll(IMAGE)) {
        const url = imageUrl(unescaped(inAngles ?? plain ?? ''));
        if (url) found.add(url);
        if (found.size >= MOST_PER_TEXT) return [...found];
      }
    }
  }
  return [...found];
}

/** What an article's text refers to, not kept yet: its pictures, and the attachments that lie on the host of its page. */
export function refsOfText(article: { id: string; url: string }, markdown: string, attachments: CapturedAttachment[] = []): ImageRef[] {
  const pageHost = hostNameOf(article.url);
  const refs = new Map<string, ImageRef>();
  for (const url of imageAddresses(markdown)) {
    refs.set(url, { articleId: article.id, url, kind: 'image', hash: '', host: hostNameOf(url) });
  }
  for (const { url: address, name } of attachments.slice(0, MOST_PER_TEXT)) {
    const url = imageUrl(address);
    if (!url || refs.has(url) || hostNameOf(url) !== pageHost) continue;
    refs.set(url, { articleId: article.id, url, kind: 'attachment', name: name.slice(0, 300), hash: '', host: pageHost });
  }
  return [...refs.values()];
}

/** Host name without the port; empty where there is none, and for what no permission could be asked for. */
export function hostNameOf(address: string): string {
  try {
    const url = new URL(address);
    return isPattern(url) ? '' : url.hostname;
  } catch {
    return '';
  }
}

// Addresses may have a star in the host, and a page could write one. Asking the browser for such a host would ask for every other as well.
function isPattern({ hostname }: URL): boolean {
  return /\*|%2a/i.test(hostname);
}

// Backslash escapes and the entity that Markdown allows in an address.
function unescaped(address: string): string {
  return address.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
}
