import { all, textOf } from '../markdown/dom';
import { sanitizeCapture } from '../markdown/sanitize';
import { ancestorOf, isElsewhere, REACH } from './attachments';
import { revealImages } from './lazy-images';
import { AT, type Snapshot } from './snapshot';

// Narrower pictures above a text are icons, portraits of authors and buttons.
const MIN_WIDTH = 240;
const MAX_CAPTION = 120;

/** Puts the picture that stands between heading and text before a text that has none: many systems keep it in a field of its own. */
export function addLeadImage(body: HTMLElement, holder: Element, snapshot: Snapshot): void {
  if (body.querySelector('img')) return;
  const first = all(body, `p[${AT}],div[${AT}],li[${AT}]`).find(
    (element) => !element.querySelector('p,div,ul,ol,table') && textOf(element).length > 20,
  );
  const start = first && snapshot.origin(first);
  if (!start) return;
  const scope = ancestorOf(holder, REACH);
  for (const image of Array.from(Element.prototype.querySelectorAll.call(scope, 'img'))) {
    const position = Node.prototype.compareDocumentPosition.call(start, image);
    if ((position & Node.DOCUMENT_POSITION_PRECEDING) === 0) return;
    if (Number(image.getAttribute('width') ?? 0) < MIN_WIDTH || isElsewhere(image, scope)) continue;
    const lead = leadOf(image, start);
    if (lead) {
      body.prepend(...lead.childNodes);
      return;
    }
  }
}

// The picture with its caption: the widest element around it that holds no more than that.
function leadOf(image: Element, start: Element): HTMLElement | undefined {
  let block = image;
  for (let parent = image.parentElement; parent && !Node.prototype.contains.call(parent, start); parent = parent.parentElement) {
    if (textOf(parent).length > MAX_CAPTION || Element.prototype.querySelector.call(parent, 'h1,h2,form,ul,time')) break;
    block = parent;
  }
  const copy = DOMImplementation.prototype.createHTMLDocument.call(document.implementation, '');
  copy.body.append(copy.importNode(block, true));
  revealImages(copy.body);
  const lead = sanitizeCapture(copy.body.innerHTML);
  return all(lead, 'img').length === 1 && all(lead, 'a').length < 2 ? lead : undefined;
}
