import { all, listOf, textOf } from '../markdown/dom';
import { sanitizeCapture } from '../markdown/sanitize';
import { flattenLayoutTables } from '../markdown/tables';
import { ancestorOf, isElsewhere, REACH } from './attachments';
import { keyOf, removeNamedLines } from './blocks';
import { revealImages } from './lazy-images';
import { widthOf } from './lines';
import { isToolLine } from './phrases';
import { AT, type Snapshot } from './snapshot';

// Narrower pictures above a text are icons, portraits of authors and buttons.
const MIN_WIDTH = 240;
const MAX_CAPTION = 120;
// A row of pictures above a text.
const MAX_LEADS = 20;
const IMAGES = 'img,amp-img:not(:has(img))';
const PICTURE = /(?:image|img|photo|picture|figure|media|hero|foto|bild)/i;
const NO_PICTURE = /logo|icon|avatar|author|portrait|profile|head-?(?:img|pic)|qr|share|banner|ads?\b|thumb|emoji/i;
const GALLERY = '[class*=slick],[class*=swiper],[class*=gallery],[class*=carousel]';

// What classes, and names for scripts, call the lines between heading and text.
const STANDFIRST =
  /(?:^|[\s_-])(?:dek|deck|stand-?first|chapo|sub-?title|sub-?headline|sub-?heading|summary|article-intro|lead(?:-?text)?|lede|teaser(?:-?text)?|sapo|ingress|chapeau|occhiello|catenaccio|copete|linha-fina|kicker-?text|vorspann|entradilla|bajada|sommario|podzag\w*|futi|fubiaoti|daoyu)(?=$|[\s_-])/i;
const MIN_STANDFIRST = 36;
const MAX_STANDFIRST = 500;
const MAX_NAME = 40;

/**
 * Puts before a text what stands between its heading and itself in fields of their own, as many systems have them: the picture with its
 * caption, the standfirst, and the second heading of Chinese papers (——…).
 */
export function addLead(body: HTMLElement, holder: Element, snapshot: Snapshot, title = ''): void {
  const candidates = all(body, `p[${AT}],div[${AT}],li[${AT}]`);
  const isText = (element: Element) => !element.querySelector('p,div,ul,ol,table') && textOf(element).length > 20;
  const at = candidates.findIndex(isText);
  const start = candidates[at] && snapshot.origin(candidates[at]);
  if (!start) return;
  const scope = ancestorOf(holder, REACH + 1);
  const headings = listOf(Element.prototype.querySelectorAll.call(scope, 'h1,h2'));
  const heading =
    headings.find((element) => element.nodeName === 'H1') ?? headings.find((element) => title && textOf(element).includes(title)) ?? null;
  const isBetween = (element: Element) =>
    follows(element, start) && (!heading || follows(heading, element) || heading.contains(element)) && !isElsewhere(element, scope);
  // A standfirst that was kept stands before the picture, in a block of its own.
  const next = candidates.find((element, index) => index > at && isText(element));
  const second = next && snapshot.origin(next);
  if (second?.parentElement && !Node.prototype.contains.call(second.parentElement, start))
    addImages(body, {
      scope,
      start: second,
      isBetween: (element) => follows(start, element) && follows(element, second) && !isElsewhere(element, scope),
      at: next,
    });
  // Above the heading too, where both stand in one `article`.
  const article = heading && Element.prototype.closest.call(heading, 'article');
  const isAbove = (element: Element) =>
    article !== null &&
    Node.prototype.contains.call(article, element) &&
    follows(element, start) &&
    (isNamedPicture(element) || isCaptioned(element)) &&
    !isElsewhere(element, scope);
  addImages(body, { scope, start, isBetween: (element) => isBetween(element) || isAbove(element) });
  addStandfirst(body, before(start, scope, 'p,div,h2,h3,h4,td,span').filter(isBetween), heading);
}

const follows = (element: Element, next: Element) =>
  (Node.prototype.compareDocumentPosition.call(element, next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

// What matches within `scope` and begins before `start`: most of a page comes after.
function before(start: Element, scope: Element, selector: string): Element[] {
  const found = Element.prototype.querySelectorAll.call(scope, selector);
  let count = 0;
  while (count < found.length && follows(found[count] as Element, start)) count += 1;
  return listOf(found, count);
}

function addStandfirst(body: HTMLElement, candidates: Element[], heading: Element | null): void {
  let key: string | undefined;
  const isSaid = (text: string) => {
    key ??= keyOf(textOf(body)) + keyOf(textOf(heading));
    return key.includes(keyOf(text));
  };
  for (const element of candidates) {
    const text = textOf(element);
    const isSecondHeading = /^——/.test(text) && text.length < 60;
    const isPlaced = element === heading?.nextElementSibling && (/^H\d$/.test(element.nodeName) || /[.。!?…]$/.test(text));
    const isNamed =
      heading && text.length < MAX_STANDFIRST && widthOf(text) >= MIN_STANDFIRST && (isPlaced || STANDFIRST.test(callingOf(element)));
    if (!(isSecondHeading || isNamed) || isSaid(text) || /^.{0,2}摘要[:：]|\d:\d\d/.test(text) || element.querySelector('a,time,li,img'))
      continue;
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = text;
    body.prepend(paragraph);
    return;
  }
}

function callingOf(element: Element): string {
  let names = element.className;
  for (const { name, value } of element.attributes) if (name.startsWith('data-') && value.length < MAX_NAME) names += ` ${value}`;
  return names;
}

interface Place {
  scope: Element;
  start: Element;
  isBetween: (element: Element) => boolean;
  /** Before which part of the body the pictures go; otherwise before all of it. */
  at?: Element | undefined;
}

function addImages(body: HTMLElement, { scope, start, isBetween, at }: Place): void {
  const hasImage = body.querySelector('img') !== null;
  const known = new Set(all(body, 'img').map((image) => image.getAttribute('src')));
  const leads: Node[] = [];
  for (const image of before(start, scope, IMAGES).filter(isBetween)) {
    const isWide =
      Number(image.getAttribute('width') ?? 0) >= MIN_WIDTH ||
      isNamedPicture(image) ||
      isCredited(image) ||
      Element.prototype.closest.call(image, GALLERY) !== null;
    if (!isCaptioned(image) && (hasImage || !isWide)) continue;
    const lead = leadOf(image, start);
    const address = lead?.querySelector('img')?.getAttribute('src');
    if (!lead || !address || known.has(address) || leads.length > MAX_LEADS) continue;
    known.add(address);
    leads.push(...lead.childNodes);
  }
  if (at) at.before(...leads);
  else body.prepend(...leads);
}

function isCaptioned(image: Element): boolean {
  const figure = Element.prototype.closest.call(image, 'figure');
  return figure !== null && (figure.querySelector('figcaption') !== null || figure.nextElementSibling?.nodeName === 'FIGCAPTION');
}

// A block for the picture of an article is called so; icons and portraits are small, and called otherwise.
function isNamedPicture(image: Element): boolean {
  const box = Element.prototype.closest.call(image, 'div,p,figure,section');
  return (
    box !== null && PICTURE.test(box.className) && !NO_PICTURE.test(`${box.className} ${image.className} ${image.getAttribute('src')}`)
  );
}

// The line below it ends in who took it.
function isCredited(image: Element): boolean {
  let box = image.parentElement;
  for (let level = 0; box && level < 5 && !textOf(box); level += 1) box = box.parentElement;
  const text = textOf(box);
  return text.length < MAX_CAPTION && /(?:摄|摄影|供图|[/／]图)[）)]?$/.test(text);
}

// The picture with its caption: the widest element around it that holds no more than that.
function leadOf(image: Element, start: Element): HTMLElement | undefined {
  let block = image;
  for (let parent = image.parentElement; parent && !Node.prototype.contains.call(parent, start); parent = parent.parentElement) {
    if (Element.prototype.querySelectorAll.call(parent, IMAGES).length > 1) break;
    if (textOf(parent).length > MAX_CAPTION || Element.prototype.querySelector.call(parent, 'h1,h2,form,ul,time')) break;
    block = parent;
  }
  const copy = DOMImplementation.prototype.createHTMLDocument.call(document.implementation, '');
  copy.body.append(copy.importNode(block, true));
  revealImages(copy.body);
  flattenLayoutTables(copy.body);
  removeNamedLines(copy.body);
  for (const part of all(copy.body, '*')) if (isToolLine(textOf(part))) part.remove();
  const lead = sanitizeCapture(copy.body.innerHTML);
  return all(lead, 'img').length === 1 && all(lead, 'a').length < 2 ? lead : undefined;
}
