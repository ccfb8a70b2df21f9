import { absoluteAddress } from './addresses';
import { writeFence } from './code';
import { holdsBlock, isBlock, isElement, isText, textOf } from './dom';
import { writeTable } from './gfm-table';
import { writeRuns } from './inline';
import { type ListBlock, writeList } from './lists';
import { DEL, EM, isBlankRun, type Run, STRONG } from './runs';
import { raised } from './scripts';

/** What holds for the text at one place of the page. */
export interface Style {
  baseUrl: string;
  marks: number;
  /** Marks that say nothing here: a heading is bold by itself. */
  idle: number;
  /** Where the text leads. */
  address: string;
}

export interface Block {
  text: string;
  kind: 'paragraph' | 'list' | 'other';
  list?: ListBlock;
}

/** Where a walk through the page leaves what it finds: finished blocks, and the runs of the paragraph that it is in. */
export interface Flow {
  blocks: Block[];
  runs: Run[];
  /** Cells and headings hold no blocks: theirs become lines. */
  isLine: boolean;
}

export const newFlow = (isLine = false): Flow => ({ blocks: [], runs: [], isLine });

/** The blocks of what an element holds. */
export function blocksOf(parent: Node, style: Style): Block[] {
  const flow = newFlow();
  walk(parent, flow, style);
  endBlock(flow);
  while (flow.blocks.at(-1)?.text === RULE) flow.blocks.pop();
  return flow.blocks;
}

/** Markdown of blocks below each other. */
export function joinBlocks(blocks: Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

/** What an element holds as one line, its blocks parted by `lineBreak`. */
export function lineOf(parents: Node[], style: Style, lineBreak: '<br>' | ' '): string {
  const flow = newFlow(true);
  for (const parent of parents) {
    endBlock(flow);
    walk(parent, flow, style);
  }
  return writeRuns(flow.runs, lineBreak);
}

const RULE = '---';
const BREAK: Omit<Run, 'marks' | 'address'> = { kind: 'break', text: '' };
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT TITLE HEAD RP'.split(' '));
const MARKS: Record<string, number> = { B: STRONG, STRONG, I: EM, EM, DEL, S: DEL, STRIKE: DEL };

export function walk(parent: Node, flow: Flow, style: Style): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) visitNode(child, flow, style);
}

export function visitNode(node: Node, flow: Flow, style: Style): void {
  if (isText(node)) addText(flow, node.data, style);
  else if (isElement(node)) visit(node, flow, style);
}

export function addText(flow: Flow, text: string, { marks, address }: Style): void {
  flow.runs.push({ kind: 'text', text, marks, address });
}

function visit(element: Element, flow: Flow, style: Style): void {
  const name = element.nodeName;
  const mark = MARKS[name];
  if (mark) walk(element, flow, { ...style, marks: style.marks | (mark & ~style.idle) });
  else if (isBlock(element)) visitBlock(element, name, flow, style);
  else if (!SKIPPED.has(name)) (INLINE[name] ?? walk)(element, flow, style);
}

const INLINE: Record<string, (element: Element, flow: Flow, style: Style) => void> = {
  BR: (_, flow, style) => addBreak(flow, style),
  IMG: addImage,
  A: (element, flow, style) => {
    const address = absoluteAddress(element.getAttribute('href') ?? '', style.baseUrl);
    walk(element, flow, address ? { ...style, address } : style);
  },
  CODE: addCode,
  KBD: addCode,
  SAMP: addCode,
  TT: addCode,
  SUP: addRaised,
  SUB: addRaised,
  Q: (element, flow, style) => addWithin(element, flow, style, '“”'),
  RT: (element, flow, style) => addWithin(element, flow, style, '（）'),
};

function addRaised(script: Element, flow: Flow, style: Style): void {
  const text = raised(script);
  if (text) addText(flow, text, style);
  else walk(script, flow, style);
}

function visitBlock(element: Element, name: string, flow: Flow, style: Style): void {
  endBlock(flow);
  if (flow.isLine) visitInLine(element, name, flow, style);
  else if (/^H\d$/.test(name)) {
    const text = lineOf([element], { ...style, marks: style.marks & ~STRONG, idle: style.idle | STRONG }, ' ');
    addBlock(flow, text && `${'#'.repeat(Number(name[1]))} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}`);
  } else if (name === 'PRE') addBlock(flow, writeFence(element));
  else if (name === 'UL' || name === 'OL' || name === 'MENU' || name === 'DIR') writeList(element, flow, style);
  else if (name === 'BLOCKQUOTE')
    addBlock(
      flow,
      joinBlocks(blocksOf(element, style))
        .replace(/^(?=.)/gm, '> ')
        .replace(/^$(?!$(?![\s\S]))/gm, '>'),
    );
  else if (name === 'TABLE') for (const text of writeTable(element, style)) addBlock(flow, text);
  else if (name === 'HR') {
    if (flow.blocks.length > 0 && flow.blocks.at(-1)?.text !== RULE) addBlock(flow, RULE);
  } else {
    walk(
      element,
      flow,
      name === 'DT' && !element.querySelector('img,strong,b') ? { ...style, marks: style.marks | (STRONG & ~style.idle) } : style,
    );
    endBlock(flow);
  }
}

// Within a line a list shows its marks as text, as nothing else would.
function visitInLine(element: Element, name: string, flow: Flow, style: Style): void {
  if (name === 'PRE') {
    for (const line of (element.textContent ?? '').split('\n')) {
      if (line.trim()) flow.runs.push({ kind: 'code', text: line.trim(), marks: 0, address: '' });
      addBreak(flow, style);
    }
  } else {
    if (name === 'LI' && (textOf(element) || element.querySelector('img')))
      addText(flow, `${itemMark(element)} `, { ...style, marks: 0, address: '' });
    walk(element, flow, style);
  }
  endBlock(flow);
}

function itemMark(item: Element): string {
  const list = item.parentElement;
  return list?.nodeName === 'OL' ? `${[...list.children].indexOf(item) + 1}.` : '•';
}

/** Ends the paragraph or the line that the walk is in. */
export function endBlock(flow: Flow): void {
  if (flow.isLine) flow.runs.push({ ...BREAK, marks: 0, address: '' });
  else if (flow.runs.length > 0) {
    addBlock(flow, writeRuns(flow.runs, '  \n'), 'paragraph');
    flow.runs = [];
  }
}

function addBlock(flow: Flow, text: string, kind: Block['kind'] = 'other'): void {
  if (text) flow.blocks.push({ text, kind });
}

// Two breaks part paragraphs.
function addBreak(flow: Flow, { marks, address }: Style): void {
  let last = flow.runs.length - 1;
  while (last >= 0 && flow.runs[last]?.kind === 'text' && isBlankRun(flow.runs[last])) last -= 1;
  if (flow.runs[last]?.kind === 'break') endBlock(flow);
  else flow.runs.push({ ...BREAK, marks, address });
}

function addImage(image: Element, flow: Flow, style: Style): void {
  const address = absoluteAddress(image.getAttribute('src') ?? '', style.baseUrl);
  if (address && !address.startsWith('mailto:'))
    flow.runs.push({ kind: 'image', text: image.getAttribute('alt') ?? '', marks: 0, address });
}

function addCode(element: Element, flow: Flow, style: Style): void {
  const text = textOf(element);
  if (!text || element.querySelector('img,a') || holdsBlock(element)) {
    walk(element, flow, style);
    return;
  }
  const own = element.textContent ?? '';
  if (/^\s/.test(own)) addText(flow, ' ', style);
  flow.runs.push({ kind: 'code', text, marks: style.marks, address: style.address });
  if (/\s$/.test(own)) addText(flow, ' ', style);
}

function addWithin(element: Element, flow: Flow, style: Style, [start = '', end = '']: string): void {
  const isFilled = textOf(element) !== '';
  if (isFilled) addText(flow, start, style);
  walk(element, flow, style);
  if (isFilled) addText(flow, end, style);
}
