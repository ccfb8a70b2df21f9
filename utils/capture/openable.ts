import { all, rename, textOf } from '../markdown/dom';

/** Text that a reader opens on the same page: the answers of an FAQ, further tabs. Hidden or not, it belongs to the article. */

/** Marks such text in the copy of a page. */
export const OPENABLE = 'data-open';

const CONTROLS = ['aria-controls', 'data-bs-target', 'data-target'];
const NAMED = '[class*="accordion" i],[class*="faq" i],.collapse,.tab-pane,[role=tabpanel]';
const HIDDEN = '[hidden],[style*="display:none"],[style*="display: none"]';
// A sentence; what is shorter is a label or a hint.
const MIN_TEXT = 20;
const ELSEWHERE = 'nav,header,footer,aside,form,dialog,[role=dialog],[role=navigation],[aria-modal],[class*="modal" i],[class*="menu" i]';

/**
 * Uncovers the text of a copied page that its buttons would show, and makes text of the buttons that are its headings. `unseen` are the
 * outermost elements that the browser does not show.
 */
export function uncoverOpenable(copy: Document, unseen: Element[]): void {
  const hidden = new Set(unseen);
  const uncover = (panel: Element | null): boolean => {
    if (!panel || !(hidden.has(panel) || panel.matches(HIDDEN)) || panel.closest(ELSEWHERE) || !isText(panel)) return false;
    panel.setAttribute(OPENABLE, '');
    for (const name of ['hidden', 'style', 'aria-hidden']) panel.removeAttribute(name);
    return true;
  };
  for (const control of all(copy, CONTROLS.map((name) => `[${name}]`).join())) {
    const name = CONTROLS.find((attribute) => control.hasAttribute(attribute)) ?? '';
    const panel = copy.getElementById((control.getAttribute(name) ?? '').replace('#', ''));
    if (!uncover(panel) || control.getAttribute('role') === 'tab') continue;
    if (control.closest('h1,h2,h3,h4,h5,h6,dt,summary')) rename(control, 'span');
    else if (/^(?:BUTTON|A)$/.test(control.nodeName)) rename(control, 'h4');
  }
  for (const panel of all(copy, NAMED)) uncover(panel);
}

function isText(panel: Element): boolean {
  const text = textOf(panel);
  const linked = all(panel, 'a[href]').reduce((sum, link) => sum + textOf(link).length, 0);
  return text.length >= MIN_TEXT && linked <= text.length * 0.4 && /[。！？.!?]/.test(text);
}
