import { all, isBlock, isElement, isText, SPACE, textOf, unwrap } from './dom';
import { tidyEmphasis } from './emphasis';
import { escapeAlt, escapeLineStart, escapeText, plainCharacters } from './escape';
import { flattenLayoutTables, squareTable } from './tables';

const LEADING_SPACE = new RegExp(`^${SPACE}+`);
const RUN_OF_SPACE = /[ \t\r\n\f\u00a0\u3000]{2,}/g;

// Inline elements that Markdown has no form for; without them text lies in whole nodes.
const WRAPPERS = 'span,font,u,ins,small,big,abbr,bdi,bdo,cite,dfn,mark,time,var,rb,rtc,a:not([href])';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const SCRIPT_SOURCE = '0123456789+-=()ni';

/** Rewrites a detached copy of page HTML so that Turndown's plain rules give Markdown that renders to the same text. */
export function prepareForMarkdown(root: Element, baseUrl: string): void {
  removeComments(root);
  for (const wrapper of all(root, WRAPPERS)) unwrap(wrapper);
  flattenLayoutTables(root);
  for (const table of all(root, 'table')) squareTable(table);
  nestStrayLists(root);
  for (const term of all(root, 'dt')) if (textOf(term) && !term.querySelector('img,strong,b')) emphasise(term);
  for (const script of all(root, 'sup,sub')) raise(script);
  for (const link of all(root, 'a')) resolveLink(link, baseUrl);
  for (const image of all(root, 'img')) resolveImage(image, baseUrl);
  root.normalize();
  tidyEmphasis(root);
  root.normalize();
  escapeTexts(root);
}

function removeComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

// Editors write a nested list beside its item instead of in it.
function nestStrayLists(root: Element): void {
  for (const list of all(root, 'ul > ul, ul > ol, ol > ol, ol > ul')) {
    const item = list.previousElementSibling;
    if (item?.nodeName === 'LI') item.append(list);
  }
}

function emphasise(element: Element): void {
  const strong = element.ownerDocument.createElement('strong');
  strong.append(...element.childNodes);
  element.append(strong);
}

// Figures have raised and lowered forms of their own; other raised text stays on the line (1er, ℃, [1]).
function raise(script: Element): void {
  const text = textOf(script);
  const forms = script.nodeName === 'SUP' ? SUPERSCRIPT : SUBSCRIPT;
  const raised = [...text].map((character) => forms[SCRIPT_SOURCE.indexOf(character)]);
  if (text && !script.querySelector('a,img') && raised.every((form) => form !== undefined)) script.replaceWith(raised.join(''));
  else unwrap(script);
}

/** The absolute address of a link, or nothing where it leads nowhere a reader could go: scripts, data, places on the same page. */
export function absoluteAddress(address: string, baseUrl: string): string | undefined {
  const cleaned = address.trim().replace(/[\t\r\n]/g, '');
  if (!cleaned || cleaned.startsWith('#')) return undefined;
  try {
    const url = new URL(cleaned, baseUrl);
    if (!/^(?:https?|mailto):$/.test(url.protocol)) return undefined;
    return isSamePage(url, baseUrl) ? undefined : url.href;
  } catch {
    return undefined;
  }
}

function isSamePage(url: URL, baseUrl: string): boolean {
  return url.hash.length > 1 && !/^#!?\//.test(url.hash) && url.href.split('#', 1)[0] === baseUrl.split('#', 1)[0];
}

function resolveLink(link: Element, baseUrl: string): void {
  const address = absoluteAddress(link.getAttribute('href') ?? '', baseUrl);
  // A linked image leads to the same image or to the next page of a gallery: the image is what is kept.
  if (!address || !textOf(link) || link.querySelector('img')) unwrap(link);
  else {
    for (const block of all(link, '*')) if (isBlock(block) || block.nodeName === 'BR') block.replaceWith(' ', ...block.childNodes, ' ');
    link.setAttribute('href', address);
  }
}

function resolveImage(image: Element, baseUrl: string): void {
  const address = absoluteAddress(image.getAttribute('src') ?? '', baseUrl);
  if (!address || address.startsWith('mailto:')) image.remove();
  else {
    image.setAttribute('src', address);
    image.setAttribute('alt', escapeAlt(image.getAttribute('alt') ?? ''));
  }
}

/** Escapes every text node outside code, and drops the indents that old editors type at the start of a line. */
function escapeTexts(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  const texts: { node: Text; isLineStart: boolean }[] = [];
  let isLineStart = true;
  let block: Node | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (isElement(node)) {
      if (isBlock(node) || node.nodeName === 'BR') isLineStart = true;
      else if (node.nodeName === 'IMG') isLineStart = false;
    } else if (isText(node)) {
      const own = blockOf(node, root);
      if (own !== block) isLineStart = true;
      block = own;
      texts.push({ node, isLineStart });
      if (node.data.replace(LEADING_SPACE, '')) isLineStart = false;
    }
  }
  for (const { node, isLineStart: starts } of texts) escapeNode(node, starts);
}

function markOf(next: Node | null): string {
  if (!next || isBlock(next)) return '';
  return next.nodeName === 'A' ? '[' : '*';
}

function blockOf(node: Node, root: Element): Node {
  let parent = node.parentNode;
  while (parent && parent !== root && !isBlock(parent)) parent = parent.parentNode;
  return parent ?? root;
}

function escapeNode(node: Text, isLineStart: boolean): void {
  const parent = node.parentElement;
  if (parent?.closest('pre,code')) return;
  let text = plainCharacters(node.data).replace(RUN_OF_SPACE, ' ');
  if (isLineStart) text = text.replace(LEADING_SPACE, '');
  const escaped = escapeText(text, { next: markOf(node.nextSibling), inLink: Boolean(parent?.closest('a')) });
  // The first text of strong or linked text follows a mark: it begins no list and no heading.
  node.data = isLineStart && !parent?.closest('a,strong,em,del,th,td') ? escapeLineStart(escaped) : escaped;
}
