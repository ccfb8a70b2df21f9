import TurndownService from 'turndown';
import { prepareForMarkdown } from './prepare';
import { addRules } from './rules';
import { sanitizeCapture } from './sanitize';

export interface MarkdownOptions {
  /** What relative addresses are resolved against. */
  baseUrl: string;
}

let service: TurndownService | undefined;

/**
 * Markdown (GFM) that renders, with HTML turned off, to what the page says. Takes HTML, or an element that is read and not changed.
 * Addresses come out absolute; links and images with other schemes than http, https and mailto lose them.
 */
export function htmlToMarkdown(root: Element | string, { baseUrl }: MarkdownOptions): string {
  return convert(typeof root === 'string' ? sanitizeCapture(root) : (root.cloneNode(true) as HTMLElement), baseUrl);
}

/** As `htmlToMarkdown`, for a detached element that nobody needs afterwards. */
export function convert(root: HTMLElement, baseUrl: string): string {
  service ??= addRules(
    new TurndownService({
      headingStyle: 'atx',
      hr: '---',
      bulletListMarker: '-',
      codeBlockStyle: 'fenced',
      emDelimiter: '*',
      strongDelimiter: '**',
    }),
  );
  // Text is escaped in the tree, where its neighbours are known.
  service.escape = (text) => text;
  prepareForMarkdown(root, baseUrl);
  return tidyMarkdown(service.turndown(root));
}

function tidyMarkdown(markdown: string): string {
  return markdown
    .replace(/[ \t\u00a0]+$/gm, (spaces, at: number, all: string) => (spaces === '  ' && all[at - 1] !== '\n' ? spaces : ''))
    .replace(/ {2}\n(?=\n|$)/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
