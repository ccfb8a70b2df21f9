import { sanitizeCapture } from '../markdown/sanitize';
import type { Clock } from './pace';
import { AT } from './snapshot';

/** So many elements are sanitised within a slice of time. */
const SLICE = 800;

/**
 * As `sanitizeCapture` of what an element holds, but a long article goes through it in pieces, each within the elements around it (rows
 * in their table), and is joined again. Uses `root` up.
 */
export async function sanitizeInSlices(root: Element, breathe: Clock): Promise<HTMLElement> {
  if (countOf(root) <= SLICE) return sanitizeCapture(root.innerHTML);
  const crowd = crowdOf(root);
  const place = crowd.getAttribute(AT);
  const mark = `slice-${countOf(crowd)}`;
  crowd.setAttribute(AT, mark);
  const children = [...crowd.childNodes];
  crowd.replaceChildren();
  const body = sanitizeCapture(root.innerHTML);
  const home = body.querySelector(`[${AT}="${mark}"]`) ?? body;
  for (let start = 0; start < children.length; ) {
    let end = start;
    for (let size = 0; end < children.length && size < SLICE; end += 1) size += 1 + countOf(children[end] as Element);
    const { shell, inner } = shellOf(root, crowd);
    inner.append(...children.slice(start, end));
    const piece = end - start === 1 ? await sanitizeInSlices(shell, breathe) : sanitizeCapture(shell.innerHTML);
    home.append(...(piece.querySelector(`[${AT}="${mark}"]`) ?? piece).childNodes);
    start = end;
    await breathe();
  }
  if (home === body) return body;
  if (place === null) home.removeAttribute(AT);
  else home.setAttribute(AT, place);
  return body;
}

const countOf = (node: Node) => (node.nodeType === 1 ? (node as Element).getElementsByTagName('*').length : 0);

// The innermost element that holds most of what `root` holds.
function crowdOf(root: Element): Element {
  let crowd = root;
  for (;;) {
    const most = countOf(crowd) * 0.6;
    const next = [...crowd.children].find((child) => countOf(child) > most);
    if (!next) return crowd;
    crowd = next;
  }
}

// The elements from `root` down to `crowd`, without anything else in them.
function shellOf(root: Element, crowd: Element): { shell: Element; inner: Element } {
  const inner = crowd.cloneNode(false) as Element;
  let shell = inner;
  for (let element: Element | null = crowd; element && element !== root; element = element.parentElement) {
    const outer = element.parentElement?.cloneNode(false) as Element;
    outer.append(shell);
    shell = outer;
  }
  return { shell, inner };
}
