import TurndownService from 'turndown';
import { writeFence } from './code';

/** Turndown, with rules for what it writes otherwise: lists, quotes and fences. Tables and all text stand in `code` elements. */
const turndown = new TurndownService({ headingStyle: 'atx', hr: '---', preformattedCode: true });

turndown.escape = (text) => text;

turndown.addRule('written', { filter: 'code', replacement: (text) => text });

turndown.addRule('quote', {
  filter: 'blockquote',
  replacement: (content) => {
    const lines = content.trim().split('\n');
    return `\n\n${lines.map((line) => (line ? `> ${line}` : '>')).join('\n')}\n\n`;
  },
});

turndown.addRule('fence', {
  filter: 'pre',
  replacement: (_, pre) => `\n\n${writeFence(pre.textContent ?? '', (pre as Element).className)}\n\n`,
});

// A list directly behind its item's text stays with it.
turndown.addRule('list', {
  filter: ['ul', 'ol'],
  replacement: (content, list) => ((list as Element).previousElementSibling?.nodeName === 'CODE' ? `\n${content}` : `\n\n${content}\n\n`),
});

turndown.addRule('item', {
  filter: 'li',
  replacement: (content, node) => {
    const item = node as Element;
    const marker = `${item.getAttribute('value') ?? ''}${item.parentElement?.getAttribute('type') ?? '-'} `;
    const text = content.trim().replace(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`);
    return `${marker}${text}${item.parentElement?.className === 'loose' ? '\n\n' : '\n'}`;
  },
});

/** Markdown of a plain tree. */
export function assemble(tree: HTMLElement): string {
  return turndown.turndown(tree);
}
