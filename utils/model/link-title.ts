import { cleanLine } from './clean';

/** Beyond this a name made of an address is no name. */
const MOST = 100;
const FILE = /^(.*)\.[a-z0-9]{1,8}$/iu;
/** Files that every site has, under the same name. */
const NAMELESS = /^(?:index|default)$/i;

/** The title of a page kept as a link: its own, unless that is only its address again, as viewers of PDF files give it. */
export function linkTitle({ url, title }: { url: string; title: string }): string {
  const own = cleanLine(title);
  return own && !isAddress(own, url) ? own : readableAddress(url);
}

/** An address as a name: that of the file where it says something, else host and path. */
function readableAddress(url: string): string {
  try {
    const { pathname, host } = new URL(url);
    const parts = pathname.split('/').filter(Boolean).map(decode);
    const file = parts.at(-1) ?? '';
    return cleanLine(shorten(isTelling(file) ? file : [host, ...parts].filter(Boolean).join('/'))) || url;
  } catch {
    // What is no address is shown as it stands.
    return cleanLine(url);
  }
}

function isTelling(file: string): boolean {
  const name = FILE.exec(file)?.[1] ?? '';
  // An undecoded name has letters only in its numbers.
  return !NAMELESS.test(name) && !/%[0-9a-f]{2}/i.test(name) && (name.match(/\p{L}/gu)?.length ?? 0) >= 3;
}

function isAddress(title: string, url: string): boolean {
  const bare = (text: string) =>
    decode(text)
      .replace(/^[a-z]+:\/\//i, '')
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '');
  return bare(title) === bare(url);
}

// A part in another encoding than UTF-8 cannot be decoded.
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

// The end says more than the middle.
function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST) return text;
  return `${characters.slice(0, MOST / 2).join('')}…${characters.slice(1 - MOST / 2).join('')}`;
}
