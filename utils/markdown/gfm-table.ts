import { lineOf, type Style } from './blocks';
import { all, textOf } from './dom';
import { addBlock } from './plain-tree';
import { STRONG } from './runs';
import { ownRows } from './tables';

const MAX_COLUMNS = 40;
const MAX_CELLS = 20000;
// So many rows are read or written between two steps.
const AT_ONCE = 50;

/** Cells of one place in a table: none, one, or those of several header rows. */
type Grid = Element[][][];

/**
 * Adds a data table to the plain tree as GFM can show it: one header row, a value in every cell that a `rowspan` or `colspan` covers. A
 * header of several rows is joined into one. What stands over or under the whole table, its caption included, becomes paragraphs.
 */
export function addTable(table: Element, into: Element, style: Style): void {
  const steps = tableSteps(table, into, style);
  while (!steps.next().done);
}

/** As `addTable`, in steps that let others have their turn: one table may be as long as a book. */
export function* tableSteps(table: Element, into: Element, style: Style): Generator<void> {
  const rows: Rows = [];
  for (const [index, row] of ownRows(table).entries()) {
    if (row.cells.length > 0 && (row.parentElement?.nodeName === 'THEAD' || isFilled(row))) rows.push(row);
    if (index % AT_ONCE === 0) yield;
  }
  const [top, middle, bottom] = splitTitles(rows);
  yield;
  const addLine = (element: Element | undefined) => element && addBlock(into, 'p', lineOf([element], style, ' '));
  for (const caption of all(table, 'caption')) if (caption.closest('table') === table) addLine(caption);
  for (const { cells } of top) addLine(cells[0]);
  if (middle.length > 0) {
    const grid = joinHeader(gridOf(middle), headerRows(table, middle));
    yield;
    addBlock(into, 'table', yield* writeGrid(grid, style));
  }
  for (const { cells } of bottom) addLine(cells[0]);
}

function isFilled(row: Element): boolean {
  return textOf(row) !== '' || row.querySelector('img') !== null;
}

type Rows = HTMLTableRowElement[];

// The title of a table often is its first row, and its notes are the last.
function splitTitles(rows: Rows): [Rows, Rows, Rows] {
  const width = widthOf(rows);
  const isWhole = (row: HTMLTableRowElement | undefined) => row?.cells.length === 1 && width > 1 && span(row.cells[0], 'colspan') >= width;
  let [start, end] = [0, rows.length];
  while (start < end && isWhole(rows[start])) start += 1;
  while (end > start && isWhole(rows[end - 1])) end -= 1;
  return [rows.slice(0, start), rows.slice(start, end), rows.slice(end)];
}

// Row by row: a tree of the cells would be built only to be written in the same order.
function* writeGrid([header = [], ...body]: Grid, style: Style): Generator<void, string> {
  const columns = Math.min(MAX_COLUMNS, Math.max(header.length, ...body.map((row) => row.length)));
  const rowOf = (row: Element[][], toText: (cells: Element[]) => string) => {
    let line = '|';
    for (let column = 0; column < columns; column += 1) line += ` ${escapePipes(toText(row[column] ?? []))} |`;
    return line;
  };
  const inHeader = { ...style, marks: style.marks & ~STRONG, idle: style.idle | STRONG };
  const written = new Map<Element | undefined, string>([[undefined, '']]);
  const cellText = ([cell]: Element[]) => {
    const text = written.get(cell) ?? lineOf(cell ? [cell] : [], style, '<br>');
    written.set(cell, text);
    return text;
  };
  const lines = [rowOf(header, (cells) => lineOf(cells, inHeader, ' ')), `|${' --- |'.repeat(columns)}`];
  for (const [index, row] of body.entries()) {
    if (row.length > 0) lines.push(rowOf(row, cellText));
    if (index % AT_ONCE === 0) yield;
  }
  return lines.join('\n');
}

function escapePipes(text: string): string {
  return text.replace(/\|/g, '\\|');
}

function widthOf(rows: Rows): number {
  return rows.reduce(
    (widest, row) =>
      Math.max(
        widest,
        [...row.cells].reduce((sum, cell) => sum + span(cell, 'colspan'), 0),
      ),
    0,
  );
}

// Row and column spans repeat their cell: every row can be read on its own. A cell across the whole table stands once.
function gridOf(rows: Rows): Grid {
  const grid: Grid = rows.map(() => []);
  const width = widthOf(rows);
  let filled = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x]) x += 1;
      const across = Math.min(span(cell, 'colspan'), MAX_COLUMNS);
      const down = Math.min(span(cell, 'rowspan'), rows.length - y);
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < across && filled < MAX_CELLS; dx += 1, filled += 1) {
          const line = grid[y + dy];
          if (line) line[x + dx] = dx > 0 && across >= width ? [] : [cell];
        }
      }
      x += across;
    }
  });
  return grid;
}

function span(cell: Element | undefined, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell?.getAttribute(name) ?? '1', 10);
  return value > 0 ? value : 1;
}

// Header cells over two rows (`rowspan` beside `colspan`) mean that both rows are the header.
function headerRows(table: Element, rows: Rows): number {
  const head = table.querySelector('thead');
  if (head) return Math.max(1, rows.filter((row) => row.parentElement === head).length);
  const first = [...(rows[0]?.cells ?? [])];
  const isGrouped = first.some((cell) => span(cell, 'colspan') > 1) && first.some((cell) => span(cell, 'rowspan') > 1);
  if (!isGrouped) return 1;
  return Math.min(3, rows.length, Math.max(...first.map((cell) => span(cell, 'rowspan'))));
}

function joinHeader(grid: Grid, depth: number): Grid {
  if (depth < 2) return grid;
  const header = grid.slice(0, depth);
  const columns = Math.max(...header.map((row) => row.length));
  const joined = Array.from({ length: columns }, (_, x) => [...new Set(header.flatMap((row) => row[x] ?? []))]);
  return [joined, ...grid.slice(depth)];
}
