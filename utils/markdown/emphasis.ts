import { all, holdsBlock, isBlock, isElement, isText, rename, textOf, unwrap } from './dom';

/**
 * Emphasis that CommonMark can show. A closing `**` after punctuation must be followed by a space or punctuation (section 6.2,
 * flanking), which Chinese text does not do: `**时间：**每月` stays as typed. So punctuation at the edges moves out of the emphasis,
 * neighbours merge, and what still could not render loses its emphasis rather than show its marks.
 */

const NAMES: Record<string, string> = { B: 'strong', STRONG: 'strong', I: 'em', EM: 'em', DEL: 'del', S: 'del', STRIKE: 'del' };
const SELECTOR = 'b,strong,i,em,del,s,strike';

const EDGE_START = /^[\s\u00a0\u3000\p{P}\p{S}]+/u;
const EDGE_END = /[\s\u00a0\u3000\p{P}\p{S}]+$/u;
const BLANK_START = /^[\s\u00a0\u3000]+/;
const BLANK_END = /[\s\u00a0\u3000]+$/;
const BLANK = /^[\s\u00a0\u3000]?$/;
const MARK = /[\p{P}\p{S}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;

/** Rewrites the emphasis below `root` so that its Markdown renders. */
export function tidyEmphasis(root: Element): void {
  for (const element of all(root, SELECTOR)) normalise(element);
  for (const element of all(root, 'strong,em,del')) mergeFollowing(element);
  // Innermost first: what moves out of an inner element lies at the edge of the outer one.
  for (const element of all(root, 'strong,em,del').reverse()) fitEdges(element);
}

function normalise(element: Element): void {
  const name = NAMES[element.nodeName] ?? 'em';
  const isPointless =
    textOf(element) === '' || element.parentElement?.closest(name) || (name !== 'del' && element.closest('pre,code,h1,h2,h3,h4,h5,h6,th'));
  if (isPointless) unwrap(element);
  else if (holdsBlock(element)) pushDown(element, name);
  else if (element.localName !== name) rename(element, name);
}

// Emphasis around blocks becomes emphasis within each of them.
function pushDown(element: Element, name: string): void {
  for (const node of [...element.childNodes]) {
    if (isElement(node) && holdsBlock(node)) pushDown(node, name);
    else if (isBlock(node)) wrapContent(node as Element, name);
    else if (textOf(node)) wrap(node, name);
  }
  if (NAMES[element.nodeName]) unwrap(element);
}

function wrapContent(block: Element, name: string): void {
  if (!textOf(block) || /^(?:H\d|TABLE|TR|TBODY|THEAD|HR|PRE|UL|OL)$/.test(block.nodeName)) return;
  const emphasis = block.ownerDocument.createElement(name);
  emphasis.append(...block.childNodes);
  block.append(emphasis);
}

function wrap(node: Node, name: string): void {
  const emphasis = node.ownerDocument?.createElement(name);
  if (!emphasis) return;
  node.parentNode?.replaceChild(emphasis, node);
  emphasis.append(node);
}

function mergeFollowing(element: Element): void {
  if (!element.parentNode) return;
  for (;;) {
    const next = element.nextSibling;
    const isGap = isText(next) && !next.data.trim() && next.nextSibling?.nodeName === element.nodeName;
    const neighbour = isGap ? next.nextSibling : next;
    if (!isElement(neighbour) || neighbour.nodeName !== element.nodeName) return;
    if (isGap && next) element.append(next);
    element.append(...neighbour.childNodes);
    neighbour.remove();
    element.normalize();
  }
}

function fitEdges(element: Element): void {
  const only = element.childNodes.length === 1 ? element.firstElementChild : null;
  if (only?.nodeName === 'A') swapWithLink(element, only);
  else fitText(element);
}

function fitText(element: Element): void {
  moveOut(element, BLANK_START, BLANK_END);
  const [before, after] = [characterBefore(element), characterAfter(element)];
  const [opens, closes] = [needsRoom(firstCharacter(element), before), needsRoom(lastCharacter(element), after)];
  // Quotes and brackets leave together.
  const isPaired = OPENING.test(firstCharacter(element)) && CLOSING.test(lastCharacter(element));
  if (opens || (closes && isPaired)) moveOut(element, EDGE_START, undefined);
  if (closes || (opens && isPaired)) moveOut(element, undefined, EDGE_END);
  if (!textOf(element) || !rendersAsEmphasis(element)) dissolve(element);
}

// The marks of what was nested now stand alone: they are fitted again.
function dissolve(element: Element): void {
  const nested = [...element.children].filter((child) => /^(?:STRONG|EM|DEL)$/.test(child.nodeName));
  unwrap(element);
  for (const child of nested) fitEdges(child);
}

function rendersAsEmphasis(element: Element): boolean {
  return (
    !needsRoom(firstCharacter(element), characterBefore(element)) &&
    !needsRoom(lastCharacter(element), characterAfter(element)) &&
    !BLANK.test(firstCharacter(element)) &&
    !BLANK.test(lastCharacter(element))
  );
}

// Flanking fails where the edge inside is punctuation and the character outside is neither blank nor punctuation.
function needsRoom(inside: string, outside: string): boolean {
  return MARK.test(inside) && !BLANK.test(outside) && !MARK.test(outside);
}

function swapWithLink(emphasis: Element, link: Element): void {
  emphasis.append(...link.childNodes);
  emphasis.replaceWith(link);
  link.append(emphasis);
  fitEdges(emphasis);
}

function moveOut(element: Element, start: RegExp | undefined, end: RegExp | undefined): void {
  const [first, last] = [edgeText(element, 'firstChild'), edgeText(element, 'lastChild')];
  const leading = (start && first && start.exec(first.data)?.[0]) || '';
  if (first && leading) {
    first.data = first.data.slice(leading.length);
    element.before(leading);
  }
  const trailing = (end && last && end.exec(last.data)?.[0]) || '';
  if (last && trailing) {
    last.data = last.data.slice(0, last.data.length - trailing.length);
    element.after(trailing);
  }
  for (const text of [first, last]) if (text && !text.data) text.remove();
}

function edgeText(element: Element, side: 'firstChild' | 'lastChild'): Text | undefined {
  let node: Node | null = element[side];
  while (isElement(node) && !stands(node)) node = node[side];
  return isText(node) ? node : undefined;
}

// Elements whose Markdown begins and ends with a mark of its own. The stars of neighbours join into one run, which flanks the text within.
function stands(node: Node): boolean {
  return /^(?:A|CODE|IMG|BR)$/.test(node.nodeName);
}

function firstCharacter(element: Element): string {
  return edgeOf(element, 'firstChild');
}

function lastCharacter(element: Element): string {
  return edgeOf(element, 'lastChild');
}

function edgeOf(node: Node, side: 'firstChild' | 'lastChild'): string {
  let edge: Node | null = node[side];
  while (isElement(edge) && !stands(edge) && edge[side]) edge = edge[side];
  if (!edge || edge.nodeName === 'BR') return ' ';
  return characterOf(edge, side === 'firstChild' ? 'start' : 'end');
}

function characterOf(node: Node, at: 'start' | 'end'): string {
  if (!isText(node)) return '*';
  const characters = at === 'start' ? node.data.slice(0, 2) : node.data.slice(-2);
  return (at === 'start' ? [...characters][0] : [...characters].at(-1)) ?? '';
}

function characterBefore(element: Element): string {
  return neighbourCharacter(element, 'previousSibling', 'lastChild');
}

function characterAfter(element: Element): string {
  return neighbourCharacter(element, 'nextSibling', 'firstChild');
}

function neighbourCharacter(element: Element, sibling: 'previousSibling' | 'nextSibling', child: 'lastChild' | 'firstChild'): string {
  let node: Node | null = element;
  while (node) {
    while (node && !node[sibling]) {
      node = node.parentNode;
      if (!node || isBlock(node)) return '';
      if (stands(node)) return '*';
    }
    node = node?.[sibling] ?? null;
    while (isElement(node) && !stands(node) && !isBlock(node) && node[child]) node = node[child];
    if (!node || isBlock(node) || node.nodeName === 'BR') return '';
    if (stands(node)) return '*';
    if (isText(node) && node.data) return characterOf(node, sibling === 'nextSibling' ? 'start' : 'end');
  }
  return '';
}
