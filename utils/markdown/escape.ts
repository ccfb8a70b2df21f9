/** Text of a page → Markdown that renders as that text: marks are escaped only where they would mean something. */

const FORMAT_CONTROLS = /(?![\t\n\r])\p{Cc}|[\u200b\ufeff\u00ad\u202a-\u202e]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[\\`*_[\]<&~!={}%|]/;
const WORD = /[\p{L}\p{N}]/u;

/** Text without characters that only change how others look or that no file can hold. */
export function plainCharacters(text: string): string {
  return text.replace(FORMAT_CONTROLS, '').replace(LONE_SURROGATE, '\ufffd');
}

/**
 * Escapes the text of one text node. `next` is the character that follows it in its block, for marks that only mean something together;
 * `inLink` escapes every bracket, since those of a link's text must pair.
 */
export function escapeText(text: string, { next = '', inLink = false } = {}): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*[\]<&!]|_+|~~+|==+|\{\{|%%/g, (mark, at: number) => {
    const before = text[at - 1] ?? '';
    const after = text.slice(at + mark.length, at + mark.length + 40) + next;
    return needsEscape(mark, before, after, inLink) ? escaped(mark) : mark;
  });
}

function needsEscape(mark: string, before: string, after: string, inLink: boolean): boolean {
  switch (mark[0]) {
    case '\\':
    case '`':
      return true;
    case '*':
      return !(/\s/.test(before) && /^\s/.test(after));
    case '_':
      return !(WORD.test(before) && WORD.test(after[0] ?? '')) && !(isBlank(before) && isBlank(after[0]));
    case '[':
      return inLink || /^(?:\[|\^|[ xX]\](?:\s|$)|[^\]]*\][(:])/.test(after);
    case ']':
      return inLink || /^[(:\]]/.test(after);
    case '<':
      // HTML, or a template tag of the tools that exports are opened with.
      return /^[a-z/!?%]/i.test(after) || after === '';
    case '&':
      return /^#?\w{1,32};/.test(after);
    case '!':
      return after.startsWith('[');
    case '=':
      return !isBlank(after[0]);
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

/** Escapes what would make a list, a heading, a quote, a rule or a fence of the line that `text` begins. */
export function escapeLineStart(text: string): string {
  return text
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+*])(?=\s|$|[-+]{2})/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(>|={2,}(?=\s*$)|~{3,}|\|)/, '\\$1')
    .replace(/^\\(\\~)/, '$1');
}

/** An image's description: one line, no tags, no marks. */
export function escapeAlt(text: string): string {
  return plainCharacters(text)
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|!~]/g, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`));
}

/** An address that can stand between the round brackets of a link. */
export function escapeAddress(address: string): string {
  const encoded = address.replace(/[\s<>\\]/g, (character) => encodeURIComponent(character)).replace(/\|/g, '%7C');
  return hasBalancedBrackets(encoded) ? encoded : encoded.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

function hasBalancedBrackets(address: string): boolean {
  let depth = 0;
  for (const character of address) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
