import { isDataTable } from '../../utils/markdown/tables';

/** What a reader sees of a page, in a form that two pages can be compared in. It shares no code with what it checks. */
export interface Reading {
  /** Lines of text with the marks of the lists, quotes and headings that they stand in. */
  lines: string[];
  /** The same without those marks, and without pictures. */
  text: string;
  /** Of every letter and figure that is emphasised: where it is, and how. */
  emphasis: string[];
  links: string[];
  images: string[];
}

const BLOCK = /^(?:P|DIV|H\d|UL|OL|LI|BLOCKQUOTE|PRE|HR|TABLE|THEAD|TBODY|TR|TD|TH)$/;
const EMPHASIS: Record<string, string> = { B: 'b', STRONG: 'b', I: 'i', EM: 'i', DEL: 's', S: 's' };
const RAISED: Record<string, string> = {
  'SUP:2': '²',
  'SUP:10': '¹⁰',
  'SUP:n': 'ⁿ',
  'SUP:-3': '⁻³',
  'SUB:2': '₂',
  'SUB:10': '₁₀',
  'SUB:-3': '₋₃',
};

interface State {
  /** Marks at the start of the next line; a list's only once. */
  prefix: { once: string; after: string }[];
  marks: string;
  address: string;
  isCell: boolean;
  isHeading: boolean;
}

/** Reads `root`, with addresses resolved against `base`. */
export function readingOf(root: Element, base: string): Reading {
  const reading: Reading = { lines: [], text: '', emphasis: [], links: [], images: [] };
  let line = '';
  let letters: string[] = [];
  let link: { address: string; text: string } | undefined;

  const endLine = (state: State) => {
    const text = fold(line);
    line = '';
    const marked = letters;
    letters = [];
    if (!text) return;
    const prefix = state.prefix.map((part) => part.once || part.after).join('');
    for (const part of state.prefix) part.once = '';
    reading.lines.push(prefix + text);
    reading.text += text.replaceAll('▣', '');
    reading.emphasis.push(marked.join(''));
  };
  const add = (text: string, state: State) => {
    line += text;
    for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) letters.push(`${letter}${state.marks && `<${state.marks}>`}`);
    const words = fold(text).replaceAll(' ', '');
    if (!words && !/\S/.test(text)) return;
    if (!state.address) link = undefined;
    else if (link?.address === state.address) link.text += words;
    else {
      link = { address: state.address, text: words };
      const added = link;
      reading.links.push('');
      const at = reading.links.length - 1;
      Object.defineProperty(reading.links, at, { get: () => `${added.text} → ${added.address}`, enumerable: true, configurable: true });
    }
  };
  const visit = (node: Node, state: State): void => {
    if (node.nodeType === 3) add((node as Text).data, state);
    if (node.nodeType !== 1 || node.nodeName === 'RP') return;
    const element = node as Element;
    const name = element.nodeName;
    if (name === 'BR' && state.isHeading) add(' ', state);
    else if (name === 'BR') endLine(state);
    else if (name === 'IMG') addImage(element);
    else if (name === 'TABLE' && isDataTable(element)) visitTable(element, state);
    else if (BLOCK.test(name)) visitBlock(element, state);
    else visitInline(element, state);
  };
  const visitInline = (element: Element, state: State) => {
    const name = element.nodeName;
    const raised = /^SU[PB]$/.test(name) ? (RAISED[`${name}:${element.textContent}`] ?? '') : '';
    if (raised) add(raised, state);
    const address = (name === 'A' && addressOf(element.getAttribute('href') ?? '', base)) || state.address;
    const mark = EMPHASIS[name];
    const isIdle = !mark || state.marks.includes(mark) || (state.isHeading && mark === 'b');
    const inner = { ...state, address, marks: isIdle ? state.marks : [...state.marks, mark].sort().join('') };
    const [start, end] = fold(element.textContent ?? '') ? ({ Q: '“”', RT: '（）' }[name] ?? '') : '';
    if (start) add(start, inner);
    if (!raised) for (const child of element.childNodes) visit(child, inner);
    if (end) add(end, inner);
  };
  const addImage = (element: Element) => {
    const address = addressOf(element.getAttribute('data-src') ?? element.getAttribute('src') ?? '', base);
    if (!/^http/.test(address)) return;
    reading.images.push(`${fold((element.getAttribute('alt') ?? '').replace(/<[^<>]*>?/g, ' '))} ← ${address}`);
    line += '▣';
    link = undefined;
  };
  const visitBlock = (element: Element, state: State) => {
    const name = element.nodeName;
    if (!state.isHeading) endLine(state);
    else add(' ', state);
    // The blocks of a heading are words of one line, those of a cell lines that a link may go over.
    if (!state.isHeading && !state.isCell) link = undefined;
    const inner = { ...state };
    if (/^H\d$/.test(name) && !state.isCell)
      Object.assign(inner, { prefix: [...state.prefix, once(`${name} `)], isHeading: true, marks: state.marks.replace('b', '') });
    if (name === 'BLOCKQUOTE' && !state.isCell) inner.prefix = [...state.prefix, { once: '', after: '> ' }];
    if (name === 'LI' && fold(element.textContent + (element.querySelector('img') ? 'x' : ''))) {
      const mark = markOf(element);
      if (state.isCell) add(`${mark} `, { ...state, address: '', marks: '' });
      else inner.prefix = [...state.prefix, once(`${mark.replace('•', '-')} `)];
    }
    if (name === 'PRE') {
      for (const text of (element.textContent ?? '').split('\n')) {
        line += text;
        endLine(inner);
      }
    } else for (const child of element.childNodes) visit(child, inner);
    if (!state.isHeading) endLine(inner);
    else add(' ', state);
    if (!state.isHeading && !state.isCell) link = undefined;
  };
  const visitTable = (table: Element, state: State) => {
    endLine(state);
    for (const cell of table.querySelectorAll('th,td')) {
      link = undefined;
      const isHeader = cell.nodeName === 'TH';
      const inner = { ...state, prefix: [...state.prefix, once(cell.previousElementSibling ? '| ' : '|| ', '| ')], isCell: true };
      const written = { ...inner, isHeading: isHeader, marks: isHeader ? state.marks.replace('b', '') : state.marks };
      for (const child of cell.childNodes) visit(child, written);
      endLine(inner);
    }
    link = undefined;
  };
  const state = { prefix: [], marks: '', address: '', isCell: false, isHeading: false };
  visit(root, state);
  endLine(state);
  return { ...reading, links: [...reading.links].filter((text) => !text.startsWith(' →')) };
}

const once = (mark: string, after = ' '.repeat(mark.length)) => ({ once: mark, after });

function fold(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

// The address as a reader follows it: of the schemes that lead somewhere, and not to a place on the same page.
function addressOf(address: string, base: string): string {
  if (!address.trim()) return '';
  try {
    const url = new URL(address, base);
    if (!/^(?:https?|mailto):$/.test(url.protocol)) return '';
    if (url.hash && url.href.split('#')[0] === base) return '';
    return url.href.replaceAll('|', '%7C').replaceAll('`', '%60').replaceAll('(', '%28').replaceAll(')', '%29');
  } catch {
    return '';
  }
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.nodeName !== 'OL') return '•';
  const items = [...list.children].filter((other) => fold((other.textContent ?? '') + (other.querySelector('img') ? 'x' : '')));
  return `${Number(list.getAttribute('start') ?? 1) + items.indexOf(item)}.`;
}
