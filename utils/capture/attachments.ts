import { absoluteAddress } from '../markdown/addresses';
import { all, listOf, textOf } from '../markdown/dom';
import type { CapturedAttachment } from '../model/capture';
import { cutField } from './limits';
import { AT, type Snapshot } from './snapshot';

/** Files that belong to an article (附件), which old systems list beside its text. */

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|et|dps|ofd|odt|ods|rtf|csv)\b/i;
const NAMED_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|et|dps|ofd|odt|ods|rtf|csv)$/i;
const HANDLER = /(?:download|attach|annex|fujian|getfile|downfile|filedown)/i;
const NAMED = /附件|附：|附表|下載|下载|attach|fujian|download|document|annex|pièces? jointes?|anhang|添付|資料|\bfj\b|\bfiles?\b/i;
const CALLED = /附件|附：|附表|attachment|annex|pièces? jointes?|anhang|添付/i;
const ELSEWHERE = 'nav,aside,footer,header,[class*="side"],[class*="related"],[class*="recommend"],[class*="footer"]';

// How far above the text's own element its attachments may be listed.
export const REACH = 3;
const MAX_ATTACHMENTS = 30;

/** Whether a link leads to a document: by its address, or by a download address under a file's name. */
export function isFileLink(link: Element): boolean {
  const address = link.getAttribute('href') ?? '';
  const text = textOf(link);
  return FILE.test(address) || NAMED_FILE.test(text) || (HANDLER.test(address) && FILE.test(text));
}

/** The files that a body links to, each once, by what its addresses are resolved against. */
export function attachmentsOf(body: Element, baseUrl: string): CapturedAttachment[] {
  const names = new Map<string, string>();
  for (const link of all(body, 'a[href]')) {
    const url = isFileLink(link) ? absoluteAddress(link.getAttribute('href') ?? '', baseUrl) : undefined;
    if (url && /^https?:/.test(url) && !names.has(url)) names.set(url, cutField(textOf(link)));
  }
  return [...names].map(([url, name]) => ({ url, name }));
}

/**
 * Adds to `body` the links to files that stand right before or after the text on the page, named as attachments, and that the extraction
 * left out. `holder` is the page's element around the text; what lies further away than the title must be called an attachment in words.
 */
export function addAttachments(body: HTMLElement, holder: Element, snapshot: Snapshot, title = ''): void {
  const kept = new Set(all(body, `a[${AT}]`).map((link) => link.getAttribute(AT)));
  const scope = ancestorOf(holder, REACH);
  const links = listOf(Element.prototype.querySelectorAll.call(scope, 'a[href]'))
    .filter((link) => isFileLink(link) && !kept.has(snapshot.numberOf(link) ?? '') && belongs(link, { holder, scope, title }))
    .slice(0, MAX_ATTACHMENTS);
  const first = all(body, `p[${AT}],div[${AT}]`).find((part) => !part.querySelector('p,div') && textOf(part).length > 20);
  const start = (first && snapshot.origin(first)) ?? holder;
  const before = links.filter((link) => isBefore(link, start));
  body.prepend(...before.map((link) => paragraphOf(link, body.ownerDocument)));
  for (const link of links) if (!before.includes(link)) body.append(paragraphOf(link, body.ownerDocument));
}

/** The ancestor some levels up, within the body; a table and its rows are one level. */
export function ancestorOf(element: Element, levels: number): Element {
  let ancestor = element;
  for (let level = 0; level < levels; ) {
    const parent = ancestor.parentElement;
    if (!parent || /^(?:BODY|HTML)$/.test(parent.nodeName)) break;
    ancestor = parent;
    if (!/^(?:TBODY|TR)$/.test(parent.nodeName)) level += 1;
  }
  return ancestor;
}

const isBefore = (link: Element, holder: Element) =>
  (Node.prototype.compareDocumentPosition.call(holder, link) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

function belongs(link: Element, { holder, scope, title }: { holder: Element; scope: Element; title: string }): boolean {
  if (isElsewhere(link, scope)) return false;
  if (isBefore(link, holder)) return isNamed(link, holder.parentElement, CALLED);
  if (Node.prototype.contains.call(holder, link) || NAMED.test(link.textContent ?? '')) return true;
  let near = holder;
  while (near !== scope && title && !textOf(near).includes(title)) near = near.parentElement ?? scope;
  return Node.prototype.contains.call(near, link) ? isNamed(link, scope, NAMED) : isNamed(link, scope, CALLED);
}

// Whether a block around the link, below `limit`, calls it so in its class or in its few words.
function isNamed(link: Element, limit: Element | null, name: RegExp): boolean {
  for (let parent = link.parentElement; parent && parent !== limit; parent = parent.parentElement) {
    if (name === NAMED && NAMED.test(`${parent.getAttribute('class') ?? ''} ${parent.getAttribute('id') ?? ''}`)) return true;
    const text = textOf(parent);
    if (text.length < 400 && name.test(text)) return true;
  }
  return false;
}

/** Whether an element within `scope` lies in navigation or a side column; the header with the article's own heading is neither. */
export function isElsewhere(element: Element, scope: Element): boolean {
  const elsewhere = Element.prototype.closest.call(element, ELSEWHERE);
  if (elsewhere === null || elsewhere === scope || !Node.prototype.contains.call(scope, elsewhere)) return false;
  return Element.prototype.querySelector.call(elsewhere, elsewhere.nodeName === 'HEADER' ? 'h1,h2' : 'h1') === null;
}

// The link with the word or bracket before it, without the counters that stand around it.
function paragraphOf(link: Element, document: Document): Element {
  const paragraph = document.createElement('p');
  const before = (link.previousSibling?.nodeType === 3 ? (link.previousSibling as Text).data : '').replace(/\s+/g, ' ').trim();
  const after = (link.nextSibling?.nodeType === 3 ? (link.nextSibling as Text).data : '').trim();
  const copy = document.createElement('a');
  copy.setAttribute('href', link.getAttribute('href') ?? '');
  copy.textContent = textOf(link) || (link.getAttribute('title') ?? '') || (link.getAttribute('href') ?? '');
  paragraph.append(before.length <= 20 ? before : '', copy, /^[】\])）」]/.test(after) ? (after[0] ?? '') : '');
  return paragraph;
}
