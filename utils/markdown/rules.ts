import type TurndownService from 'turndown';
import { escapeAddress } from './escape';

/** Languages that a fence may name: others could call a program in the tools that exports are opened with. */
const FENCE_LANGUAGES = new Set(
  (
    'bash c clike cpp cs csharp css dart diff go graphql haskell html http ini java javascript js json jsx kotlin less lua makefile markdown ' +
    'markup matlab md nginx objectivec perl php plaintext powershell python py r ruby rb rust scala scss sh shell sql swift text toml ts tsx ' +
    'typescript vb vue xml yaml yml'
  ).split(' '),
);

/** The rules that differ from Turndown's own. */
export function addRules(service: TurndownService): TurndownService {
  service.remove(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'title', 'head', 'rp'] as never);
  service.addRule('lineBreak', {
    filter: 'br',
    replacement: (_, node) => (node.parentElement?.closest('h1,h2,h3,h4,h5,h6,th,td') ? ' ' : '  \n'),
  });
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) => {
      const text = oneLine(content).replace(/(\s)(#+)$/, '$1\\$2');
      return text ? `\n\n${'#'.repeat(Number(node.nodeName[1]))} ${text}\n\n` : '';
    },
  });
  service.addRule('deleted', { filter: ['del'], replacement: (content) => (content ? `~~${content}~~` : '') });
  service.addRule('ruby', { filter: ['rt'], replacement: (content) => (content.trim() ? `（${content.trim()}）` : '') });
  service.addRule('quotation', { filter: ['q'], replacement: (content) => (content.trim() ? `“${content.trim()}”` : '') });
  service.addRule('image', {
    filter: 'img',
    replacement: (_, node) =>
      `![${(node as Element).getAttribute('alt') ?? ''}](${escapeAddress((node as Element).getAttribute('src') ?? '')})`,
  });
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A' && node.hasAttribute('href'),
    replacement: (content, node) =>
      content.trim() ? `[${oneLine(content)}](${escapeAddress((node as Element).getAttribute('href') ?? '')})` : '',
  });
  addCode(service);
  addLists(service);
  addTables(service);
  return service;
}

function addCode(service: TurndownService): void {
  service.addRule('codeBlock', {
    filter: (node) => node.nodeName === 'PRE',
    replacement: (_, node) => {
      const code = codeOf(node as Element).replace(/^\n|\s+$/g, '');
      if (!code.trim()) return '';
      const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
      return `\n\n${fence}${languageOf(node as Element)}\n${code}\n${fence}\n\n`;
    },
  });
  service.addRule('inlineCode', {
    filter: (node) => ['CODE', 'KBD', 'SAMP', 'TT'].includes(node.nodeName) && !node.querySelector('img,a'),
    replacement: (_, node) => {
      const code = oneLine(node.textContent ?? '');
      if (!code) return '';
      const ticks = '`'.repeat(longestRun(code) + 1);
      const pad = /^`|`$/.test(code) ? ' ' : '';
      return `${ticks}${pad}${code}${pad}${ticks}`;
    },
  });
}

// Some editors write each line as a code element of its own, or part the lines with `<br>`.
function codeOf(pre: Element): string {
  for (const lineBreak of pre.querySelectorAll('br')) lineBreak.replaceWith('\n');
  const lines = [...pre.children].filter((child) => child.nodeName === 'CODE');
  return lines.length > 1 ? lines.map((line) => line.textContent).join('\n') : (pre.textContent ?? '');
}

function languageOf(pre: Element): string {
  const names = `${pre.className} ${pre.querySelector('code')?.className ?? ''}`;
  const language = /(?:lang(?:uage)?|brush|highlight-source)[-:]\s*([\w+#-]+)/i.exec(names)?.[1]?.toLowerCase() ?? '';
  return FENCE_LANGUAGES.has(language) ? language : '';
}

function addLists(service: TurndownService): void {
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => {
      const text = content.replace(/^\n+|\s+$/g, '').replace(/\n{2,}(?=\s*(?:[-]|\d+[.)]) )/g, '\n');
      if (!text.trim()) return '';
      const marker = `${markerOf(node as Element)} `;
      return `${marker}${text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`)}\n`;
    },
  });
  service.addRule('list', {
    filter: ['ul', 'ol'],
    replacement: (content, node) => {
      const text = content.replace(/^\n+|\s+$/g, '');
      return node.parentElement?.nodeName === 'LI' ? `\n${text}\n` : `\n\n${text}\n\n`;
    },
  });
}

function markerOf(item: Element): string {
  const list = item.parentElement;
  if (list?.nodeName !== 'OL') return '-';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const items = [...list.children].filter((child) => child.nodeName === 'LI' && child.textContent?.trim());
  // Two numbered lists in a row would become one: the second takes the other delimiter.
  const follows = list.previousElementSibling?.nodeName === 'OL' && list.previousSibling?.nodeName !== '#text';
  return `${(start >= 0 ? start : 1) + Math.max(0, items.indexOf(item))}${follows ? ')' : '.'}`;
}

function addTables(service: TurndownService): void {
  service.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content, node) => {
      const joint = node.nodeName === 'TH' ? ' ' : '<br>';
      const text = content
        .trim()
        .replace(/\s*\n\s*/g, joint)
        .replace(/\\?\|/g, '\\|');
      return ` ${text} |`;
    },
  });
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const rule = node.previousElementSibling ? '' : `\n|${' --- |'.repeat((node as Element).childElementCount)}`;
      return `|${content}${rule}\n`;
    },
  });
  service.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  service.addRule('tableBody', { filter: ['tbody'], replacement: (content) => content });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function longestRun(code: string): number {
  return Math.max(0, ...[...code.matchAll(/`+/g)].map((run) => run[0].length));
}
