import { Readability } from '@mozilla/readability';

/**
 * Readability's own steps from a document to the article's element, without those that a prepared copy does not need. Its `parse` writes
 * the article's HTML for a log that nobody keeps, and looks for scripts, JSON-LD and images in `noscript` that are long gone.
 */
interface Steps {
  REGEXPS: { byline: RegExp };
  _metadata: { title?: string };
  _articleTitle: string | undefined;
  _prepDocument(): void;
  _getArticleMetadata(jsonLd: object): { title?: string };
  _grabArticle(): Element | null;
  _postProcessContent(article: Element): void;
  _isValidByline(node: Element, matchString: string): boolean;
  _isProbablyVisible(node: Element): boolean;
}

/** The element that Readability makes of the article; nothing where it finds none. `copy` is used up. */
export function findArticle(copy: Document, charThreshold: number): Element | undefined {
  const reader = new Readability(copy, { keepClasses: true, disableJSONLD: true, charThreshold }) as unknown as Steps;
  reader._isValidByline = isByline;
  reader._isProbablyVisible = isProbablyVisible;
  reader._prepDocument();
  reader._metadata = reader._getArticleMetadata({});
  reader._articleTitle = reader._metadata.title;
  const article = reader._grabArticle();
  if (article) reader._postProcessContent(article);
  return article ?? undefined;
}

// Readability's rule, but the text is read last: it asks of every element, and to read them all takes the square of the depth.
function isByline(this: Steps, node: Element, matchString: string): boolean {
  const isNamed =
    node.getAttribute('rel') === 'author' || node.getAttribute('itemprop')?.includes('author') || this.REGEXPS.byline.test(matchString);
  if (!isNamed) return false;
  const { length } = (node.textContent ?? '').trim();
  return length > 0 && length < 100;
}

// Readability's rule, but only an element that has a style is asked for it.
function isProbablyVisible(node: Element): boolean {
  if (node.hasAttribute('style')) {
    const { style } = node as HTMLElement;
    if (style && (style.display === 'none' || style.visibility === 'hidden')) return false;
  }
  if (node.hasAttribute('hidden')) return false;
  return node.getAttribute('aria-hidden') !== 'true' || (node.getAttribute('class') ?? '').includes('fallback-image');
}
