import { Readability } from '@mozilla/readability';
import { listOf, setSource, sourceOf } from '../markdown/dom';
import type { Clock } from './pace';
import { type IsUnwanted, quicken, type Steps, withText } from './quick-steps';

/**
 * Readability's own steps from a document to the article's element, without those that a prepared copy does not need: scripts, JSON-LD
 * and images in `noscript` are long gone, images have their addresses, links are resolved when Markdown is written, and what the page
 * says about itself is read elsewhere. The builds leave out the code of these steps (tests/tools/trim/readability.mjs).
 */

// From here on a page is long: what it takes longest to weigh is weighed in slices.
const LONG = 2_000;
const AT_ONCE = 20;

interface FindOptions {
  charThreshold: number;
  /** What the page calls itself: headings that repeat it are dropped. */
  title: string;
  /** The author that the page declares: a visible one is dropped where there is none. */
  author: string | undefined;
  /** Another prepared body like `body`, for a second try. */
  renew(): Element;
  breathe: Clock;
}

/** The element that Readability makes of the article; nothing where it finds none. `body` is used up. */
export async function findArticle(
  body: HTMLElement,
  { charThreshold, title, author, renew, breathe }: FindOptions,
): Promise<Element | undefined> {
  const reader = new Readability(documentOf(body), { keepClasses: true, charThreshold }) as unknown as Steps;
  quicken(reader);
  reader._fixLazyImages = () => undefined;
  // *Media* is the name of a box for a picture as often as of something else.
  const weigh = reader._getClassWeight;
  reader._getClassWeight = function (node) {
    const weight = weigh.call(this, node);
    return weight < 0 && /media/i.test(node.className) && isPicture(node) ? 0 : weight;
  };
  const removeNodes = reader._removeNodes;
  reader._removeNodes = function (nodes, isUnwanted) {
    const ask: IsUnwanted | undefined = isUnwanted && ((node, ...rest) => withText(this, node, () => isUnwanted.call(this, node, ...rest)));
    return removeNodes.call(this, nodes, ask);
  };
  const setNodeTag = reader._setNodeTag;
  reader._setNodeTag = function (node, tag) {
    const source = sourceOf(node);
    const replacement = setNodeTag.call(this, node, tag);
    setSource(replacement, source);
    return replacement;
  };
  // Readability keeps the whole body as HTML for a second try, which few pages need.
  Object.defineProperty(body, 'innerHTML', { get: () => '', set: () => body.replaceChildren(...renew().childNodes) });
  reader._articleTitle = title;
  reader._metadata = { byline: author && !/^[a-z][a-z\d+.-]*:/i.test(author) ? author : undefined };
  reader._prepDocument();
  const isLong = body.getElementsByTagName('*').length > LONG;
  const article = isLong ? await grabInSlices(reader, breathe) : reader._grabArticle();
  if (article) await simplifyNested(reader, article, breathe);
  return article ?? undefined;
}

// What Readability asks of a document, over a body that is in none.
function documentOf(body: HTMLElement): Document {
  const root = body.parentElement as HTMLElement;
  const createElement = (name: string) => body.ownerDocument.createElement(name);
  return {
    body,
    documentElement: root,
    firstChild: root,
    createElement,
    querySelectorAll: (names: string) => root.querySelectorAll(names),
  } as unknown as Document;
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
  const remove = reader._removeNodes;
  for (const tag of root ? ['form', 'table', 'ul', 'div'] : []) {
    const asked: { nodes: Element[]; isUnwanted?: IsUnwanted }[] = [];
    reader._removeNodes = (nodes, isUnwanted) => asked.push({ nodes: listOf(nodes), isUnwanted });
    reader._cleanConditionally(root as Element, tag);
    // As before: the questions ask it too.
    reader._removeNodes = remove;
    for (const { nodes, isUnwanted } of asked) {
      for (let index = nodes.length - 1; index >= 0; index -= 1) {
        const node = nodes[index] as Element;
        if (node.parentNode && withText(reader, node, () => isUnwanted?.call(reader, node, index, nodes))) node.remove();
        if (index % AT_ONCE === 0) await breathe();
      }
    }
  }
  return article;
}

// One picture with a line below it, which leads nowhere.
const isPicture = (node: Element) =>
  node.getElementsByTagName('img').length === 1 && node.getElementsByTagName('a').length === 0 && (node.textContent ?? '').length < 200;
