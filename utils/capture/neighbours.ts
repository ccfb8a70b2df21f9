import { all, textOf } from '../markdown/dom';
import { isFileLink } from './attachments';
import { isProse, lineOf } from './lines';
import { AT, type Snapshot } from './snapshot';

// More than this share of the text outside the block of the title is text in a block of its own.
const MAX_OUTSIDE = 0.25;
const ATTACHED = /附件|attachment/i;
const PARTS = 'table,ul,ol,dl,div,section,p,h2,h3,h4,h5,h6';

/**
 * Takes out what was extracted from beside the page's block of title and text, and is lists or tables of links: downloads, other articles,
 * addresses. Running text and attachments stay, wherever they are.
 */
export function removeNeighbours(body: Element, title: string, snapshot: Snapshot): void {
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
  const isWhole = block.nodeName === 'ARTICLE' && !outer.some(holdsProse);
  for (const part of outer) {
    const links = all(part, 'a[href]');
    const isLinks = links.length > 1 && !ATTACHED.test(textOf(part)) && !holdsProse(part);
    const isFew = isWhole && !part.querySelector('img,table') && !links.some(isFileLink) && !ATTACHED.test(textOf(part));
    if (isLinks || isFew || (/^H\d$/.test(part.nodeName) && !links.some(isFileLink))) part.remove();
  }
}

function holdsProse(part: Element): boolean {
  return [part, ...all(part, 'p,div,li,td')].some((inner) => !inner.querySelector('p,div,li,td') && isProse(lineOf(inner)));
}
