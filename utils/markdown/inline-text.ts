import { type Delimiters, flanking, pairDelimiters } from './delimiters';

/**
 * The text that a reader sees of one paragraph of Markdown. Reads marks as a renderer does (CommonMark, section 6; GFM's `~~`), so that
 * what is searched and counted is what is shown.
 */

const MARKED = /[\\`*_~[<&]/;
const TOKEN = /\\[!-/:-@[-`{-~]|\\$|`+|&(?:lt|gt|amp|quot|nbsp|#\d{1,7}|#x[\da-f]{1,6});|!?\[|\]|<[^\s<>]+>|<br ?\/>|\*+|_+|~~+/gim;
const TARGET = /\(\s*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)[^\s()]*)*)(?:\s+"[^"]*")?\s*\)/y;
const ADDRESS = /^<((?:[a-z][a-z\d+.-]{1,31}:[^<>]*)|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>$/i;
const BREAK = /^<br ?\/?>$/i;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

/** A piece of the output; marks are written only where nothing pairs with them. */
interface Piece extends Delimiters {
  text: string;
}

interface Bracket {
  at: number;
  isImage: boolean;
}

/** Plain text of a paragraph's Markdown; images are left out, addresses too. */
export function inlineText(markdown: string): string {
  if (!MARKED.test(markdown)) return markdown;
  const pieces: Piece[] = [];
  const brackets: Bracket[] = [];
  let at = 0;
  const add = (text: string) => pieces.push({ text, character: '', length: 0, canOpen: false, canClose: false });
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(markdown); match; match = TOKEN.exec(markdown)) {
    const token = match[0];
    const start = match.index;
    if (start > at) add(markdown.slice(at, start));
    at = start + token.length;
    const first = token[0] ?? '';
    if (token === '[' || token === '![') {
      brackets.push({ at: pieces.length, isImage: first === '!' });
      add(token);
    } else if (first === ']') {
      at = closeBracket(markdown, at, pieces, brackets);
    } else if (first === '`') {
      const end = closingTicks(markdown, at, token.length);
      add(end < 0 ? token : codeText(markdown.slice(at, end)));
      if (end >= 0) at = end + token.length;
    } else if (first === '<' && !isRead(token)) {
      add(first);
      at = start + 1;
    } else if (first === '*' || first === '_' || first === '~') pieces.push(delimiter(markdown, start, token));
    else add(plainText(token));
    TOKEN.lastIndex = at;
  }
  add(markdown.slice(at));
  return written(pieces);
}

function plainText(token: string): string {
  if (token[0] === '\\') return token.slice(1);
  if (token[0] === '&') return entityText(token.slice(1, -1).toLowerCase());
  return BREAK.test(token) ? '\n' : (ADDRESS.exec(token)?.[1] ?? token);
}

// Other tags are shown as they are, and may hold marks.
function isRead(tag: string): boolean {
  return BREAK.test(tag) || ADDRESS.test(tag);
}

function entityText(name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? '';
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

// Where the code that began with so many backticks ends; below 0 where it does not.
function closingTicks(markdown: string, from: number, length: number): number {
  let start = markdown.indexOf('`', from);
  while (start >= 0) {
    let end = start;
    while (markdown[end] === '`') end += 1;
    if (end - start === length) return start;
    start = markdown.indexOf('`', end);
  }
  return -1;
}

function codeText(code: string): string {
  const line = code.replace(/\n/g, ' ');
  return line.trim() && line.startsWith(' ') && line.endsWith(' ') ? line.slice(1, -1) : line;
}

function delimiter(markdown: string, start: number, token: string): Piece {
  const before = [...markdown.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const after = [...markdown.slice(start + token.length, start + token.length + 2)][0] ?? '';
  const { canOpen, canClose } = flanking(before, after);
  const character = token[0] ?? '';
  // Within a word `_` is a character like others.
  const isSplit = character === '_' && canOpen && canClose;
  const piece = { text: token, character, length: token.length, canOpen, canClose };
  return isSplit ? { ...piece, canOpen: /[\p{P}\p{S}]/u.test(before), canClose: /[\p{P}\p{S}]/u.test(after) } : piece;
}

// Marks pair within the text of a link; what led to it may be no link any more.
function closeBracket(markdown: string, at: number, pieces: Piece[], brackets: Bracket[]): number {
  TARGET.lastIndex = at;
  const opener = brackets.pop();
  const target = opener && TARGET.exec(markdown)?.[0];
  const text = opener && target !== undefined ? written(pieces.splice(opener.at).slice(1)) : ']';
  pieces.push({ text: opener?.isImage && target !== undefined ? '' : text, character: '', length: 0, canOpen: false, canClose: false });
  if (target !== undefined && !opener?.isImage) brackets.length = 0;
  return at + (target?.length ?? 0);
}

function written(pieces: Piece[]): string {
  const marks = pieces.filter(({ character }) => character);
  for (const { open, close, isStrong } of pairDelimiters(marks)) {
    for (const index of [open, close]) {
      const mark = marks[index];
      if (mark) mark.text = mark.text.slice(isStrong ? 2 : 1);
    }
  }
  return pieces.map(({ text }) => text).join('');
}
