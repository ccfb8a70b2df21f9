import { type Hit, rangeOfHit } from './find-text';

const ALL = 'unionclip-find';
const HERE = 'unionclip-find-here';
// Above every highlight of the article, however deep.
const [ALL_PRIORITY, HERE_PRIORITY] = [20, 21];

/** Paints all hits quietly, without touching the document (CSS Custom Highlight API); no hits take the paint away. */
export function paintHits(page: Document, hits: readonly Hit[]): void {
  const view = page.defaultView;
  if (!view?.CSS?.highlights || !view.Highlight) return;
  view.CSS.highlights.delete(ALL);
  if (hits.length === 0) return;
  // Static ranges are not kept up to date by the browser: thousands of them cost nothing while the text grows.
  const highlight = new view.Highlight(
    ...hits.map(
      ({ startNode, startOffset, endNode, endOffset }) =>
        new view.StaticRange({ startContainer: startNode, startOffset, endContainer: endNode, endOffset }),
    ),
  );
  highlight.priority = ALL_PRIORITY;
  view.CSS.highlights.set(ALL, highlight);
}

/** Sets one hit apart, or none. */
export function paintHere(page: Document, hit: Hit | undefined): void {
  const view = page.defaultView;
  if (!view?.CSS?.highlights || !view.Highlight) return;
  view.CSS.highlights.delete(HERE);
  if (!hit) return;
  const highlight = new view.Highlight(rangeOfHit(hit));
  highlight.priority = HERE_PRIORITY;
  view.CSS.highlights.set(HERE, highlight);
}
