import { all, textOf } from '../markdown/dom';
import { isAsWide, widthOf } from './lines';
import { isNamedAside, nameOf } from './names';
import { isMetaLine, isToolLine, opensOtherArticles } from './phrases';

/** A notice of a few sentences, on a page whose columns say more. */

// A text as short as this is outweighed by what stands beside it.
const MAX_TEXT = 700;
// A page of more is no notice's; it is not read once more.
const MAX_PAGE = 40_000;
const MIN_TITLE = 12;
const MIN_SENTENCE = 24;
const FEWEST_LINKS = 3;
const SENTENCE = /[。！；，!.,;]/;

/**
 * Takes out of a prepared copy the lists and columns beside the heading that the page is called by and the few sentences below it: there
 * is more in them, and it would be taken for the text. Nothing without a line of date between the two.
 */
export function removeAroundShortText(body: Element, title: string): void {
  if ((body.textContent ?? '').length > MAX_PAGE) return;
  const nodes = textNodesOf(body);
  const heading = nodes.filter((node) => isTitle(node, title)).sort((a, b) => textAt(b).length - textAt(a).length)[0];
  if (!heading) return;
  const below = nodes.slice(nodes.indexOf(heading));
  const first = below.find((node) => node !== heading && isSentence(node));
  if (!first || !below.slice(0, below.indexOf(first)).some((node) => isMetaLine(textAt(node)) && !isLinked(node))) return;
  const text = first.parentElement?.closest('p,div,td,li,section,article')?.parentElement;
  const asides = new Set<Element>();
  let size = 0;
  for (const sentence of nodes) {
    if (!isSentence(sentence)) continue;
    let part = sentence.parentElement as Element;
    const isOf = (element: Element | null) => !element || element.contains(heading) || element.contains(first);
    while (!isOf(part) && !isOf(part.parentElement)) part = part.parentElement as Element;
    if (asides.has(part)) continue;
    if (part.parentElement !== text && !isOf(part) && isBeside(part)) asides.add(part);
    else size += widthOf(textAt(sentence));
    if (size > MAX_TEXT) return;
  }
  for (const aside of asides) aside.remove();
}

// Called so, headed so, or as many titles of other articles as sentences.
function isBeside(part: Element): boolean {
  const nodes = textNodesOf(part).filter((node) => !isLinked(node));
  const opening = nodes[0]?.data.trim() ?? '';
  if (/side/i.test(nameOf(part)) || isNamedAside(nameOf(part)) || isToolLine(opening) || opensOtherArticles(opening)) return true;
  const links = all(part, 'a[href]').filter((link) => isAsWide(textOf(link), MIN_TITLE)).length;
  return links >= FEWEST_LINKS && links >= nodes.filter(isLong).length;
}

const textAt = (node: Text) => node.data.trim();

// Cheapest first: these are asked of every text of the page, and few pass the first question.
const isTitle = (node: Text, title: string) => title.includes(textAt(node)) && isAsWide(textAt(node), MIN_TITLE) && !isLinked(node);
const isLong = (node: Text) => isAsWide(textAt(node), MIN_SENTENCE) && SENTENCE.test(node.data);
const isSentence = (node: Text) => isLong(node) && !isLinked(node) && !isMetaLine(textAt(node));
const isLinked = (node: Text) => node.parentElement?.closest('a[href]') != null;

function textNodesOf(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (/\S/.test(node.data)) nodes.push(node);
  }
  return nodes;
}
