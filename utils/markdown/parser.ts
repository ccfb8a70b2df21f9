import MarkdownIt from 'markdown-it';

const LINK_SCHEME = /^(?:https?:|mailto:)/i;
const BREAK_TAG = /<br ?\/?>/iy;

/**
 * The syntax in which articles are kept: CommonMark with tables and strikethrough. HTML is text, except `<br>`, which breaks a line within a
 * table cell. The reader draws with it, and marks are placed by it: what is mapped is what is shown.
 */
export function createParser(): InstanceType<typeof MarkdownIt> {
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
  return md;
}
