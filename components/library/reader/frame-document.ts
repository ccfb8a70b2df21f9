import { placePictures } from './place-pictures';
import type { Pictures } from './use-pictures';

// A figure with its signs and a short unit, or an empty cell.
const NUMBER = /^(?:[-+−±¥￥$€£]?\s?\d[\d\s.,，]*\s?[%％‰万亿元]{0,2}|[-–—]?)$/;

// A date or a time of day, which is not broken at its hyphens.
const DATE = /^\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,4}日?)?(?:[ T]?\d{1,2}:\d{2})?$|^\d{1,2}:\d{2}$/;
// Longer than this a cell holds sentences: they get room to be read, and the table scrolls instead.
const SHORT_TEXT = 14;
const MANY_COLUMNS = 8;

export interface FrameOptions {
  /** BCP 47; decides glyphs, line breaks and line height. */
  lang?: string;
  title: string;
  /** Our style sheet, from the extension itself. */
  styleUrl: string;
  /** Gives the root the reader's preferences. */
  dress?: (root: HTMLElement) => void;
  /** What is kept now; later changes are placed in the open frame. */
  pictures: Pictures;
  /** Names the text, so that its further parts are added to no other. */
  textKey?: string;
}

/**
 * A part of an article's text as it stands in the reader frame; `html` comes from `markdownToHtml`. Kept pictures have their places, still
 * empty; those that are not kept are quiet placeholders that lead to the original: reading makes no request.
 */
export function framePart(html: string, pictures: Pictures): Document {
  // Parsed in a document without a window: nothing in it is loaded or run.
  const page = new DOMParser().parseFromString(html, 'text/html');
  placePictures(page, pictures);
  for (const table of page.querySelectorAll('table')) wrap(page, table);
  return page;
}

/** The document of the sandboxed reader frame around a text, or around the first part of a long one. */
export function frameDocument(html: string, { lang, title, styleUrl, dress, pictures, textKey }: FrameOptions): string {
  const page = framePart(html, pictures);
  const root = page.documentElement;
  if (lang) root.lang = lang;
  dress?.(root);
  if (textKey) root.dataset.text = textKey;
  page.body.dir = 'auto';
  page.title = title;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = page.createElement('link');
  style.rel = 'stylesheet';
  style.href = styleUrl;
  page.head.prepend(charset, style);
  return `<!doctype html>${root.outerHTML}`;
}

// A wide table scrolls by itself, reachable by keyboard, instead of widening the page.
function wrap(page: Document, table: HTMLTableElement): void {
  const box = page.createElement('div');
  box.className = 'table';
  box.tabIndex = 0;
  table.replaceWith(box);
  box.append(table);
  // On paper it cannot scroll: its letters are smaller there.
  if ((table.rows[0]?.cells.length ?? 0) >= MANY_COLUMNS) box.classList.add('is-wide');
  alignNumbers(table);
}

// Numbers under one another are read by their digits: a column of nothing else is set from the right.
function alignNumbers(table: HTMLTableElement): void {
  const rows = [...table.querySelectorAll('tr')];
  for (const cell of table.querySelectorAll('td')) {
    const text = cell.textContent?.trim() ?? '';
    if (DATE.test(text)) cell.classList.add('date');
    else if (text.length > SHORT_TEXT) cell.classList.add('words');
  }
  const body = rows.filter((row) => row.querySelector('td'));
  for (let column = 0; column < (rows[0]?.children.length ?? 0); column++) {
    const texts = body.map((row) => row.children[column]?.textContent?.trim() ?? '');
    if (!texts.some(Boolean) || !texts.every((text) => NUMBER.test(text))) continue;
    for (const row of rows) row.children[column]?.classList.add('number');
  }
}
