import { absoluteAddress } from '../markdown/addresses';
import { all, listOf } from '../markdown/dom';
import { isElsewhere } from './attachments';
import { AT, type Snapshot } from './snapshot';

/** Videos and sounds of an article, which no text can hold: each becomes a line that leads to it. */

const PLAYERS = 'iframe,video,audio';
const KNOWN = /youtu|vimeo|bilibili|youku|v\.qq|video|player|audio|podcast/i;
const OTHER = /\bads?\b|doubleclick|captcha|comment|share|\bmaps?\b/i;
// Where it is watched, and not only embedded.
const WATCHED: [RegExp, string][] = [
  [/^.*youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,}).*/, 'https://www.youtube.com/watch?v=$1'],
  [/^.*player\.bilibili\.com\/.*\bbvid=(\w+).*/, 'https://www.bilibili.com/video/$1'],
  [/^.*v\.qq\.com\/.*\bvid=(\w+).*/, 'https://v.qq.com/x/page/$1.html'],
];
const BLOCKS = `:is(p,div,section,h2,h3,h4,ul,ol,table,figure,blockquote)[${AT}]`;
const MOST = 20;
const MOST_WORDS = 120;
// No player's address is longer, and the patterns would take seconds for what repeats their words.
const LONGEST_EMBEDDED = 2_000;

/** Adds a line for each player that stands within the article on the page; `holder` is the page's element around its text. */
export function addPlayers(body: HTMLElement, holder: Element, snapshot: Snapshot, pageUrl: string): void {
  const known = new Set<string>();
  for (const player of listOf(Element.prototype.querySelectorAll.call(holder, PLAYERS), MOST)) {
    const address = isElsewhere(player, holder) ? undefined : addressOf(player, pageUrl);
    if (!address || known.has(address)) continue;
    known.add(address);
    const blocks = all(body, BLOCKS).flatMap((block) => ({ block, origin: snapshot.origin(block) }));
    // A box with a text of its own that was left out is another story, and so is its video.
    if (ownText(player, holder, blocks) > MOST_WORDS) continue;
    const before = blocks.findLast(({ origin }) => isBehind(player, origin))?.block;
    const line = lineTo(address, body.ownerDocument);
    if (before) before.after(line);
    else body.prepend(line);
  }
}

/** Puts lines in the places of the players of a part that is kept as it is. */
export function replacePlayers(part: HTMLElement, pageUrl: string): void {
  for (const player of all(part, PLAYERS)) {
    const address = addressOf(player, pageUrl);
    if (address) player.replaceWith(lineTo(address, part.ownerDocument));
  }
}

function addressOf(player: Element, pageUrl: string): string | undefined {
  const get = (name: string) => Element.prototype.getAttribute.call(player, name);
  const isFrame = player.nodeName === 'IFRAME';
  // A picture that moves behind a heading.
  if (!isFrame && get('loop') !== null && get('muted') !== null && get('controls') === null) return undefined;
  const source = [get('src'), get('data-src'), isFrame ? '' : player.querySelector('source')?.getAttribute('src')].find(
    (one) => one && !/^(?:about|blob):/.test(one),
  );
  // What a script plays piece by piece has no address but its page's.
  if (!source) return player.nodeName === 'VIDEO' ? pageUrl : undefined;
  const address = absoluteAddress(source, pageUrl);
  if (!address || !isFrame) return address;
  const isPlayer = KNOWN.test(address) || get('allowfullscreen') !== null || /fullscreen|encrypted-media/.test(get('allow') ?? '');
  if (!isPlayer || OTHER.test(address)) return undefined;
  if (address.length > LONGEST_EMBEDDED) return address;
  return WATCHED.reduce((one, [embedded, watched]) => one.replace(embedded, watched), address);
}

// Length of the text in the largest box around the player that nothing of the body comes from.
function ownText(player: Element, holder: Element, kept: { origin?: Element }[]): number {
  let box = player;
  for (let outer = box.parentElement; outer && outer !== holder; outer = outer.parentElement) {
    const around = outer;
    if (kept.some(({ origin }) => origin && Node.prototype.contains.call(around, origin))) break;
    box = outer;
  }
  return (box.textContent ?? '').trim().length;
}

const isBehind = (player: Element, block: Element | undefined) =>
  block !== undefined && (Node.prototype.compareDocumentPosition.call(block, player) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function lineTo(address: string, document: Document): Element {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.textContent = `▶ ${new URL(address).hostname.replace(/^www\./, '')}`;
  line.append(link);
  return line;
}
