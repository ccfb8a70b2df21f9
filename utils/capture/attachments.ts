import { all, textOf } from '../markdown/dom';
import { absoluteAddress } from '../markdown/prepare';
import type { CapturedAttachment } from '../model/capture';
import { cutField } from './limits';
import { AT, type Snapshot } from './snapshot';

/** Files that belong to an article (附件), which old systems list beside its text. */

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|et|dps|ofd|odt|ods|rtf|csv)\b/i;
const NAMED_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|et|dps|ofd|odt|ods|rtf|csv)$/i;
const HANDLER = /(?:download|attach|annex|fujian|getfile|downfile|filedown)/i;
const NAMED = /附件|附：|附表|下載|下载|attach|fujian|download|document|annex|pièces? jointes?|anhang|添付|資料|\bfj\b|\bfiles?\b/i;
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
 * Adds to `body` the links to files that follow the text on the page, near it and named as attachments, and that the extraction left
 * out. `holder` is the page's element around the text.
 */
export function addAttachments(body: HTMLElement, holder: Element, snapshot: Snapshot): void {
  const kept = new Set(all(body, `a[${AT}]`).map((link) => link.getAttribute(AT)));
  const scope = ancestorOf(holder, REACH);
  const links = Array.from(Element.prototype.querySelectorAll.call(scope, 'a[href]'))
    .filter((link) => isFileLink(link) && !kept.has(snapshot.numberOf(link) ?? '') && belongs(link, holder, scope))
    .slice(0, MAX_ATTACHMENTS);
  for (const link of links) body.append(paragraphOf(link, body.ownerDocument));
}

/** The ancestor some levels up, within the body. */
export function ancestorOf(element: Element, levels: number): Element {
  let ancestor = element;
  for (let level = 0; level < levels; level += 1) {
    const parent = ancestor.parentElement;
    if (!parent || /^(?:BODY|HTML)$/.test(parent.nodeName)) break;
    ancestor = parent;
  }
  return ancestor;
}

function belongs(link: Element, holder: Element, scope: Element): boolean {
  const position = Node.prototype.compareDocumentPosition.call(holder, link);
  const isWithin = (position & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;
  if (!isWithin && (position & Node.DOCUMENT_POSITION_FOLLOWING) === 0) return false;
  if (isElsewhere(link, scope)) return false;
  if (isWithin || NAMED.test(link.textContent ?? '')) return true;
  for (let parent = link.parentElement; parent && parent !== scope; parent = parent.parentElement) {
    if (NAMED.test(`${parent.getAttribute('class') ?? ''} ${parent.getAttribute('id') ?? ''}`)) return true;
    const text = textOf(parent);
    if (text.length < 400 && NAMED.test(text)) return true;
  }
  return false;
}

/** Whether an element within `scope` lies in navigation or a side column. */
export function isElsewhere(element: Element, scope: Element): boolean {
  const elsewhere = Element.prototype.closest.call(element, ELSEWHERE);
  return elsewhere !== null && elsewhere !== scope && Node.prototype.contains.call(scope, elsewhere);
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
