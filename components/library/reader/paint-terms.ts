import { markTerms } from '../../../utils/search/parts';

const NAME = 'unionclip-search';

/**
 * Paints the search's hits in the reader's frame, without touching its document (CSS Custom Highlight API). A hit that runs across
 * a link or bold text is left unpainted. Without terms the paint goes.
 */
export function paintTerms(page: Document, terms: readonly string[]): void {
  const view = page.defaultView;
  if (!view?.CSS?.highlights || !view.Highlight) return;
  view.CSS.highlights.delete(NAME);
  const ranges = terms.length > 0 ? findRanges(page, terms) : [];
  if (ranges.length > 0) view.CSS.highlights.set(NAME, new view.Highlight(...ranges));
}

/** Paints the hits in what was just added to the document. */
export function paintMoreTerms(page: Document, terms: readonly string[], added: Node): void {
  const view = page.defaultView;
  if (terms.length === 0 || !view?.CSS?.highlights || !view.Highlight) return;
  const highlight = view.CSS.highlights.get(NAME) ?? new view.Highlight();
  for (const range of findRanges(page, terms, added)) highlight.add(range);
  view.CSS.highlights.set(NAME, highlight);
}

/** Where the terms stand, text node by text node. */
export function findRanges(page: Document, terms: readonly string[], within: Node = page.body): Range[] {
  const ranges: Range[] = [];
  const walker = page.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let at = 0;
    for (const { text, isHit } of markTerms(node.nodeValue ?? '', terms)) {
      if (isHit) {
        const range = page.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        ranges.push(range);
      }
      at += text.length;
    }
  }
  return ranges;
}
