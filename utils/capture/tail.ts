import { all, textOf } from '../markdown/dom';
import { announces, isHeading, isProse, type Line } from './lines';
import { isSourceLine, isStatement } from './phrases';

/** What follows the last paragraph and is no part of the text. */

const LISTED_DATE = /^\[?(?:(?:19|20)\d\d[-/.])?\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\]?$/;
const CONTACTS =
  /^(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)(?: details| information)?:?$|^(?:pressekontakt|contacts? presse|contactos? de prensa):?$/i;
const REACHED = /@|\d[\d\s().-]{6,}\d/;
// A law or a paper by its name, which the text speaks of.
const WHOLE_TEXT = /^《[^》]+》.{0,8}(?:全文|原文|文本)?$/;
const QR_CODE = /qr-?_?code|\/qr[\d_-]*\.|ewm|erweima|二维码/i;
// Links in a row after the text are a list of other articles, whatever it is called.
const FEWEST_IN_ROW = 2;
const MAX_LABEL_OF_LIST = 60;
const NUMBER = /^\d+$/;

/** Takes out titles each with a day below it, after the last paragraph: the newest of other articles. */
export function removeDatedList(lines: Line[]): Line[] {
  const prose = lines.findLastIndex((line, index) => isProse(line) && !LISTED_DATE.test(lines[index + 1]?.text ?? ''));
  const dated = lines.flatMap((line, index) => (index > prose && LISTED_DATE.test(line.text) ? [index] : []));
  if (dated.length < 2) return lines;
  const start = Math.max(prose + 1, (dated[0] ?? 0) - 1);
  for (const line of lines.slice(start)) if (!line.hasFile) line.element.remove();
  return lines.slice(0, start);
}

/** Takes out whom the press may call, at the end of a press release. */
export function removeContacts(lines: Line[]): Line[] {
  const start = lines.findLastIndex((line) => CONTACTS.test(line.text));
  const block = start < 0 ? [] : lines.slice(start);
  if (block.length === 0 || block.slice(1).some((line) => line.hasFile || isHeading(line) || (isProse(line) && !REACHED.test(line.text))))
    return lines;
  for (const line of block) line.element.remove();
  return lines.slice(0, start);
}

/** Takes out statements, links and marks after the last paragraph. */
export function removeTail(lines: Line[]): void {
  let isLast = true;
  let inRow = 0;
  // What the text announces is text: a list of other papers.
  const announced = lines.findLastIndex((line, index) => line.linked < 0.4 && announces(line.text) && isTailLink(lines[index + 1]));
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] as Line;
    if (!line.text && !line.hasImage) continue;
    const isLink = isLast && !(announced >= 0 && index > announced) && !WHOLE_TEXT.test(line.text) && isTailLink(line);
    const isUnwanted = line.hasImage
      ? !line.text && all(line.element, 'img').every((image) => QR_CODE.test(`${image.getAttribute('src')} ${image.getAttribute('alt')}`))
      : !line.hasFile &&
        (isStatement(line.text) ||
          isSourceLine(line.text) ||
          NUMBER.test(line.text) ||
          isLink ||
          isHeadingOfNothing(line) ||
          (inRow >= FEWEST_IN_ROW && isTitleOfList(line)));
    inRow = isLink ? inRow + 1 : 0;
    if (!isUnwanted) {
      if (isProse(line) || line.hasFile || line.hasImage) return;
      isLast = false;
      continue;
    }
    line.element.remove();
  }
}

function isTailLink(line: Line | undefined): boolean {
  return line !== undefined && line.linked > 0.8 && line.text.length < 120 && !/^(?:H\d|TD|TH)$/.test(line.element.nodeName);
}

function isTitleOfList({ text, linked }: Line): boolean {
  return linked === 0 && text.length < MAX_LABEL_OF_LIST && !/[.。!！?？…]$/.test(text);
}

// What it headed was removed, or never extracted.
function isHeadingOfNothing(line: Line): boolean {
  if (!/^H\d$/.test(line.element.nodeName)) return false;
  let next: Element | null = line.element;
  while (next && !next.nextElementSibling) next = next.parentElement;
  for (let sibling = next?.nextElementSibling; sibling; sibling = sibling.nextElementSibling)
    if (textOf(sibling) || sibling.querySelector('img')) return false;
  return true;
}
