import type { Delimiter, StateInline, Token } from 'markdown-it';
import { createParser } from '../parser';
import { type Entry, signOf } from './inline-entries';

/** Reading marked text the way the tools do that exports are opened with: `==` flanks like emphasis in CommonMark, section 6.2. */

const EQUALS = 0x3d;
const MARK_TAG = /<\/?mark>/y;
const OPEN = '\u0003';
const CLOSE = '\u0004';

/** How each piece of a mark is read. */
export const READINGS = { open: OPEN, close: CLOSE } as const;

export type LinkTargets = Parameters<ReturnType<typeof createParser>['parse']>[1];

const parser = createParser();
parser.inline.ruler.before('emphasis', 'mark', readEquals);
parser.inline.ruler.before('html_inline', 'mark_tag', readTag);
parser.inline.ruler2.after('emphasis', 'mark', (state) => {
  for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters)]) pair(state.tokens, delimiters ?? []);
});

/** What a line with marks in it says: words, signs of everything else, and where marks open and close. */
export function readingOf(content: string, targets: LinkTargets): string {
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, targets, tokens);
  return tokens.map((token) => token.meta?.reading ?? (signOf(token) || token.content)).join('');
}

/** What the line should say with these readings at these places, in order. */
export function wantedReading(entries: readonly Entry[], inserted: readonly { at: number; reading: string }[]): string {
  let wanted = '';
  let next = 0;
  const insertUpTo = (at: number) => {
    for (; next < inserted.length && (inserted[next] as { at: number }).at <= at; next++) wanted += inserted[next]?.reading;
  };
  for (const { from, text, sign, isPlain } of entries) {
    for (let at = 0; isPlain && at < text.length; at++) {
      insertUpTo(from + at);
      wanted += text[at];
    }
    if (isPlain) continue;
    insertUpTo(from);
    wanted += sign || text;
  }
  insertUpTo(Number.POSITIVE_INFINITY);
  return wanted;
}

function readEquals(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== EQUALS) return false;
  const { can_open, can_close, length } = state.scanDelims(state.pos, true);
  if (length < 2) return false;
  if (length % 2 === 1) state.push('text', '', 0).content = '=';
  for (let count = length >> 1; count > 0; count--) {
    state.push('text', '', 0).content = '==';
    state.delimiters.push({ marker: EQUALS, length: 0, token: state.tokens.length - 1, end: -1, open: can_open, close: can_close });
  }
  state.pos += length;
  return true;
}

function pair(tokens: Token[], delimiters: Delimiter[]): void {
  for (const { marker, end, token } of delimiters) {
    const closer = delimiters[end];
    if (marker !== EQUALS || !closer) continue;
    mark(tokens[token], OPEN);
    mark(tokens[closer.token], CLOSE);
  }
}

function mark(token: Token | undefined, reading: string): void {
  if (!token) return;
  token.type = 'mark';
  token.content = '';
  token.meta = { reading };
}

function readTag(state: StateInline, silent: boolean): boolean {
  MARK_TAG.lastIndex = state.pos;
  const tag = MARK_TAG.exec(state.src)?.[0];
  if (!tag) return false;
  if (!silent) mark(state.push('mark', '', 0), tag[1] === '/' ? CLOSE : OPEN);
  state.pos += tag.length;
  return true;
}
