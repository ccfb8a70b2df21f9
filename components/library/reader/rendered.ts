import { markdownToHtml } from '../../../utils/markdown/render';

/** The open article, its two neighbours, and the one before. */
const MOST = 4;
const known = new Map<string, string>();

/** Safe HTML of a text, or of its first part. The last few are kept: a neighbour's is made ahead, and going back makes nothing anew. */
export function renderOnce(markdown: string): string {
  const html = known.get(markdown) ?? markdownToHtml(markdown);
  known.delete(markdown);
  known.set(markdown, html);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
  return html;
}
