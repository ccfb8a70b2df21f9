import { all, textOf } from '../markdown/dom';
import { isFileLink } from './attachments';
import { isProse, type Line, lineOf, widthOf } from './lines';
import { parentOf } from './metadata/dom';
import { removeNamed } from './names';
import { AT, type Snapshot } from './snapshot';

// More than this share of the text outside the block of the title is text in a block of its own.
const MAX_OUTSIDE = 0.25;
const ATTACHED = /附件|attachment/i;
const CAPTIONS = 'figure,figcaption,[class*="caption" i]';
const FEWEST_PARAGRAPHS = 3;
const NEARLY_ALL = 0.9;
const MAX_BEFORE = 40;
const SIGNED =
  /^(?:.{0,30}[\d〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日|\d{1,2}\.? .{3,12} \d{4}|.{0,30}\d{1,2}[./]\d{1,2}[./]\d{4})$/;
const PARTS = 'table,ul,ol,dl,div,section,p,h2,h3,h4,h5,h6';

/**
 * Takes out blocks whose names tell that they are no text, and what was extracted from beside the page's block of title and text, and is
 * lists or tables of links: downloads, other articles, addresses. Running text and attachments stay, wherever they are.
 */
export function removeNeighbours(body: Element, title: string, snapshot: Snapshot): void {
  removeNamed(body, snapshot);
  const first = all(body, `p[${AT}],div[${AT}]`).find((part) => !part.querySelector('p,div') && isProse(lineOf(part)));
  let block = title && first ? snapshot.origin(first) : undefined;
  while (block && !(block.textContent ?? '').includes(title)) block = block.parentElement ?? undefined;
  if (!block || /^(?:BODY|HTML)$/.test(block.nodeName)) return;
  const outside = all(body, PARTS).filter((part) => {
    const origin = snapshot.origin(part);
    return origin && !Node.prototype.contains.call(block, origin) && !Node.prototype.contains.call(origin, block);
  });
  // In the order of the document a part follows right upon the one that holds it.
  const outer: Element[] = [];
  for (const part of outside) if (!outer.at(-1)?.contains(part)) outer.push(part);
  const length = outer.reduce((sum, part) => sum + textOf(part).length, 0);
  if (length > textOf(body).length * MAX_OUTSIDE) return;
  for (const part of outer) {
    const links = all(part, 'a[href]');
    const isLinks = links.length > 1 && !ATTACHED.test(textOf(part)) && !holdsProse(part);
    if (isLinks || (/^H\d$/.test(part.nodeName) && !links.some(isFileLink))) part.remove();
  }
}

/**
 * Takes out the short lines before and after the text that stand on the page outside the one element around nearly all of its paragraphs.
 * The day under a name, pictures, files and whatever heads more text stay.
 */
export function removeOutskirts(lines: Line[], snapshot: Snapshot): Line[] {
  const prose = lines.filter((line) => isProse(line) && !line.element.closest(CAPTIONS));
  if (prose.length < FEWEST_PARAGRAPHS) return lines;
  const originOf = ({ element }: Line) => {
    const marked = element.closest(`[${AT}]`);
    return marked ? snapshot.origin(marked) : undefined;
  };
  const origins = prose.map(originOf);
  const sizes = prose.map((line) => widthOf(line.text));
  const most = sizes.reduce((sum, size) => sum + size, 0) * NEARLY_ALL;
  const isIn = (origin: Element | undefined, box: Element) => origin !== undefined && Node.prototype.contains.call(box, origin);
  let box = origins[sizes.indexOf(Math.max(...sizes))];
  while (box && sizes.reduce((sum, size, index) => sum + (isIn(origins[index], box as Element) ? size : 0), 0) < most)
    box = parentOf(box) ?? undefined;
  if (!box) return lines;
  const holder = box;
  let text: string | undefined;
  const inside = lines.map((line) => {
    const origin = originOf(line);
    if (!origin || isIn(origin, holder)) return true;
    // A block that Readability made anew is known by what holds it, and by its words.
    text ??= textOf(holder);
    return isIn(holder, origin) && text.includes(line.text);
  });
  const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
  const lastProse = lines.findLastIndex(isProse);
  return lines.filter((line, index) => {
    if (!line.text || (index >= first && index <= last) || line.hasImage || line.hasFile || isProse(line)) return true;
    const isKept =
      index < first
        ? lines[index - 1]?.hasImage || /^H\d$/.test(line.element.nodeName) || widthOf(line.text) > MAX_BEFORE || line.text.startsWith('—')
        : index < lastProse || ATTACHED.test(line.text) || [line, lines[index + 1]].some((near) => near && SIGNED.test(near.text));
    if (!isKept) line.element.remove();
    return isKept;
  });
}

function holdsProse(part: Element): boolean {
  return [part, ...all(part, 'p,div,li,td')].some((inner) => !inner.querySelector('p,div,li,td') && isProse(lineOf(inner)));
}
