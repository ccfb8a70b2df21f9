import { all, textOf } from '../markdown/dom';
import { isFileLink } from './attachments';
import { isProse, type Line, lineOf, widthOf } from './lines';
import { isNamedAside, nameOf } from './names';

/** Blocks that stand within an article's element and are no part of its text, told by how they are named and built. */

// Words of names that tell on a few words only: buttons, counters, marks and notices.
const NAMED_FEW =
  /(?:^|[\s_-])(?:rat(?:e|ings?)|votes?|player|prev|next|more|also|whats\w*|follow\w*|tool(?:s|bar|box)|btns?|buttons?|donat\w*|cta|zoom|lightbox|keywords?|jubao|guanzhu|dianzan|zan|report-?link|disclaimer)(?=$|[\s_-])/i;
const NAMED_TEXT = /caption|credit|desc|title|head|text|quote|content|body|article|file|attach|fujian|down/i;
const MAX_FEW = 60;
const MAX_NAMED = 240;
const LINKED_HEADING = ':is(h2,h3,h4,h5,h6) a[href],a[href] :is(h2,h3,h4,h5,h6)';
const MIN_REPEATED = 24;
const CAPTIONS = 'figcaption,[class*="caption" i],[class*="credit" i]';
const QUOTES = 'blockquote,[class*="quote" i]';

/**
 * Takes out of a copied page small blocks whose names say that they are something else: Readability leaves a line without its block, and so
 * without its name.
 */
export function removeNamedLines(body: Element): void {
  for (const element of all(body, 'div[class],p[class],section[class],ul[class],a[class],div[id]')) {
    const name = nameOf(element);
    const isFew = NAMED_FEW.test(name) && !NAMED_TEXT.test(name);
    if (!(isFew || (isNamedAside(name) && element.nodeName !== 'A')) || (element.textContent ?? '').length > MAX_NAMED * 4) continue;
    const width = widthOf(textOf(element));
    if (width === 0 || width > (isFew ? MAX_FEW : MAX_NAMED) || (isFew && element.nodeName === 'A' && !/btn|button|cta/i.test(name)))
      continue;
    if (!element.querySelector('h1,img,table,time') && ![element, ...all(element, 'a[href]')].some(isFileLink)) element.remove();
  }
}

/** Takes out what is said twice: a summary or a pulled quote whose every word stands in a paragraph of the text. */
export function removeRepeated(lines: Line[]): Line[] {
  const start = lines.findIndex(isProse);
  const keys: string[] = [];
  const keyAt = (index: number) => {
    keys[index] ??= keyOf(lines[index]?.text ?? '');
    return keys[index];
  };
  return lines.filter((line, index) => {
    const isIntro = index <= start;
    if (!isIntro && !line.element.closest(QUOTES)) return true;
    if (line.hasImage || line.hasFile || /^(?:H\d|LI|FIGCAPTION)$/.test(line.element.nodeName) || widthOf(line.text) < MIN_REPEATED)
      return true;
    const key = keyOf(line.text.replace(/^[【[]?\p{L}{2,8}[】\]]?\s*[:：]/u, '')) || ' ';
    const isSaid = isIntro
      ? [1, 2, 3].some((step) => keyAt(index + step).startsWith(key))
      : lines.some(({ element, text }, other) => {
          // The key of a text can be longer than the text only where signs stand for words.
          return text.length * 4 > key.length && keyAt(other).length > key.length && keyAt(other).includes(key) && !element.closest(QUOTES);
        });
    if (isSaid) line.element.remove();
    return !isSaid;
  });
}

/** Takes out rows of cards after the text: two or more siblings of one kind, each with a link for its heading and little beside it. */
export function removeCards(body: Element): void {
  if (!body.querySelector(LINKED_HEADING)) return;
  for (const parent of all(body, 'div,section,ul').reverse()) {
    const [first, second] = [...parent.children].filter((child) => isCard(child));
    if (!first || !second || !body.contains(parent)) continue;
    const others = [...parent.children].filter((child) => textOf(child) && !isCard(child) && !/^H\d$/.test(child.nodeName));
    if (others.length === 0 && textOf(parent).length < textOf(body).length / 2 && isBelowText(parent, body)) parent.remove();
  }
}

function isCard(element: Element): boolean {
  if (!/^(?:DIV|LI|ARTICLE|SECTION)$/.test(element.nodeName)) return false;
  const heading = element.querySelector(LINKED_HEADING);
  if (!heading || isFileLink(heading) || element.querySelector('table,blockquote')) return false;
  const text = textOf(element);
  return text.length >= 8 && text.length <= 300;
}

// Running text stands before it and none after it.
function isBelowText(element: Element, body: Element): boolean {
  const paragraphs = all(body, 'p,div,li').filter(
    (part) => !part.querySelector('p,div,li') && !element.contains(part) && isProse(lineOf(part)),
  );
  const after = (part: Element) => element.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING;
  return paragraphs.length > 0 && !paragraphs.some(after);
}

/** Takes out captions that were said before: of the same picture in another size, or of each picture of a row. */
export function removeRepeatedCaptions(lines: Line[]): Line[] {
  const said = new Set<string>();
  return lines.filter((line) => {
    if (line.hasImage || !line.element.closest(CAPTIONS)) return true;
    if (!said.has(line.text)) {
      said.add(line.text);
      return true;
    }
    line.element.remove();
    return false;
  });
}

/** The letters and digits of a text, for comparing. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
