import { isWhite, listOf } from '../markdown/dom';

/**
 * An inert copy of the page: nothing in it runs or loads, no form field stands in for a DOM property, and every element remembers by
 * number which element of the page it is.
 */

/** The attribute that holds an element's number in the page. */
export const AT = 'data-at';

const CLOBBERING = 'form,input,button,select,textarea,fieldset,output,object,img,embed,iframe,applet';
const DEAD = 'script,style,link,template,object,embed,applet,iframe,frame,frameset,canvas,audio,select,textarea,option,datalist,dialog,map';
// Not shown by nature; hidden or not says nothing about them.
const UNSHOWN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE LINK META BR WBR SOURCE OPTION PARAM RP MAP AREA'.split(' '));
// Never asked for by number: text lies in blocks, and files behind links. Every attribute more is copied, parsed and weighed again.
const UNNUMBERED = new Set([
  ...UNSHOWN,
  ...'SPAN STRONG B EM I U FONT SMALL SUP SUB LABEL INPUT BUTTON SELECT PATH G USE IMG IFRAME svg path g use'.split(' '),
]);
// Shown by nature although the browser may say otherwise, or on a click that keeps the place.
const SHOWN_LATER = 'details,svg,math,picture,video,ruby';

export interface Snapshot {
  copy: Document;
  body: HTMLElement;
  /** The element of the page that an element of the copy, or of what was made of it, stands for. */
  origin(element: Element): Element | undefined;
  /** Numbers of elements of the page, as `data-at` writes them. */
  numberOf(element: Element): string | undefined;
}

/** Copies `page`, which is only read. */
export function takeSnapshot(page: Document): Snapshot {
  const copy = Node.prototype.cloneNode.call(page, true) as Document;
  const originals = elementsOf(page);
  const copies = elementsOf(copy);
  for (let index = 0; index < copies.length; index += 1) {
    const element = copies[index] as Element;
    if (!UNNUMBERED.has(element.nodeName)) Element.prototype.setAttribute.call(element, AT, String(index));
  }
  const hidden = hiddenElements(originals, copies);
  disarm(copy);
  for (const element of query(copy, DEAD)) element.remove();
  removeHidden(hidden, copy.body);
  let numbers: Map<Element, number> | undefined;
  return {
    copy,
    body: copy.body,
    origin: (element) => originals[Number(element.getAttribute(AT) ?? Number.NaN)],
    numberOf: (element) => {
      numbers ??= new Map(originals.map((original, index) => [original, index]));
      return numbers.get(element)?.toString();
    },
  };
}

function elementsOf(page: Document): Element[] {
  return listOf(Document.prototype.getElementsByTagName.call(page, '*'));
}

function query(page: Document, selector: string): Element[] {
  return listOf(Document.prototype.querySelectorAll.call(page, selector));
}

// `<form><input name=nextElementSibling>` hides the form's own property, and `<img name=body>` the document's.
function disarm(copy: Document): void {
  for (const element of query(copy, '[name]')) Element.prototype.removeAttribute.call(element, 'name');
  for (const element of query(copy, CLOBBERING)) Element.prototype.removeAttribute.call(element, 'id');
}

// Elements that the page does not show, as the browser has laid it out: the outermost of each.
function hiddenElements(originals: Element[], copies: Element[]): Element[] {
  const isVisible = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
  if (!isVisible) return [];
  const hidden: Element[] = [];
  let isBody = false;
  for (let index = 0; index < originals.length; index += 1) {
    const copy = copies[index] as Element;
    const name = copy.nodeName;
    isBody ||= name === 'BODY';
    if (!isBody || UNSHOWN.has(name) || isVisible.call(originals[index] as Element)) continue;
    if (hidden.length > 0 && Node.prototype.contains.call(hidden[hidden.length - 1], copy)) continue;
    if (!Element.prototype.closest.call(copy, SHOWN_LATER)) hidden.push(copy);
  }
  return hidden;
}

// Where most of the text would go with it, the page is shown by a script that has not run yet: nothing is removed.
function removeHidden(hidden: Element[], body: Element): void {
  const inBody = hidden.filter((element) => Node.prototype.contains.call(body, element));
  if (inBody.length === 0) return;
  const length = inBody.reduce((sum, element) => sum + lengthOf(element), 0);
  if (length <= lengthOf(body) / 2) for (const element of inBody) element.remove();
}

// Length of the text, each run of white space as one.
function lengthOf(element: Element): number {
  const text = element.textContent ?? '';
  let length = 0;
  let isGap = false;
  for (let index = 0; index < text.length; index += 1) {
    const isSpace = isWhite(text.charCodeAt(index));
    if (!isSpace || !isGap) length += 1;
    isGap = isSpace;
  }
  return length;
}
