import { Readability } from '@mozilla/readability';
import { listOf, setSource, sourceOf } from '../markdown/dom';
import type { Clock } from './pace';

/**
 * Readability's own steps from a document to the article's element, without those that a prepared copy does not need: scripts, JSON-LD
 * and images in `noscript` are long gone, images have their addresses, links are resolved when Markdown is written, and what the page
 * says about itself is read elsewhere. The builds leave out the code of these steps (tests/tools/trim/readability.mjs).
 */
interface Steps {
  REGEXPS: { byline: RegExp };
  _metadata: { byline?: string | undefined };
  _articleTitle: string;
  _prepDocument(): void;
  _setNodeTag(node: Element, tag: string): Element;
  _grabArticle(): Element | null;
  _isElementWithoutContent(node: Element): boolean;
  _hasSingleTagInsideElement(node: Element, tag: string): boolean;
  _removeAndGetNext(node: Element): Element | null;
  _getNextNode(node: Element): Element | null;
  _cleanConditionally(article: Element, tag: string): void;
  _removeNodes(nodes: ArrayLike<Element>, isUnwanted?: IsUnwanted): unknown;
  _fixLazyImages(article: Element): void;
  _isValidByline(node: Element, matchString: string): boolean;
  _isProbablyVisible(node: Element): boolean;
  _getClassWeight(node: Element): number;
}

type IsUnwanted = (this: Steps, node: Element, index: number, nodes: ArrayLike<Element>) => boolean;

// From here on a page is long: what it takes longest to weigh is weighed in slices.
const LONG = 2_000;
const AT_ONCE = 20;

interface FindOptions {
  charThreshold: number;
  /** What the page calls itself: headings that repeat it are dropped. */
  title: string;
  /** The author that the page declares: a visible one is dropped where there is none. */
  author: string | undefined;
  /** Another prepared body like that of `copy`, for a second try. */
  renew(): Element;
  breathe: Clock;
}

/** The element that Readability makes of the article; nothing where it finds none. `copy` is used up. */
export async function findArticle(
  copy: Document,
  { charThreshold, title, author, renew, breathe }: FindOptions,
): Promise<Element | undefined> {
  const reader = new Readability(copy, { keepClasses: true, charThreshold }) as unknown as Steps;
  reader._isValidByline = isByline;
  reader._isProbablyVisible = isProbablyVisible;
  reader._fixLazyImages = () => undefined;
  // *Media* is the name of a box for a picture as often as of something else.
  const weigh = reader._getClassWeight;
  reader._getClassWeight = function (node) {
    const weight = weigh.call(this, node);
    return weight < 0 && /media/i.test(node.className) && isPicture(node) ? 0 : weight;
  };
  const setNodeTag = reader._setNodeTag;
  reader._setNodeTag = function (node, tag) {
    const source = sourceOf(node);
    const replacement = setNodeTag.call(this, node, tag);
    setSource(replacement, source);
    return replacement;
  };
  // Readability keeps the whole body as HTML for a second try, which few pages need.
  const { body } = copy;
  Object.defineProperty(body, 'innerHTML', { get: () => '', set: () => body.replaceChildren(...renew().childNodes) });
  reader._articleTitle = title;
  reader._metadata = { byline: author && !/^[a-z][a-z\d+.-]*:/i.test(author) ? author : undefined };
  reader._prepDocument();
  const isLong = body.getElementsByTagName('*').length > LONG;
  const article = isLong ? await grabInSlices(reader, breathe) : reader._grabArticle();
  if (article) await simplifyNested(reader, article, breathe);
  return article ?? undefined;
}

// Readability's step of the same name, in slices: empty blocks go, and a block that only holds another makes room for it.
async function simplifyNested(reader: Steps, article: Element, breathe: Clock): Promise<void> {
  let node: Element | null = article;
  for (let count = 1; node; count += 1) {
    if (count % AT_ONCE === 0) await breathe();
    if (node.parentNode && /^(?:DIV|SECTION)$/.test(node.tagName) && !node.id.startsWith('readability')) {
      if (reader._isElementWithoutContent(node)) {
        node = reader._removeAndGetNext(node);
        continue;
      }
      const child: Element | null = node.firstElementChild;
      if (child && (reader._hasSingleTagInsideElement(node, 'DIV') || reader._hasSingleTagInsideElement(node, 'SECTION'))) {
        for (const attribute of node.attributes) child.setAttributeNode(attribute.cloneNode() as Attr);
        node.replaceWith(child);
        node = child;
        continue;
      }
    }
    node = reader._getNextNode(node);
  }
}

// Whether blocks look like text is asked last instead of within, of a few at a time.
async function grabInSlices(reader: Steps, breathe: Clock): Promise<Element | null> {
  const clean = reader._cleanConditionally;
  reader._cleanConditionally = () => undefined;
  const article = reader._grabArticle();
  await breathe();
  reader._cleanConditionally = clean;
  const root = article?.firstElementChild;
  for (const tag of root ? ['form', 'table', 'ul', 'div'] : []) {
    const asked: { nodes: Element[]; isUnwanted?: IsUnwanted }[] = [];
    reader._removeNodes = (nodes, isUnwanted) => asked.push({ nodes: listOf(nodes), isUnwanted });
    reader._cleanConditionally(root as Element, tag);
    // Its own again: the questions ask it too.
    delete (reader as Partial<Steps>)._removeNodes;
    for (const { nodes, isUnwanted } of asked) {
      for (let index = nodes.length - 1; index >= 0; index -= 1) {
        const node = nodes[index] as Element;
        if (node.parentNode && isUnwanted?.call(reader, node, index, nodes)) node.remove();
        if (index % AT_ONCE === 0) await breathe();
      }
    }
  }
  return article;
}

// Readability's rule, but the text is read last: it asks of every element, and to read them all takes the square of the depth.
function isByline(this: Steps, node: Element, matchString: string): boolean {
  const isNamed =
    node.getAttribute('rel') === 'author' || node.getAttribute('itemprop')?.includes('author') || this.REGEXPS.byline.test(matchString);
  if (!isNamed) return false;
  const { length } = (node.textContent ?? '').trim();
  return length > 0 && length < 100;
}

// One picture with a line below it, which leads nowhere.
const isPicture = (node: Element) =>
  node.getElementsByTagName('img').length === 1 && node.getElementsByTagName('a').length === 0 && (node.textContent ?? '').length < 200;

// Readability's rule, but only an element that has a style is asked for it.
function isProbablyVisible(node: Element): boolean {
  if (node.hasAttribute('style')) {
    const { style } = node as HTMLElement;
    if (style && (style.display === 'none' || style.visibility === 'hidden')) return false;
  }
  if (node.hasAttribute('hidden')) return false;
  return node.getAttribute('aria-hidden') !== 'true' || (node.getAttribute('class') ?? '').includes('fallback-image');
}
