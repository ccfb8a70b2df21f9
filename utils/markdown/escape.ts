/** Text of a page → Markdown that renders as that text: marks are escaped only where they would mean something. */

const FORMAT_CONTROLS = /(?![\t\n\r])\p{Cc}|[\u200b\ufeff\u00ad\u202a-\u202e]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[\\`*_[\]<&~!={%]/;
const SPECIALS = /\\|`+|\*+|_+|~+|[[\]<&!]|==+|\{\{|%%/g;
const WORD = /[\p{L}\p{N}]/u;
const LOOKAHEAD = 80;

/** Marks of a paragraph that could pair with another of their kind. */
export type Pairing = ReadonlySet<string>;

/** Everything that could pair: for text whose surroundings are not known. */
export const ALL_PAIRING: Pairing = new Set(['*', '_', '`', '~', '~~', '==']);

export interface Surroundings {
  /** What stands directly before and after the text when it is written. */
  before?: string;
  after?: string;
  /** Brackets of a link's text must pair: all are escaped. */
  inLink?: boolean;
  pairing?: Pairing;
}

/** Text without characters that only change how others look or that no file can hold. */
export function plainCharacters(text: string): string {
  return text.replace(FORMAT_CONTROLS, '').replace(LONE_SURROGATE, '\ufffd');
}

/** Which marks of a paragraph's text could pair: a lone `*` means nothing. */
export function pairingOf(text: string): Set<string> {
  const pairing = new Set<string>();
  if (!SPECIAL.test(text)) return pairing;
  const seen = new Set<string>();
  for (const { 0: mark, index } of text.matchAll(/`+|\*+|_+|~+|==+/g)) {
    const [before, after] = [text[index - 1], text[index + mark.length]];
    if (isBlank(before) && isBlank(after) && mark[0] !== '`') continue;
    if (mark[0] === '_' && isWord(before) && isWord(after)) continue;
    const kind = mark[0] === '~' ? mark.slice(0, 2) : mark.startsWith('==') ? '==' : (mark[0] ?? '');
    if (seen.has(kind)) pairing.add(kind);
    seen.add(kind);
  }
  return pairing;
}

/** Escapes the text of one text node. */
export function escapeText(text: string, surroundings: Surroundings = {}): string {
  if (!SPECIAL.test(text)) return text;
  const { before: first = '', after: last = '', inLink = false, pairing = ALL_PAIRING } = surroundings;
  return text.replace(SPECIALS, (mark, at: number) => {
    const before = at > 0 ? (text[at - 1] ?? '') : first;
    const after = text.slice(at + mark.length, at + mark.length + LOOKAHEAD) + (at + mark.length + LOOKAHEAD > text.length ? last : '');
    return needsEscape(mark, before, after, { inLink, pairing, isLast: at + mark.length === text.length }) ? escaped(mark) : mark;
  });
}

interface Place {
  inLink: boolean;
  pairing: Pairing;
  /** Whether the text ends with the mark. */
  isLast: boolean;
}

function needsEscape(mark: string, before: string, after: string, { inLink, pairing, isLast }: Place): boolean {
  switch (mark[0]) {
    case '\\':
      return /^(?:[!-/:-@[-`{-~]|$)/.test(after);
    case '`':
      return pairing.has('`');
    case '*':
      return pairing.has('*') && !(isBlank(before) && isBlank(after[0]));
    case '_':
      return pairing.has('_') && !(isWord(before) && isWord(after[0])) && !(isBlank(before) && isBlank(after[0]));
    case '~':
      return pairing.has(mark.slice(0, 2)) && !(isBlank(before) && isBlank(after[0]));
    case '[':
      return inLink || before.endsWith('!') || (!isLast && /^[[^]/.test(after)) || (/^\n?$/.test(before) && /^[ xX]\](?:\s|$)/.test(after));
    case ']':
      return inLink || after.startsWith('(');
    case '<':
      // HTML, an address, or a template tag of the tools that exports are opened with.
      return /^(?:[a-z/!?%]|[\w.+-]+@)/i.test(after);
    case '&':
      return /^#?\w{1,32};/.test(after);
    case '!':
      return isLast && after.startsWith('[');
    case '=':
      return pairing.has('==');
    default:
      return true;
  }
}

// Entities for the two that could become HTML: they hold even in a renderer that knows no escapes.
function escaped(mark: string): string {
  if (mark === '<') return '&lt;';
  if (mark === '&') return '&amp;';
  return mark.replace(/./g, '\\$&');
}

function isBlank(character: string | undefined): boolean {
  return !character || /\s/.test(character);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character);
}

// What makes a heading, a list, a rule, a table, a quote, an underline or a fence of a line; a backslash goes behind what is matched.
const LINE_MARK =
  /^(?:(?=#{1,6}(?:\s|$))|(?=[-+*](?:\s|$))|\d{1,9}(?=[.)](?:\s|$))|(?=([-*_])(?:\s*\1){2,}\s*$)|(?=[-:|]+[-:|\s]*$)|(?=>|=+\s*$|~{3,}|`{3,}))/;

/** Escapes what would make more than text of the line that `text` begins and `after` goes on. */
export function escapeLineStart(text: string, after = ''): string {
  // The definition of a link's address.
  if (text[0] === '[') return /^\[[^\]]*\](?!:)/.test(text + after) ? text : `\\${text}`;
  const at = LINE_MARK.exec(text + after.split('\n', 1)[0])?.[0].length;
  return at === undefined || at >= text.length ? text : `${text.slice(0, at)}\\${text.slice(at)}`;
}

/** An image's description: one line, no tags, no marks. */
export function escapeAlt(text: string): string {
  const plain = plainCharacters(text)
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return escapeText(plain, { before: '[', after: ']', inLink: true });
}
