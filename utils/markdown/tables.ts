import { all, holdsBlock, rename, textOf } from './dom';

/**
 * Tables of data become GFM tables; tables that only lay a page out become plain blocks. A rule of thumb for each, since old pages
 * mark up both alike.
 */

const MAX_COLUMNS = 40;
const MAX_CELLS = 20000;
const LONG_CELL = 220;
const KEPT = ['id', 'class', 'style', 'data-at', 'align'];

/** The table's own rows, not those of a table within it. */
function ownRows(table: Element): HTMLTableRowElement[] {
  return [...((table as HTMLTableElement).rows ?? [])];
}

/** Whether a table holds data: named or ruled as such, or rows of short cells in two or more columns, none of them mere links. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  const rows = ownRows(table).filter((row) => textOf(row) || row.querySelector('img'));
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  if (columns < 2 || table.querySelector('table')) return false;
  if (table.querySelector('form,h1,h2')) return false;
  const cells = rows.flatMap((row) => [...row.cells]);
  const texts = cells.map((cell) => textOf(cell));
  const filled = texts.filter(Boolean).length;
  if (filled < 2) return false;
  if (isLinkList(table, texts)) return false;
  if (table.querySelector('caption,thead,th') || table.getAttribute('summary')) return true;
  if (isRuled(table)) return rows.length > 1 || filled > 2;
  if (rows.length < 2 || cells.some((cell, index) => (texts[index]?.length ?? 0) > LONG_CELL || holdsManyBlocks(cell))) return false;
  return filled / cells.length > 0.4 && rows.filter((row) => row.cells.length >= 2).length / rows.length > 0.6;
}

function isRuled(table: Element): boolean {
  const border = Number(table.getAttribute('border') ?? 0);
  return (
    border > 0 ||
    /\b(?:mso\w*|\w*grid\w*|\w*bordered|table)\b/i.test(table.className) ||
    /border(?:-collapse|:\s*[1-9])/.test(table.getAttribute('style') ?? '')
  );
}

function isLinkList(table: Element, texts: string[]): boolean {
  const linked = all(table, 'a[href]').reduce((sum, link) => sum + textOf(link).length, 0);
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  return linked > total * 0.7;
}

function holdsManyBlocks(cell: Element): boolean {
  return cell.querySelectorAll('p,div,ul,ol').length > 4;
}

/** Turns every layout table below `root` into plain blocks, the innermost first. */
export function flattenLayoutTables(root: Element): void {
  for (const table of all(root, 'table').reverse()) if (!isDataTable(table)) flatten(table);
}

/** Rows and cells become `div`s, so that paragraphs within them are found. */
export function flatten(table: Element): void {
  const parts = all(table, 'colgroup,col,caption,thead,tbody,tfoot,tr,td,th').filter((part) => part.closest('table') === table);
  for (const part of parts.reverse()) {
    if (part.nodeName.startsWith('COL')) part.remove();
    else rename(part, isInlineCell(part) ? 'span' : 'div', KEPT);
  }
  rename(table, 'div', KEPT);
}

// Short cells beside each other read as one line.
function isInlineCell(part: Element): boolean {
  return /^T[DH]$/.test(part.nodeName) && part.parentElement?.childElementCount !== 1 && textOf(part).length < 30 && !holdsBlock(part);
}

/**
 * Rewrites a data table as a grid that GFM can show: the caption as a paragraph above it, one header row, a value in every cell that a
 * `rowspan` or `colspan` covers. A header of two rows is joined into one.
 */
export function squareTable(table: Element): void {
  const rows = ownRows(table).filter((row) => row.cells.length > 0 && (textOf(row) || row.querySelector('img')));
  const headerDepth = headerRows(table, rows);
  const grid = gridOf(rows);
  const document = table.ownerDocument;
  const square = document.createElement('table');
  const body = document.createElement('tbody');
  square.append(body);
  const columns = Math.min(MAX_COLUMNS, Math.max(1, ...grid.map((row) => row.length)));
  for (const [index, cells] of joinHeader(grid, headerDepth).entries()) {
    const row = document.createElement('tr');
    for (let column = 0; column < columns; column += 1) row.append(squareCell(document, index === 0 ? 'th' : 'td', cells[column]));
    body.append(row);
  }
  for (const caption of all(table, 'caption')) if (textOf(caption)) table.before(rename(caption, 'p'));
  table.replaceWith(square);
}

type Grid = (Element[] | undefined)[][];

// Row and column spans repeat their cell: every row can be read on its own. A cell across the whole table stands once.
function gridOf(rows: HTMLTableRowElement[]): Grid {
  const grid: Grid = rows.map(() => []);
  const width = Math.max(...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + span(cell, 'colspan'), 0)));
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

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value > 0 ? value : 1;
}

// Header cells over two rows (`rowspan` beside `colspan`) mean that both rows are the header.
function headerRows(table: Element, rows: HTMLTableRowElement[]): number {
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

function squareCell(document: Document, name: 'th' | 'td', sources: Element[] | undefined): Element {
  const cell = document.createElement(name);
  for (const [index, source] of (sources ?? []).entries()) {
    if (index > 0) cell.append(' ');
    cell.append(...source.cloneNode(true).childNodes);
  }
  return cell;
}
