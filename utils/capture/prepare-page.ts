import { all, rename, textOf } from '../markdown/dom';
import { flattenLayoutTables } from '../markdown/tables';
import { paragraphsFromBreaks } from './breaks';
import { revealImages } from './lazy-images';
import { isProse, lineOf } from './lines';

// Looked up one by one: a browser finds one name at once, and tries every choice of a longer list on every element.
const NEVER_TEXT =
  'input noscript svg marquee [aria-modal=true] .sr-only .visually-hidden .visuallyhidden .screen-reader-text .element-invisible'.split(
    ' ',
  );
const NEVER_ROLE = /^(?:navigation|search|dialog)$/;
// Off the screen, or of no size: what only machines are meant to read.
const UNSEEN = /(?:left|top|text-indent)\s*:\s*-9\d{2,}|font-size: ?0(?!\.?[1-9])/i;

const FADING = /visibility|opacity/;

const MAX_SIGN_UP = 240;
const CONSENT = /cookie|zustimmung|consent|external content|externe[nrs]? inhalt|クッキー/i;
const MAX_QUESTION = 120;

/** Gives the copied page the shape that Readability expects: paragraphs, images with their addresses, tables only where there is data. */
export function preparePage(body: HTMLElement): void {
  revealImages(body);
  for (const field of all(body, 'input[type=email],input[placeholder*="mail" i]')) removeSignUp(field, body);
  for (const button of all(body, 'button,[role=button]')) removeButton(button);
  for (const kind of NEVER_TEXT) for (const element of all(body, kind)) element.remove();
  for (const element of all(body, '[role]')) if (NEVER_ROLE.test(element.getAttribute('role') ?? '')) element.remove();
  // Pictures that slide: all are shown in turn, some are there twice.
  for (const slide of all(body, '.slick-cloned,.swiper-slide-duplicate,.owl-item.cloned')) slide.remove();
  for (const slide of all(body, '[class*=slide][aria-hidden]')) if (!textOf(slide)) slide.removeAttribute('aria-hidden');
  // Said to none who cannot see the picture, and seen by all others.
  for (const caption of all(body, '[aria-hidden]')) if (caption.closest('figcaption')) caption.removeAttribute('aria-hidden');
  // The plain list: to look into values for several pieces takes a browser longer.
  for (const element of all(body, '[style]')) removeUnseen(element);
  // Readability would drop them in the end; without them it has half as much to weigh on modern pages.
  const most = textOf(body).length / 3;
  for (const element of all(body, 'nav,footer,aside')) if ((element.textContent ?? '').length < most) element.remove();
  for (const heading of all(body, 'h2,h3,h4')) bareHeading(heading);
  for (const lineBreak of all(body, 'pre br')) lineBreak.replaceWith('\n');
  for (const math of all(body, 'math,.katex,.MathJax,mjx-container')) if (math.parentNode) writeFormula(math);
  // A question with its buttons: was this page of use? What asks for an address says more.
  for (const form of all(body, 'form'))
    if (textOf(form).length < (/mail/i.test(form.className) ? MAX_SIGN_UP : MAX_QUESTION)) form.remove();
  // Whole pages stand in a form on some systems; Readability drops forms.
  for (const form of all(body, 'form,fieldset')) rename(form, 'div', ['class', 'id']);
  for (const element of all(body, '[style]')) if (FADING.test(element.getAttribute('style') ?? '')) uncover(element);
  flattenLayoutTables(body);
  // A named table is data to Readability, which drops small ones otherwise.
  for (const table of all(body, 'table')) table.setAttribute('summary', 'data');
  paragraphsFromBreaks(body);
}

// Builders of pages set each heading of a text into a module of its own, called a header, which is what Readability drops.
function bareHeading(heading: Element): void {
  const box = heading.parentElement;
  if (!box || box.childElementCount > 1 || !/^(?:DIV|SECTION)$/.test(box.nodeName) || !/header/i.test(box.className)) return;
  const isBesideText = [box.previousElementSibling, box.nextElementSibling].some((near) => near && isProse(lineOf(near)));
  if (isBesideText && textOf(box) === textOf(heading)) box.replaceWith(heading);
}

// The invitation around an address field; never a block with paragraphs of text.
function removeSignUp(field: Element, body: Element): void {
  let box = field;
  while (box.parentElement && box.parentElement !== body && textOf(box.parentElement).length < MAX_SIGN_UP) box = box.parentElement;
  box.remove();
}

// A picture that opens wide on a click stays; a notice that asks for consent goes with its button.
function removeButton(button: Element): void {
  if (button.querySelector('img')) {
    for (const image of all(button, 'img')) button.before(image);
  } else {
    const box = button.parentElement;
    if (box && /^(?:DIV|SECTION|ASIDE)$/.test(box.nodeName) && CONSENT.test(box.textContent ?? '') && textOf(box).length < MAX_SIGN_UP)
      box.remove();
  }
  button.remove();
}

// A size of none is inherited, but blocks within may have their own.
function removeUnseen(element: Element): void {
  if (UNSEEN.test(element.getAttribute('style') ?? '') && !element.firstElementChild && textOf(element).length < MAX_SIGN_UP)
    element.remove();
}

// A text that fades in is hidden until a script has run.
function uncover(element: Element): void {
  if (textOf(element).length > 100) element.removeAttribute('style');
}

function writeFormula(math: Element): void {
  const tex = math.getAttribute('alttext') ?? math.querySelector('annotation[encoding*="tex"]')?.textContent;
  if (tex?.trim()) math.replaceWith(`$${tex.trim()}$`);
  else math.replaceWith(textOf(math.querySelector('semantics > :first-child') ?? math));
}
