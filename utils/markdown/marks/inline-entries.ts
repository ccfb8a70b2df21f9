import type MarkdownIt from 'markdown-it';
import type { StateInline, Token } from 'markdown-it';

type Parser = InstanceType<typeof MarkdownIt>;

/** One thing in a line of Markdown: a stretch of words, an opening or closing delimiter, a code span, a picture, a line break. */
export interface Entry {
  kind: 'text' | 'code' | 'address' | 'open' | 'close' | 'image' | 'break';
  /** Where it stands in the line's Markdown. */
  from: number;
  to: number;
  /** What a reader sees of it. */
  text: string;
  /** What it is, for comparing two readings of a line; empty for words. */
  sign: string;
  isHardBreak: boolean;
  /** Each unit of `text` is one unit of the Markdown; otherwise it is marked as a whole or not at all. */
  isPlain: boolean;
}

const beginnings = new WeakMap<Token, number>();
const delimiters = new WeakSet<Token>();

/** Makes a parser remember where in its line each inline token begins, and keep neighbouring texts apart. */
export function placeInline(md: Parser): void {
  class Placed extends md.inline.State {
    /** Where the text begins that is not a token yet. */
    pendingFrom = 0;

    override pushPending(): Token {
      const token = super.pushPending();
      beginnings.set(token, this.pendingFrom);
      return token;
    }

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      beginnings.set(token, this.pos);
      // Only emphasis and strikethrough write their delimiters as text at first.
      if (type === 'text') delimiters.add(token);
      return token;
    }
  }
  md.inline.State = Placed;
  // Every rule may add to the pending text; its beginning is known before the first does.
  md.inline.ruler.before('text', 'place', (state: StateInline, silent) => {
    if (!silent && state instanceof Placed && !state.pending) state.pendingFrom = state.pos;
    return false;
  });
  md.inline.ruler2.disable('fragments_join');
  md.core.ruler.disable('text_join');
}

/** The line as entries, in order, each with its place in `content`. */
export function entriesOf(tokens: readonly Token[], content: string): Entry[] {
  const entries: Entry[] = [];
  let run = -1;
  let cursor = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const isAddress = token.type === 'link_open' && token.markup === 'autolink';
    let from = beginnings.get(token) ?? 0;
    if (delimiters.has(token) && !isAddress) {
      // The delimiters of one run begin where the run begins, and may have changed places.
      if (from !== run) {
        run = from;
        cursor = from;
      }
      from = cursor;
      cursor += lengthOf(token);
    } else if (token.type === 'link_open' && !isAddress) from -= 1;
    if (isAddress) {
      const [words, close] = [tokens[at + 1]?.content ?? '', tokens[at + 2] ?? token];
      entries.push({ ...entry('address', from, words), sign: signOf(token) + words + signOf(close) });
      at += 2;
    } else if (token.nesting !== 0) {
      entries.push({ ...entry(token.nesting > 0 ? 'open' : 'close', from, ''), to: from + token.markup.length, sign: signOf(token) });
    } else if (token.type === 'image') entries.push({ ...entry('image', from, ''), sign: signOf(token) });
    else if (token.type === 'code_inline') entries.push({ ...entry('code', from, token.content), sign: signOf(token) });
    else if (/break$/.test(token.type)) {
      entries.push({ ...entry('break', from, '\n'), isHardBreak: token.type === 'hardbreak', sign: signOf(token) });
    } else if (token.content) {
      const length = lengthOf(token);
      entries.push({ ...entry('text', from, token.content), to: from + length, isPlain: length === token.content.length });
    }
  }
  closeEnds(entries, content);
  return entries;
}

/** What a token is, whatever stands around it; empty for words. */
export function signOf({ type, attrs, content }: Token): string {
  if (type === 'text' || type === 'text_special') return '';
  return `\u0001${type} ${JSON.stringify([attrs, content])}\u0002`;
}

function entry(kind: Entry['kind'], from: number, text: string): Entry {
  return { kind, from, to: -1, text, sign: '', isHardBreak: false, isPlain: false };
}

// An escape or an entity keeps what was written in its markup.
function lengthOf({ nesting, markup, content, type }: Token): number {
  return nesting !== 0 || type === 'text_special' ? markup.length : content.length;
}

// What has no length of its own ends where the next entry begins.
function closeEnds(entries: Entry[], content: string): void {
  let next = content.length;
  for (let at = entries.length - 1; at >= 0; at--) {
    const one = entries[at] as Entry;
    if (one.to < 0 || (one.kind === 'close' && one.to === one.from)) one.to = one.from + content.slice(one.from, next).trimEnd().length;
    if (one.kind === 'open' && one.to === one.from) one.to = one.from + 1;
    next = one.from;
  }
}
