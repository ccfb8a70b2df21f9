import { all, holdsBlock, isBlock, isElement, listOf, textOf } from '../markdown/dom';
import { isFileLink } from './attachments';

const MAX_LINKED = 120;
const PICTURES = ['jpg', 'jpeg', 'png', 'webp'].map((ending) => `[href*=".${ending}" i]`).join();

/** One line of the article as a reader sees it: an innermost block. */
export interface Line {
  element: Element;
  text: string;
  /** Share of the text that lies in links to other pages. */
  linked: number;
  hasImage: boolean;
  hasFile: boolean;
}

/** The innermost blocks below `root`, in order. Loose text between blocks is wrapped in paragraphs first, so that every text has one. */
export function linesOf(root: Element): Line[] {
  wrapLooseText(root);
  const lines: Line[] = [];
  for (const element of [root, ...all(root, '*')]) {
    if (!isBlock(element) || element.closest('table') || holdsBlock(element) || element.nodeName === 'HR') continue;
    lines.push(lineOf(element));
  }
  return lines;
}

/** Reads one element as a line. */
export function lineOf(element: Element): Line {
  const text = textOf(element);
  // A link around short blocks makes each of them one; around long ones it was left open by mistake, and around a picture it shows it large.
  const around = text.length < MAX_LINKED && !element.closest('figure') ? element.closest(`a[href]:not(${PICTURES})`) : null;
  const links = around ? [around] : all(element, 'a[href]');
  const length = around ? text.length : links.reduce((sum, link) => sum + textOf(link).length, 0);
  return {
    element,
    text,
    linked: text ? length / text.length : 0,
    hasImage: element.querySelector('img') !== null,
    hasFile: links.some(isFileLink),
  };
}

/** Running text: long enough for a sentence and mostly not links. */
export function isProse(line: Line): boolean {
  return line.text.length >= 30 && line.linked < 0.4 && isAsWide(line.text, 60) && /[。！？；，、.!?,;:।؟、]/.test(line.text);
}

export const isHeading = (line: Line): boolean => /^H\d$/.test(line.element.nodeName);

/** Whether a line says in a few words that a list follows: *as follows:*. */
export function announces(line: string): boolean {
  return (
    /[:：]$|如下|as follows|(?:the )?following\b.{0,40}$|folgende|siguientes|suivants/i.test(line) &&
    line.length < 200 &&
    widthOf(line) >= 20
  );
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\uac00-\ud7af]+/g;

/** Width of a text in Latin letters: CJK characters count twice. */
export const widthOf = (text: string): number => text.length * 2 - text.replace(WIDE, '').length;

/** Whether a text is at least as wide; the length tells most of the time. */
export const isAsWide = (text: string, width: number): boolean =>
  text.length >= width || (text.length * 2 >= width && widthOf(text) >= width);

function wrapLooseText(root: Element): void {
  for (const block of [root, ...all(root, 'div,section,article,main,center,blockquote,figure,header,dd,a')]) {
    if (!listOf(block.children).some((child) => isBlock(child) || holdsBlock(child))) continue;
    let run: Node[] = [];
    for (const node of [...block.childNodes, null]) {
      const isInline = node !== null && !(isElement(node) && (isBlock(node) || holdsBlock(node)));
      if (isInline) run.push(node);
      else {
        if (run.some((part) => textOf(part) || part.nodeName === 'IMG' || (isElement(part) && part.querySelector('img')))) wrapRun(run);
        run = [];
      }
    }
  }
}

function wrapRun(run: Node[]): void {
  const first = run[0];
  const paragraph = first?.ownerDocument?.createElement('p');
  if (!first || !paragraph) return;
  first.parentNode?.insertBefore(paragraph, first);
  paragraph.append(...run);
}
