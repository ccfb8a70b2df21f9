import { all, listOf } from '../markdown/dom';

/**
 * Readability's own questions about elements, asked in another order or with fewer steps: the same answers in half the time. They are put
 * to each element of a page, some several times.
 */

/** What utils/capture/readability.ts calls of Readability, or replaces in it. */
export interface Steps {
  REGEXPS: { byline: RegExp; hasContent: RegExp; hashUrl: RegExp };
  PHRASING_ELEMS: string[];
  _metadata: { byline?: string | undefined };
  _articleTitle: string;
  _prepDocument(): void;
  _setNodeTag(node: Element, tag: string): Element;
  _grabArticle(): Element | null;
  _removeAndGetNext(node: Element): Element | null;
  _getNextNode(node: Element): Element | null;
  _cleanConditionally(article: Element, tag: string): void;
  _cleanMatchedNodes(root: Element, isUnwanted: unknown): void;
  _cleanStyles(article: Element): void;
  _removeNodes(nodes: ArrayLike<Element>, isUnwanted?: IsUnwanted): unknown;
  _fixLazyImages(article: Element): void;
  _getClassWeight(node: Element): number;
  _getInnerText(node: Element, isFolded?: boolean): string;
  _getLinkDensity(node: Element): number;
  _getTextDensity(node: Element, tags: string[]): number;
  _hasChildBlockElement(node: Element): boolean;
  _hasSingleTagInsideElement(node: Element, tag: string): boolean;
  _isElementWithoutContent(node: Element): boolean;
  _isPhrasingContent(node: Node): boolean;
  _isProbablyVisible(node: Element): boolean;
  _isValidByline(node: Element, matchString: string): boolean;
}

export type IsUnwanted = (this: Steps, node: Element, index: number, nodes: ArrayLike<Element>) => boolean;

const BLOCKS = 'blockquote,dl,div,img,ol,p,pre,table,ul';
const SHARE = '[class*="share" i],[id*="share" i]';

/** Replaces the questions in `reader`. */
export function quicken(reader: Steps): void {
  const phrasing = new Set(reader.PHRASING_ELEMS);
  const { _cleanMatchedNodes: cleanMatched, _getTextDensity: textDensity } = reader;
  Object.assign(reader, {
    _isValidByline: isByline,
    _isProbablyVisible: isProbablyVisible,
    _hasSingleTagInsideElement: hasOnly,
    _hasChildBlockElement: (node: Node) => node.nodeType === 1 && (node as Element).querySelector(BLOCKS) !== null,
    _isElementWithoutContent: isEmpty,
    _isPhrasingContent: isPhrasing,
    _getLinkDensity: linkDensity,
    // Of all that holds text it is only asked whether there is any.
    _getTextDensity(node: Element, tags: string[]): number {
      if (tags[0] === 'SPAN') return all(node, tags.join()).some(hasText) ? 1 : 0;
      return node.querySelector(tags.join()) ? textDensity.call(reader, node, tags) : 0;
    },
    // The sanitizer drops the rest of what says how a page looks.
    _cleanStyles(article: Element): void {
      for (const element of all(article, '[style],[align]')) {
        element.removeAttribute('style');
        element.removeAttribute('align');
      }
    },
    _cleanMatchedNodes(root: Element, isUnwanted: unknown): void {
      if (root.querySelector(SHARE)) cleanMatched.call(reader, root, isUnwanted);
    },
  } satisfies Partial<Steps>);

  function isPhrasing(node: Node): boolean {
    if (node.nodeType === 3) return true;
    const name = node.nodeName;
    return phrasing.has(name) || (/^(?:A|DEL|INS)$/.test(name) && everyChild(node, isPhrasing));
  }
}

/** While nothing changes the text of an element is read once, however often it is asked for. */
export function withText<Answer>(reader: Steps, subject: Element, ask: () => Answer): Answer {
  const read = reader._getInnerText;
  let text: string | undefined;
  reader._getInnerText = (node, isFolded) => {
    if (node !== subject || isFolded === false) return read.call(reader, node, isFolded);
    text ??= read.call(reader, node);
    return text;
  };
  try {
    return ask();
  } finally {
    reader._getInnerText = read;
  }
}

function everyChild(node: Node, holds: (child: Node) => boolean): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) if (!holds(child)) return false;
  return true;
}

// The first words of a block are seldom far from its start.
function hasText(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 ? /\S/.test((child as Text).data) : child.nodeType === 1 && hasText(child)) return true;
  }
  return false;
}

function isEmpty(node: Element): boolean {
  if (hasText(node)) return false;
  const count = node.childElementCount;
  return count === 0 || count === node.querySelectorAll('br,hr').length;
}

function hasOnly(this: Steps, node: Element, tag: string): boolean {
  const only = node.firstElementChild;
  if (only?.tagName !== tag || only.nextElementSibling) return false;
  return everyChild(node, (child) => child.nodeType !== 3 || !this.REGEXPS.hasContent.test((child as Text).data));
}

function linkDensity(this: Steps, node: Element): number {
  const links = listOf(node.getElementsByTagName('a'));
  const length = links.length && this._getInnerText(node).length;
  if (!length) return 0;
  let linked = 0;
  for (const link of links)
    linked += this._getInnerText(link).length * (this.REGEXPS.hashUrl.test(link.getAttribute('href') ?? '') ? 0.3 : 1);
  return linked / length;
}

// The text is read last: it is asked of every element, and to read them all takes the square of the depth.
function isByline(this: Steps, node: Element, matchString: string): boolean {
  if (!node.hasAttributes()) return false;
  const isNamed =
    node.getAttribute('rel') === 'author' || node.getAttribute('itemprop')?.includes('author') || this.REGEXPS.byline.test(matchString);
  if (!isNamed) return false;
  const { length } = (node.textContent ?? '').trim();
  return length > 0 && length < 100;
}

// Only an element that has a style is asked for it.
function isProbablyVisible(node: Element): boolean {
  if (!node.hasAttributes()) return true;
  if (node.hasAttribute('style')) {
    const { style } = node as HTMLElement;
    if (style && (style.display === 'none' || style.visibility === 'hidden')) return false;
  }
  if (node.hasAttribute('hidden')) return false;
  return node.getAttribute('aria-hidden') !== 'true' || (node.getAttribute('class') ?? '').includes('fallback-image');
}
