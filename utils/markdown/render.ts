import { createParser } from './parser';
import { sanitizeRendered } from './sanitize';

const renderer = createRenderer();

/**
 * Safe HTML of an article's Markdown, for the sandboxed reader. HTML in the Markdown is shown as text, except `<br>`, which breaks a line
 * within a table cell. Links open in a new tab. Images carry their address in `data-src`: rendering makes no request.
 */
export function markdownToHtml(markdown: string): string {
  return sanitizeRendered(renderer.render(markdown));
}

function createRenderer(): ReturnType<typeof createParser> {
  const md = createParser();
  md.renderer.rules.image = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (!token) return '';
    const { escapeHtml } = md.utils;
    const alt = self.renderInlineAsText(token.children ?? [], options, {});
    const title = token.attrGet('title');
    return `<img data-src="${escapeHtml(String(token.attrGet('src') ?? ''))}" alt="${escapeHtml(alt)}"${title ? ` title="${escapeHtml(String(title))}"` : ''}>`;
  };
  md.core.ruler.push('links_in_new_tab', (state) => {
    for (const token of state.tokens.flatMap((block) => block.children ?? [])) {
      if (token.type !== 'link_open') continue;
      token.attrSet('target', '_blank');
      token.attrSet('rel', 'noopener noreferrer');
    }
  });
  return md;
}
