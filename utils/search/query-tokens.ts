import { FIELD_NAMES, type Field, findName } from './query-names';

/** One part of a query as it was typed. */
export interface QueryToken {
  start: number;
  end: number;
  isNot: boolean;
  /** The field before the colon. */
  field?: Field;
  /** Where the word, the phrase or the value of the field begins, its quotes included. */
  valueStart: number;
  /** The word, phrase or value, without its quotes. */
  value: string;
  isQuoted: boolean;
}

// Input methods and word processors write quotes of many forms; who types “ does not always get ”.
const CLOSERS: Record<string, string> = { '「': '」', '『': '』', '«': '»' };
const ANY_QUOTE = '"＂“”„‟';
const MINUS = '-－−–';
const NAME = /^([\p{L}\p{M}]{1,20})[:：]/u;
const SPACE = /\s/;

/** Cuts a query into its parts. Whatever was typed, every part but white space is in one of them. */
export function scanQuery(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const token = readToken(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Whether anything is asked for yet: a field whose value is still to come asks for nothing. */
export function isAsking(text: string): boolean {
  return scanQuery(text).some(({ value }) => value.trim() !== '');
}

/** Whether words are looked for, of which some articles can speak more than others; fields and exclusions hold or do not. */
export function isForWords(text: string): boolean {
  return scanQuery(text).some(({ field, isNot, value }) => !field && !isNot && value.trim() !== '');
}

function readToken(text: string, start: number): QueryToken {
  const isNot = MINUS.includes(text.charAt(start));
  // A minus alone is an exclusion that is still to come.
  if (isNot && (start + 1 === text.length || SPACE.test(text.charAt(start + 1)))) {
    return { start, isNot, valueStart: start + 1, end: start + 1, value: '', isQuoted: false };
  }
  const nameStart = isNot ? start + 1 : start;
  const field = fieldAt(text, nameStart);
  if (!field) return { start, isNot, valueStart: nameStart, ...readValue(text, nameStart) };
  const valueStart = nameStart + field.length;
  // “tag: wages” is meant like “tag:wages”, but what follows may also be the next field.
  const next = skipSpace(text, valueStart);
  const isEmpty = next === text.length || (next > valueStart && startsField(text, next));
  if (isEmpty) return { start, isNot, field: field.name, valueStart, end: valueStart, value: '', isQuoted: false };
  return { start, isNot, field: field.name, valueStart: next, ...readValue(text, next) };
}

function fieldAt(text: string, at: number): { name: Field; length: number } | undefined {
  const match = NAME.exec(text.slice(at, at + 24));
  const name = match?.[1] && findName(FIELD_NAMES, match[1]);
  return match && name ? { name, length: match[0].length } : undefined;
}

function startsField(text: string, at: number): boolean {
  return Boolean(fieldAt(text, MINUS.includes(text.charAt(at)) ? at + 1 : at));
}

function readValue(text: string, at: number): Pick<QueryToken, 'end' | 'value' | 'isQuoted'> {
  const opener = text.charAt(at);
  const closer = ANY_QUOTE.includes(opener) ? ANY_QUOTE : CLOSERS[opener];
  if (closer) {
    let end = at + 1;
    while (end < text.length && !closer.includes(text.charAt(end))) end += 1;
    // A quote that is never closed goes on to the end: it is still being typed.
    return { value: text.slice(at + 1, end), end: Math.min(end + 1, text.length), isQuoted: true };
  }
  let end = at;
  while (end < text.length && !SPACE.test(text.charAt(end))) end += 1;
  return { value: text.slice(at, end), end, isQuoted: false };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
  return at;
}
