import { fillBlocks } from './blocks';
import { sanitizeCapture } from './sanitize';
import { flattenLayoutTables } from './tables';
import { assemble } from './turndown';

export interface MarkdownOptions {
  /** What relative addresses are resolved against. */
  baseUrl: string;
}

/**
 * Markdown (GFM) that renders, with HTML turned off, to what the page says. Takes HTML, or an element that is read and not changed.
 * Addresses come out absolute; links and images with other schemes than http, https and mailto lose them.
 */
export function htmlToMarkdown(root: Element | string, { baseUrl }: MarkdownOptions): string {
  return convert(typeof root === 'string' ? sanitizeCapture(root) : (root.cloneNode(true) as HTMLElement), baseUrl);
}

/** As `htmlToMarkdown`, for a detached element that nobody needs afterwards. */
export function convert(root: HTMLElement, baseUrl: string): string {
  flattenLayoutTables(root);
  const tree = root.ownerDocument.createElement('div');
  fillBlocks(tree, root, { baseUrl, marks: 0, idle: 0, address: '' });
  return assemble(tree);
}
