import MarkdownIt from 'markdown-it';
import { sanitizeRendered } from './sanitize';

const LINK_SCHEME = /^(?:https?:|mailto:)/i;
const BREAK_TAG = /<br ?\/?>/iy;

const renderer = createRenderer();

/**
 * Safe HTML of an article's Markdown, for the sandboxed reader. HTML in the Markdown is shown as text, except `<br>`, which breaks a line
 * within a table cell. Links open in a new tab. Images carry their address in `data-src`: rendering makes no request.
 */
export function markdownToHtml(markdown: string): string {
  return sanitizeRendered(renderer.render(markdown));
}

function createRenderer(): InstanceType<typeof MarkdownIt> {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.validateLink = (url) => LINK_SCHEME.test(url);
  md.inline.ruler.before('html_inline', 'cell_break', (state, silent) => {
    BREAK_TAG.lastIndex = state.pos;
    const tag = BREAK_TAG.exec(state.src)?.[0];
    if (!tag) return false;
    if (!silent) state.push('hardbreak', 'br', 0);
    state.pos += tag.length;
    return true;
  });
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
