import { all, holdsBlock, rename, textOf } from './dom';

/**
 * Tables of data become GFM tables; tables that only lay a page out become plain blocks. A rule of thumb for each, since old pages
 * mark up both alike.
 */

const LONG_CELL = 220;
const KEPT = ['id', 'class', 'style', 'data-at', 'align'];

/** The table's own rows, not those of a table within it. */
export function ownRows(table: Element): HTMLTableRowElement[] {
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
  if (table.querySelector('caption,thead,th')) return true;
  if (isLinkList(table, texts)) return false;
  if (table.getAttribute('summary')) return true;
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

/** Turns every layout table below `root` into plain blocks, the innermost first. Those of data are told by their class from then on. */
export function flattenLayoutTables(root: Element): void {
  for (const table of all(root, 'table').reverse()) {
    if (!isDataTable(table)) flatten(table);
    // Readability and the sanitizer drop rules and styles, and what was seen by them is asked for again.
    else table.classList.add('data-table');
  }
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
