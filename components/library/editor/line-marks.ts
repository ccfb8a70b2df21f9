import type { TextChange } from './markdown-acts';

export type LineMark = 'heading' | 'list' | 'numbers' | 'quote';

const MARKS: Record<LineMark, RegExp> = {
  heading: /^#{1,6}\s+/,
  list: /^[-*+]\s+/,
  numbers: /^\d{1,9}[.)]\s+/,
  quote: /^>\s?/,
};
const ITEM = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))(\s+)(?=\S|$)/;

/** Puts a mark before each of the lines that are selected, or takes it off where all have it. A heading goes on to the next lower one first. */
export function markLines(mark: LineMark, text: string, start: number, end: number): TextChange {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const to = text.indexOf('\n', last) < 0 ? text.length : text.indexOf('\n', last);
  const lines = text.slice(from, to).split('\n');
  const meant = lines.length > 1 ? lines.filter((line) => line.trim()) : lines;
  const haveAll = meant.length > 0 && meant.every((line) => MARKS[mark].test(line));
  let number = 0;
  const next = lines.map((line) => {
    if (lines.length > 1 && !line.trim()) return line;
    number += 1;
    if (mark === 'heading') return withHeading(line);
    if (haveAll) return line.replace(MARKS[mark], '');
    const bare = mark === 'quote' ? line : line.replace(MARKS.list, '').replace(MARKS.numbers, '');
    return { list: '- ', numbers: `${number}. `, quote: '> ' }[mark] + bare;
  });
  const insert = next.join('\n');
  if (start !== end) return { from, to, insert, select: [from, from + insert.length] };
  const caret = Math.max(from, start + insert.length - (to - from));
  return { from, to, insert, select: [caret, caret] };
}

// The title is the first: a text has the second and the third.
function withHeading(line: string): string {
  const level = /^#+/.exec(line)?.[0].length ?? 0;
  const bare = line.replace(MARKS.heading, '');
  if (level === 2) return `### ${bare}`;
  return level > 2 ? bare : `## ${bare}`;
}

/** Goes on with the list or the quote of this line; ends it where its line is empty. */
export function continueLine(text: string, at: number): TextChange | undefined {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(from, at);
  const mark = ITEM.exec(line);
  if (!mark) return undefined;
  const [whole, indent = '', bullet, number, sign, quote, space = ' '] = mark;
  if (!line.slice(whole.length).trim()) {
    const rest = text.slice(at, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at));
    return rest.trim() ? undefined : { from, to: at, insert: '', select: [from, from] };
  }
  const next = bullet ?? quote ?? `${Number(number) + 1}${sign}`;
  const insert = `\n${indent}${next}${space}`;
  return { from: at, to: at, insert, select: [at + insert.length, at + insert.length] };
}
