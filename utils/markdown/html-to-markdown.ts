import TurndownService from 'turndown';

export interface MarkdownOptions {
  /** What relative addresses are resolved against. */
  baseUrl: string;
}

export function htmlToMarkdown(root: Element | string, _options: MarkdownOptions): string {
  const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' });
  return service.turndown(root as HTMLElement);
}
