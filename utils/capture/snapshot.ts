import { all, rename, setSource, sourceOf } from '../markdown/dom';
import { OPENABLE, uncoverOpenable } from './openable';
import type { Survey } from './survey';

/**
 * An inert copy of the page: nothing in it runs or loads, no form field stands in for a DOM property, and every element remembers
 * which element of the page it is.
 */

/** The attribute by which an element of the finished body tells which element of the page it comes from. */
export const AT = 'data-at';

const IS_DEAD = new Set(
  'SCRIPT STYLE LINK TEMPLATE OBJECT EMBED APPLET IFRAME FRAME FRAMESET CANVAS AUDIO SELECT TEXTAREA OPTION DATALIST DIALOG MAP'.split(' '),
);
const CLOBBERING = 'form,input,button,fieldset,output,img';
const SENDING = '[type=submit],[type=image],button:not([type])';
// Not shown by nature; hidden or not says nothing about them.
const UNSHOWN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE LINK META BR WBR SOURCE OPTION PARAM RP MAP AREA'.split(' '));
// Never asked for: text lies in blocks, and files behind links. Every attribute more is written, parsed and weighed again.
const UNMARKED = new Set('SPAN STRONG B EM I U FONT SMALL SUP SUB LABEL IMG BR TR TBODY THEAD TFOOT'.split(' '));
// Shown by nature although the browser may say otherwise, or on a click that keeps the place.
const SHOWN_LATER = `details,svg,math,picture,video,ruby,[${OPENABLE}]`;

export interface Snapshot {
  body: HTMLElement;
  /** Writes into what was made of the copy where each block and link of it comes from. */
  mark(root: Element): void;
  /** The element of the page that a marked element stands for. */
  origin(element: Element): Element | undefined;
  /** The mark of an element of the page, as `data-at` writes it; nothing for what was not marked. */
  numberOf(element: Element): string | undefined;
}

type SnapshotOf = Pick<Survey, 'body' | 'hidden'> & Partial<Pick<Survey, 'elements'>>;

/** Copies the body of `page`, which is only read. */
export function takeSnapshot(page: Document, { body: original, elements, hidden }: SnapshotOf): Snapshot {
  const inert = DOMImplementation.prototype.createHTMLDocument.call(page.implementation, '');
  // Never put into a document, which would keep books about every node that comes and goes.
  const body = Document.prototype.importNode.call(inert, original, true) as HTMLElement;
  inert.createElement('html').append(body);
  const copies = remember(elements ?? Element.prototype.querySelectorAll.call(original, '*'), body);
  const unseen = hidden.flatMap((index) => copies[index] ?? []);
  disarm(body, copies);
  uncoverOpenable(body, unseen);
  removeHidden(unseen.filter(isHidden), body);
  const marked: Element[] = [];
  let numbers: Map<Element, number> | undefined;
  return {
    body,
    mark: (root) => {
      for (const element of all(root, '*')) {
        const source = UNMARKED.has(element.nodeName) ? undefined : sourceOf(element);
        if (source) element.setAttribute(AT, String(marked.push(source) - 1));
      }
    },
    origin: (element) => marked[Number(element.getAttribute(AT) ?? Number.NaN)],
    numberOf: (element) => {
      numbers ??= new Map(marked.map((source, index) => [source, index]));
      return numbers.get(element)?.toString();
    },
  };
}

// Every element of the copy remembers the element of the page that it was made from.
function remember(originals: ArrayLike<Element>, body: Element): Element[] {
  const copies = all(body, '*');
  for (let index = 0; index < copies.length; index += 1) setSource(copies[index] as Element, originals[index]);
  return copies;
}

// `<form><input name=nextElementSibling>` hides the form's own property, and `<img name=body>` the document's.
function disarm(body: Element, elements: Element[]): void {
  for (const element of all(body, '[name]')) Element.prototype.removeAttribute.call(element, 'name');
  for (const element of all(body, '[id]'))
    if (Element.prototype.matches.call(element, CLOBBERING)) Element.prototype.removeAttribute.call(element, 'id');
  for (const element of elements) {
    if (!IS_DEAD.has(element.nodeName)) continue;
    if (element.nodeName === 'TEXTAREA' && isShownInField(element)) rename(element, 'pre');
    else element.remove();
  }
}

// Some old systems show a text in a field. Code to copy is none, and what a person can write into or send is that person's own.
function isShownInField(field: Element): boolean {
  const form = field.closest('form');
  return (
    ['readonly', 'disabled'].some((name) => field.hasAttribute(name)) &&
    !(form && Element.prototype.querySelector.call(form, SENDING)) &&
    /^[^<>]{100,}$/.test(field.textContent ?? '')
  );
}

// Of what the browser does not show: not what is never shown, or only shown on a click or when it is reached.
function isHidden(element: Element): boolean {
  if (element.nodeName === 'IMG' && element.hasAttribute('data-src') && !element.hasAttribute('src')) return false;
  return !UNSHOWN.has(element.nodeName) && !Element.prototype.closest.call(element, SHOWN_LATER);
}

// Where most of the text would go with it, the page is shown by a script that has not run yet: nothing is removed.
function removeHidden(hidden: Element[], body: Element): void {
  const inBody = hidden.filter((element) => body.contains(element));
  if (inBody.length === 0) return;
  const length = inBody.reduce((sum, element) => sum + lengthOf(element), 0);
  if (lengthOf(body) >= length * 2) for (const element of inBody) element.remove();
}

// Length of the text, each run of white space as one. A pattern reads it in a tenth of the time that a loop takes in a script just begun.
const lengthOf = (element: Element) => (element.textContent ?? '').replace(/[\t-\r \u00a0\u3000]+/g, ' ').length;
