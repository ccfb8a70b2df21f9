import { all, isElement, rename, textOf } from '../markdown/dom';
import { isProse, lineOf, widthOf } from './lines';

/** Text that a reader opens on the same page: the answers of an FAQ, further tabs, the rest. Hidden or not, it belongs to the article. */

/** Marks such text in the copy of a page. */
export const OPENABLE = 'data-open';

const CONTROLS = ['aria-controls', 'data-bs-target', 'data-target'];
const NAMED = '[class*="accordion" i],[class*="faq" i],.collapse,.tab-pane,[role=tabpanel]';
// A sentence; what is shorter is a label or a hint.
const MIN_TEXT = 20;
// Two sentences or three: what is shorter may be a notice.
const MIN_REST = 160;
const CONTROL = 'input,button,form,textarea,select';
const ELSEWHERE = 'nav,header,footer,aside,form,dialog,[role=dialog],[role=navigation],[aria-modal],[class*="modal" i],[class*="menu" i]';

/**
 * Uncovers the text of a copied page that its buttons would show, and makes text of the buttons that are its headings. `unseen` are the
 * outermost elements that the browser does not show.
 */
export function uncoverOpenable(body: Element, unseen: Element[]): void {
  const closed = new Set(unseen);
  const hidden = new Set([...unseen, ...all(body, '[hidden],[style]').filter(isHidden)]);
  if (hidden.size === 0) return;
  const uncover = (panel: Element | undefined): boolean => {
    if (!panel || !hidden.has(panel) || panel.closest(ELSEWHERE) || !isText(panel)) return false;
    show(panel);
    if (!closed.has(panel)) hidden.delete(panel);
    return true;
  };
  const controls = all(body, CONTROLS.map((name) => `[${name}]`).join());
  const called = controls.length > 0 ? all(body, '[id]').reverse() : [];
  const named = new Map(called.map((element) => [element.id, element]));
  for (const control of controls) {
    const name = CONTROLS.find((attribute) => control.hasAttribute(attribute)) ?? '';
    const panel = named.get((control.getAttribute(name) ?? '').replace('#', ''));
    if (!uncover(panel) || control.getAttribute('role') === 'tab') continue;
    if (control.closest('h1,h2,h3,h4,h5,h6,dt,summary')) rename(control, 'span');
    else if (/^(?:BUTTON|A)$/.test(control.nodeName)) rename(control, 'h4');
  }
  for (const panel of hidden) if (panel.matches(NAMED)) uncover(panel);
  uncoverRest(hidden);
}

const isHidden = (element: Element) => element.hasAttribute('hidden') || /display: ?none/.test(element.getAttribute('style') ?? '');

function show(panel: Element): void {
  panel.setAttribute(OPENABLE, '');
  for (const name of ['hidden', 'style', 'aria-hidden']) panel.removeAttribute(name);
}

// Hidden blocks after a paragraph that is shown, among its own siblings: what a button or a subscription opens.
function uncoverRest(hidden: Set<Element>): void {
  const rests = new Map<Element, Element[]>();
  const blocks = new Set<Node>(hidden);
  for (const part of hidden) {
    if (!/^(?:DIV|SECTION|P)$/.test(part.nodeName) || !/\S/.test(part.textContent ?? '')) continue;
    if (part.closest(`[${OPENABLE}],${ELSEWHERE}`) || part.querySelector(CONTROL)) continue;
    let block = part;
    while (block.parentElement && block.parentElement.nodeName !== 'BODY' && isAlone(block)) block = block.parentElement;
    const holder = block.parentElement;
    if (!holder || hidden.has(holder)) continue;
    blocks.add(block);
    const parts = rests.get(holder);
    if (parts) parts.push(part);
    else rests.set(holder, [part]);
  }
  for (const [holder, parts] of rests) {
    const rest = parts.filter(isText);
    if (!rest[0] || rest.reduce((sum, part) => sum + widthOf(textOf(part)), 0) < MIN_REST || !followsText(rest[0], holder, blocks))
      continue;
    const shown = [...holder.childNodes].map((node) => (blocks.has(node) ? '' : textOf(node))).join('');
    const names = new Set(rest.map(nameOf));
    for (const part of parts) if (names.has(nameOf(part)) && !shown.includes(textOf(part).slice(0, MIN_TEXT))) show(part);
  }
}

const nameOf = (element: Element) => element.nodeName + (element.classList[0] ?? '');

function isAlone(block: Element): boolean {
  for (const node of block.parentElement?.childNodes ?? []) if (node !== block && /\S/.test(node.textContent ?? '')) return false;
  return true;
}

function followsText(part: Element, holder: Element, blocks: Set<Node>): boolean {
  for (const child of holder.childNodes) {
    if (child.contains(part)) return false;
    if (blocks.has(child)) continue;
    if (isElement(child)) {
      if (!child.querySelector('div,ul,ol,table,p ~ p') && isProse(lineOf(child))) return true;
    } else if (isProse({ element: holder, text: textOf(child), linked: 0, hasImage: false, hasFile: false })) return true;
  }
  return false;
}

function isText(panel: Element): boolean {
  const text = textOf(panel);
  const linked = all(panel, 'a[href]').reduce((sum, link) => sum + textOf(link).length, 0);
  return text.length >= MIN_TEXT && linked <= text.length * 0.4 && /[。！？.!?]/.test(text);
}
