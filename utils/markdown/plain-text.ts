/**
 * Markdown → the text a reader sees, one line per line. Light on purpose: search and excerpts read every article through it, and content
 * scripts carry it, so it does without a Markdown parser. It reads the Markdown that html-to-markdown.ts writes.
 */

const FENCE = /^[\s>]*(`{3,}|~{3,})/;
const TABLE_RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/;
const BLOCK_MARK = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)))+\s*/;
const THEMATIC_BREAK = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;

const CODE = /(?<!\\)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
// What is left of backslashes when escapes are gone ends a line.
const HARD_BREAK = /\\$/;
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#\d{1,7}|#x[\da-f]{1,6});/gi;
const TARGET = String.raw`\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\)`;
const IMAGE = new RegExp(String.raw`!\[[^[\]]*\]${TARGET}`, 'g');
const LINK = new RegExp(String.raw`\[([^[\]]*)\]${TARGET}`, 'g');
const AUTOLINK = /<(?:mailto:)?([^\s<>]+)>/g;

// Most lines are plain text.
const MARKED = /[\\`*_~[\]<&|#>]|^\s*(?:[-+]|\d{1,9}[.)])\s/;

// A private-use stand-in keeps a literal mark apart from the marks that are removed afterwards.
const STAND_IN = 0xe000;

/** The visible text of a Markdown text, without marks, addresses and images. */
export function markdownToText(markdown: string): string {
  const lines: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence)) fence = '';
      else lines.push(line);
    } else if (mark) fence = mark;
    else if (!TABLE_RULE.test(line) && !THEMATIC_BREAK.test(line)) lines.push(lineText(line));
  }
  const text = lines.join('\n');
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

function lineText(line: string): string {
  if (!MARKED.test(line)) return line.trim();
  const hidden = line
    .replace(BLOCK_MARK, '')
    .replace(CODE, (_, _ticks, code: string) => hide(code.replace(/^ (.*) $/, '$1')))
    .replace(ESCAPE, (_, mark: string) => hide(mark))
    .replace(HARD_BREAK, '')
    .replace(ENTITY, (entity) => hide(entityText(entity)));
  const plain = withoutMarks(
    hidden
      .replace(IMAGE, '')
      .replace(LINK, '$1')
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(AUTOLINK, '$1'),
  );
  return restore((plain.trimStart().startsWith('|') ? cellText(plain) : plain).trim());
}

function cellText(row: string): string {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' ');
}

function withoutMarks(text: string): string {
  if (!/[*_~]/.test(text)) return text;
  return text
    .replace(/\*\*(?=\S)(.*?[^\s*]\**?)\*\*/g, '$1')
    .replace(/\*(?=\S)([^*]*[^\s*])\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_]*[^\s_])_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/~~(?=\S)([^~]+)~~/g, '$1');
}

function entityText(entity: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name] ?? entity;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function hide(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(STAND_IN + mark.charCodeAt(0)));
}

function restore(text: string): string {
  return text.replace(/[\ue021-\ue07e]/g, (standIn) => String.fromCharCode(standIn.charCodeAt(0) - STAND_IN));
}
