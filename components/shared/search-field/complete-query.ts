import { FIELD_NAMES, type Field, foldName } from '../../../utils/search/query-names';
import { type QueryToken, scanQuery } from '../../../utils/search/query-tokens';

/** What stands at the caret and can be completed: the name of a field, or what is behind one. */
export interface Completable {
  field?: Field;
  /** What is typed of it so far, without quotes. */
  typed: string;
  /** The stretch of the query that a completion takes the place of. */
  start: number;
  end: number;
  /** The field was written in Chinese: its values are offered in Chinese too. */
  isChinese?: boolean;
}

/** A field's name as it is offered. */
export interface OfferedField {
  field: Field;
  name: string;
}

/** The fields in the order in which they are offered. */
const ORDER: readonly Field[] = ['tag', 'site', 'source', 'author', 'title', 'date', 'after', 'before', 'has', 'color', 'is'];
const HAN = /\p{Script=Han}/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** What can be completed at the caret. In the middle of a word nothing can: there something is being mended. */
export function completableAt(text: string, caret: number): Completable | undefined {
  const tokens = scanQuery(text);
  const token = tokens.find(({ start, end }, i) => start < caret && (caret <= end || isBehindEmpty(tokens, i, text, caret)));
  if (!token) return undefined;
  const { field, valueStart, end } = token;
  if (!field) return nameAt(text, token, caret);
  // Behind a closing quote the value is done.
  const isOpen = !token.isQuoted || caret < end || end - valueStart - 1 === token.value.length;
  if (caret < valueStart || !isOpen) return undefined;
  const start = token.value || token.isQuoted ? valueStart : Math.max(valueStart, caret);
  const typed = text.slice(token.isQuoted ? start + 1 : start, caret);
  return { field, typed, start, end: Math.max(end, caret), isChinese: HAN.test(text.slice(token.start, valueStart)) };
}

/** All fields, to be offered where the caret is, or behind the word that it is in, when the person asks for them. */
export function anyFieldAt(text: string, caret: number): Completable {
  const token = scanQuery(text).find(({ start, end }) => start < caret && caret < end);
  const at = token?.end ?? caret;
  return { typed: '', start: at, end: at };
}

/** The names of fields that begin with what is typed; in Chinese where that is the interface's language and nothing says otherwise. */
export function offeredFields(typed: string, { isChinese }: { isChinese: boolean }): OfferedField[] {
  const wanted = foldName(typed);
  return ORDER.flatMap((field) => {
    const [english, chinese] = FIELD_NAMES[field];
    const names = isChinese ? [chinese, english] : [english, chinese];
    const name = names.find((one) => one.startsWith(wanted));
    return name ? [{ field, name }] : [];
  });
}

/** The query with a completion in place, and where the caret is then. A whole value is followed by a space: the next word can be typed. */
export function complete(text: string, { field, start, end }: Completable, insert: string): { text: string; caret: number } {
  const isWhole = !insert.endsWith(':');
  const rest = text.slice(end);
  const space = isWhole && !/^\s/.test(rest) ? ' ' : '';
  const gap = !field && /[^\s\-－−–]$/.test(text.slice(0, start)) ? ' ' : '';
  const before = `${text.slice(0, start)}${gap}${insert}${space}`;
  return { text: before + rest, caret: before.length + (isWhole && !space ? 1 : 0) };
}

/** A value as it stands in a query: in quotes where it would be cut otherwise. */
export function quoted(value: string): string {
  if (!/[\s"＂“”„‟]|^[「『«]/u.test(value)) return value;
  return /["＂“”„‟]/.test(value) ? `「${value.replace(/」/g, '')}」` : `"${value}"`;
}

function nameAt(text: string, { start, valueStart, end, isQuoted }: QueryToken, caret: number): Completable | undefined {
  const typed = text.slice(valueStart, caret);
  if (isQuoted || caret !== end || caret === start) return undefined;
  // One letter begins too many words; one character of Chinese is half a name.
  const isEnough = LETTERS.test(typed) && (typed.length > 1 || HAN.test(typed));
  return isEnough ? { typed, start: valueStart, end } : undefined;
}

function isBehindEmpty(tokens: QueryToken[], index: number, text: string, caret: number): boolean {
  const token = tokens[index];
  return Boolean(
    token?.field &&
      !token.value &&
      !token.isQuoted &&
      text.slice(token.end, caret).trim() === '' &&
      caret <= (tokens[index + 1]?.start ?? text.length),
  );
}
