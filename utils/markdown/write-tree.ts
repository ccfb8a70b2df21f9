import { writeFence } from './code';

/** Markdown of the plain tree: each block between as many line breaks as it asks for, what is within written as it stands. */

const MEANINGFUL = 'hr,table,thead,th,td';
const IS_MEANINGFUL = new Set(MEANINGFUL.toUpperCase().split(','));

/** Markdown of all that `tree` holds. */
export function writeTree(tree: Element): string {
  return writeChildren(tree)
    .replace(/^[\t\r\n]+/, '')
    .trimEnd();
}

// The line breaks at the end of one block and at the start of the next are the same ones: the more of both, at most two.
function writeChildren(parent: Element): string {
  let output = '';
  let breaks = 0;
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const text = writeNode(child);
    const start = breaksAt(text, 0, 1);
    if (start === text.length) {
      breaks = Math.max(breaks, Math.min(start, 2));
      continue;
    }
    const end = breaksAt(text, text.length - 1, -1);
    output += '\n'.repeat(Math.min(2, Math.max(breaks, start))) + text.slice(start, text.length - end);
    breaks = end;
  }
  return output + '\n'.repeat(breaks);
}

function breaksAt(text: string, from: number, step: 1 | -1): number {
  let count = 0;
  while (text[from + count * step] === '\n') count += 1;
  return count;
}

function writeNode(node: Element): string {
  const name = node.nodeName;
  if (name === 'CODE') return /\S/.test(node.textContent ?? '') ? (node.textContent ?? '') : '';
  if (name === 'HR') return '\n\n---\n\n';
  if (isBlank(node, name)) return '\n\n';
  if (name === 'PRE') return `\n\n${writeFence(node.textContent ?? '', node.className)}\n\n`;
  const content = writeChildren(node);
  switch (name) {
    case 'BLOCKQUOTE':
      return `\n\n${content
        .trim()
        .split('\n')
        .map((line) => (line ? `> ${line}` : '>'))
        .join('\n')}\n\n`;
    case 'UL':
    case 'OL':
      // A list directly behind its item's text stays with it.
      return node.previousElementSibling?.nodeName === 'CODE' ? `\n${content}` : `\n\n${content}\n\n`;
    case 'LI':
      return writeItem(node, content);
    case 'TH':
    case 'TD':
      return ` ${content} |`;
    case 'TR':
      return `|${content}\n`;
    case 'THEAD':
      return `${content}|${' --- |'.repeat(node.firstElementChild?.childElementCount ?? 0)}\n`;
    default:
      return `\n\n${/^H\d$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : ''}${content}\n\n`;
  }
}

function writeItem(item: Element, content: string): string {
  const list = item.parentElement;
  const marker = `${item.getAttribute('value') ?? ''}${list?.getAttribute('type') ?? '-'} `;
  const text = content.trim().replace(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`);
  return `${marker}${text}${list?.className === 'loose' ? '\n\n' : '\n'}`;
}

function isBlank(node: Element, name: string): boolean {
  return !IS_MEANINGFUL.has(name) && !/\S/.test(node.textContent ?? '') && node.querySelector(MEANINGFUL) === null;
}
