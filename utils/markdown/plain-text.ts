import { inlineText } from './inline-text';

/**
 * Markdown → the text a reader sees, one line per line. Light on purpose: search and excerpts read every article through it, and content
 * scripts carry it, so it does without a Markdown parser. It reads the Markdown that html-to-markdown.ts writes.
 */

const FENCE = /^(`{3,}|~{3,})[^`]*$/;
const TABLE_RULE = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;
const THEMATIC_BREAK = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const CONTAINER = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+\s*|^\s+/;
const HEADING = /^#{1,6}\s+(.*?)(?:\s+#+)?\s*$/;

/** The visible text of a Markdown text, without marks, addresses and images. */
export function markdownToText(markdown: string): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length > 0)
      lines.push(
        ...inlineText(paragraph.join('\n'))
          .split('\n')
          .map((line) => line.trim()),
      );
    paragraph = [];
  };
  let [fence, isTable] = ['', false];
  let inside = /^/;
  const source = markdown.split('\n');
  for (const [index, line] of source.entries()) {
    const mark = CONTAINER.exec(line)?.[0] ?? '';
    const text = mark ? line.slice(mark.length) : line;
    if (fence) {
      const code = line.replace(inside, '');
      if (code.startsWith(fence) && FENCE.test(code)) fence = '';
      else lines.push(code);
      continue;
    }
    // A quote goes on from line to line; an item begins with its mark.
    const isItem = /[^\s>]/.test(mark);
    if (!text || isItem) end();
    if (!text) lines.push('');
    isTable = text.startsWith('|') && ((isTable && !isItem) || TABLE_RULE.test((source[index + 1] ?? '').replace(CONTAINER, '')));
    const heading = HEADING.exec(text);
    if (isTable) {
      if (!TABLE_RULE.test(text)) lines.push(rowText(text));
    } else if (heading) {
      end();
      lines.push(inlineText(heading[1] ?? '').trim());
    } else if (FENCE.test(text)) {
      end();
      fence = FENCE.exec(text)?.[1] ?? '';
      inside = new RegExp(`^[\\s>]{0,${mark.length}}`);
    } else if (!THEMATIC_BREAK.test(line.replace(/^[\s>]+/, '').trim())) paragraph.push(text);
  }
  end();
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function rowText(row: string): string {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inlineText(cell.replaceAll('\\|', '|')).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}
