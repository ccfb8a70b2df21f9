import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** The text of one block as the inline parser reads it, with the place of each unit in the Markdown. */
export interface PlacedContent {
  content: string;
  from: number[];
  to: number[];
}

export interface SourceLine {
  at: number;
  text: string;
}

const rowColumns = new WeakMap<Token, number>();

/** Makes a parser remember where in its line each row of a table begins, behind the marks of quotes and lists. */
export function placeRows(md: InstanceType<typeof MarkdownIt>): void {
  class Placed extends md.block.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (type === 'tr_close') {
        const row = this.tokens.findLast((token) => token.type === 'tr_open');
        const line = row?.map?.[0];
        if (row && line !== undefined) {
          const start = (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0);
          rowColumns.set(row, start - (this.src.lastIndexOf('\n', start - 1) + 1));
        }
      }
      return super.push(type, tag, nesting);
    }
  }
  md.block.State = Placed;
}

/** The lines of a text, as the parser counts them. */
export function linesOf(markdown: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let at = 0;
  for (const [whole, text = ''] of markdown.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    lines.push({ at, text: text.replaceAll('\0', '\ufffd') });
    at += whole.length;
  }
  return lines;
}

/** The content of a paragraph or an underlined heading: each of its lines is the end of a line of the Markdown. */
export function placeParagraph(content: string, lines: readonly SourceLine[]): PlacedContent | undefined {
  const placed: PlacedContent = { content, from: [], to: [] };
  const parts = content.split('\n');
  for (const [index, part] of parts.entries()) {
    const line = lines[index];
    if (!line) return undefined;
    const isLast = index === parts.length - 1;
    const text = isLast ? line.text.replace(/[ \t]+$/, '') : line.text;
    // Tabs of an indentation may have become spaces.
    const words = part.replace(/^[ \t]+/, '');
    if (!text.endsWith(words)) return undefined;
    const start = line.at + text.length - words.length;
    for (let at = words.length - part.length; at < words.length; at++) addUnit(placed, start + Math.max(at, 0), at < 0 ? 0 : 1);
    if (!isLast) addUnit(placed, start + words.length, 1);
  }
  return placed;
}

/** The content of a heading that begins with hash signs: no mark of a quote or a list is one. */
export function placeHeading(content: string, markup: string, line: SourceLine): PlacedContent | undefined {
  const behind = line.text.indexOf('#') + markup.length;
  const start = behind + (/^[ \t]*/.exec(line.text.slice(behind))?.[0].length ?? 0);
  if (!line.text.startsWith(content, start)) return undefined;
  const placed: PlacedContent = { content, from: [], to: [] };
  for (let at = 0; at < content.length; at++) addUnit(placed, line.at + start + at, 1);
  return placed;
}

/** The cells of a row, as the table rule cuts them: an escaped bar is a bar of the cell. */
export function placeRow(row: Token, line: SourceLine): PlacedContent[] {
  const column = rowColumns.get(row) ?? 0;
  const text = line.text.slice(column).trim();
  const start = line.at + column + line.text.slice(column).indexOf(text);
  const cells: PlacedContent[] = [{ content: '', from: [], to: [] }];
  let cell = cells[0] as PlacedContent;
  for (let at = 0; at < text.length; at++) {
    const isBar = text[at] === '|';
    const isEscaped = isBar && text[at - 1] === '\\';
    if (isBar && !isEscaped) {
      cell = { content: '', from: [], to: [] };
      cells.push(cell);
      continue;
    }
    if (isEscaped) dropLast(cell);
    cell.content += text[at];
    addUnit(cell, start + at - (isEscaped ? 1 : 0), isEscaped ? 2 : 1);
  }
  if (cells[0]?.content === '') cells.shift();
  if (cells[cells.length - 1]?.content === '') cells.pop();
  return cells.map(trimmed);
}

function addUnit(placed: PlacedContent, from: number, length: number): void {
  placed.from.push(from);
  placed.to.push(from + length);
}

function dropLast(cell: PlacedContent): void {
  cell.content = cell.content.slice(0, -1);
  cell.from.pop();
  cell.to.pop();
}

function trimmed({ content, from, to }: PlacedContent): PlacedContent {
  const start = content.length - content.trimStart().length;
  const end = start + content.trim().length;
  return { content: content.slice(start, end), from: from.slice(start, end), to: to.slice(start, end) };
}
