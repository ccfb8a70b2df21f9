import { t } from '../../../../utils/i18n';
import { outlineOf } from '../contents/outline';
import { numberLinks } from './number-links';
import { printSheet } from './print-sheet';

/** What stands around an article on paper, where the page around the frame is missing. */
export interface PrintHeading {
  title: string;
  /** Source, author, date. */
  facts: string;
  url: string;
  /** When it was clipped, in words. */
  clipped: string;
  /** BCP 47; of the title. */
  lang?: string;
}

/**
 * Prints the frame's document by itself, so that it is broken into pages as a text is. Title and facts above it, its links and its address below
 * it stand in it only meanwhile.
 */
export function printFrame(frame: HTMLIFrameElement, heading: PrintHeading): void {
  const [page, view] = [frame.contentDocument, frame.contentWindow];
  if (!page?.body || !view) return;
  const undo = dressForPaper(page, heading);
  // Some browsers come back before the dialog is closed: the event says when the paper is done.
  view.addEventListener('afterprint', undo, { once: true });
  view.print();
}

/** Makes a document ready for paper. Returns what takes all of it back. */
export function dressForPaper(page: Document, { title, facts, url, clipped, lang }: PrintHeading): () => void {
  for (const former of page.querySelectorAll('.print-heading, .print-end, .print-number')) former.remove();
  const head = page.createElement('header');
  head.className = 'print-heading';
  // The text's direction is told by its own first words: those with a direction of their own are passed over.
  head.dir = 'ltr';
  const name = addLine(head, 'h1', title);
  if (lang) name.lang = lang;
  name.dir = 'auto';
  if (facts) addLine(head, 'p', facts);

  const links = numberLinks(page);
  const end = page.createElement('footer');
  end.className = 'print-end';
  end.dir = 'ltr';
  if (links.length > 0) {
    addLine(end, 'h2', t('library_printLinks'));
    const list = end.appendChild(page.createElement('ol'));
    for (const link of links) addLine(list, 'li', link);
  }
  const origin = [url, clipped].filter(Boolean).join(' · ');
  if (origin) addLine(end, 'p', origin).className = 'print-origin';

  // A numbered line that serves as a heading stays with what it heads.
  const lines = outlineOf(page).map(({ element }) => element);
  for (const line of lines) line.classList.add('print-keep');
  page.body.prepend(head);
  page.body.append(end);
  const takeSheet = adoptSheet(page);
  return () => {
    takeSheet();
    for (const line of lines) line.classList.remove('print-keep');
    for (const added of page.querySelectorAll('.print-heading, .print-end, .print-number')) added.remove();
  };
}

function addLine(parent: HTMLElement, tag: 'h1' | 'h2' | 'p' | 'li', text: string): HTMLElement {
  const line = parent.ownerDocument.createElement(tag);
  line.textContent = text;
  return parent.appendChild(line);
}

// Highlights are painted by a sheet that is adopted: only one adopted after it has the last word.
function adoptSheet(page: Document): () => void {
  const View = page.defaultView as (Window & typeof globalThis) | null;
  if (!View?.CSSStyleSheet || !page.adoptedStyleSheets) return () => {};
  const sheet = new View.CSSStyleSheet();
  sheet.replaceSync?.(printSheet());
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = [...page.adoptedStyleSheets].filter((one) => one !== sheet);
  };
}
