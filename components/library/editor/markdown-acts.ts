import { flanking } from '../../../utils/markdown/delimiters';
import { continueLine, type LineMark, markLines } from './line-marks';

/** One change of a text: what stands between two places is replaced, and what is selected then. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
  select: [start: number, end: number];
}

export type ActName = 'bold' | 'italic' | 'heading' | 'list' | 'numbers' | 'quote' | 'link' | 'row';

const LINES: Partial<Record<ActName, LineMark>> = { heading: 'heading', list: 'list', numbers: 'numbers', quote: 'quote' };
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;
const ROW = /^\s*\|.*\|\s*$/;

/** What a button of the toolbar does to a text of which a part is selected. Pressed again it takes its mark off. */
export function changeFor(name: ActName, text: string, start: number, end: number): TextChange {
  const lines = LINES[name];
  if (lines) return markLines(lines, text, start, end);
  if (name === 'link') return link(text, start, end);
  if (name === 'row') return addRow(text, start, end);
  return emphasize(name === 'bold' ? 2 : 1, text, start, end);
}

/** What Enter does in a list or a quote: it goes on, or ends where nothing was written. Undefined where Enter is just a new line. */
export function changeForEnter(text: string, start: number, end: number): TextChange | undefined {
  return start === end ? continueLine(text, start) : undefined;
}

// Two stars are bold, one is italic, three are both.
function emphasize(stars: 1 | 2, text: string, start: number, end: number): TextChange {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = Math.max(from, end - (chosen.length - chosen.trimEnd().length));
  const marked = text.slice(from, to);
  const around = Math.min(starsBefore(text, from), starsAfter(text, to));
  const within = Math.min(starsAfter(marked, 0), starsBefore(marked, marked.length));
  const has = (count: number) => (stars === 2 ? count >= 2 : count % 2 === 1);
  if (has(around)) {
    const rest = marked;
    return { from: from - stars, to: to + stars, insert: rest, select: [from - stars, to - stars] };
  }
  if (marked.length > within * 2 && has(within)) {
    const rest = marked.slice(stars, -stars);
    return { from, to, insert: rest, select: [from, from + rest.length] };
  }
  const mark = '*'.repeat(stars);
  if (marked && !marked.includes('\n')) {
    // Beside a punctuation mark, which is no end of a word, stars would stay stars.
    let [first, last] = [from, to];
    while (first < last && !flanking(text[first - 1] ?? '', text[first] ?? '').canOpen) first += 1;
    while (last > first && !flanking(text[last - 1] ?? '', text[last] ?? '').canClose) last -= 1;
    if (first < last)
      return { from: first, to: last, insert: mark + text.slice(first, last) + mark, select: [first + stars, last + stars] };
  }
  // Marks reach over no end of a paragraph: each line has its own.
  const insert = marked.replace(/[^\n]*[^\s\n][^\n]*/g, (line) => mark + line + mark) || mark + mark;
  const select: [number, number] = marked.includes('\n') ? [from, from + insert.length] : [from + stars, from + insert.length - stars];
  return { from, to, insert, select };
}

function starsBefore(text: string, at: number): number {
  let count = 0;
  while (text[at - 1 - count] === '*') count += 1;
  return count;
}

function starsAfter(text: string, at: number): number {
  let count = 0;
  while (text[at + count] === '*') count += 1;
  return count;
}

function link(text: string, start: number, end: number): TextChange {
  const chosen = text.slice(start, end);
  if (ADDRESS.test(chosen.trim())) {
    const insert = `[](${chosen.trim()})`;
    return { from: start, to: end, insert, select: [start + 1, start + 1] };
  }
  const words = chosen.replace(/\s*\n\s*/g, ' ');
  const insert = `[${words}](https://)`;
  const address = start + words.length + 3;
  return { from: start, to: end, insert, select: words ? [address, address + 'https://'.length] : [start + 1, start + 1] };
}

/** In a table a new row below this one, elsewhere a new table. */
function addRow(text: string, start: number, end: number): TextChange {
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd);
  if (!ROW.test(line)) {
    const gap = line.trim() ? '\n\n' : '';
    const insert = `${gap}|  |  |\n| --- | --- |\n|  |  |\n`;
    const cell = lineEnd + gap.length + 2;
    return { from: lineEnd, to: lineEnd, insert, select: [cell, cell] };
  }
  const columns = Math.max(1, line.trim().replace(/\\\|/g, '').split('|').length - 2);
  // Behind the row of dashes, where the head of the table is the line.
  const next = text.slice(lineEnd + 1, text.indexOf('\n', lineEnd + 1) < 0 ? text.length : text.indexOf('\n', lineEnd + 1));
  const at = /^\s*\|[\s|:-]+\|\s*$/.test(next) ? lineEnd + 1 + next.length : lineEnd;
  return { from: at, to: at, insert: `\n|${'  |'.repeat(columns)}`, select: [at + 3, at + 3] };
}
