import { absoluteAddress } from './addresses';
import { addCodeBlock } from './code';
import { holdsBlock, isBlock, isElement, isText, textOf } from './dom';
import { addTable } from './gfm-table';
import { writeRuns } from './inline';
import { addList } from './lists';
import { addBlock, addElement, dropLastRules } from './plain-tree';
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

/** Where a walk through the page leaves what it finds: finished blocks, and the runs of the paragraph that it is in. */
export interface Flow {
  /** The plain tree's element that takes the blocks. Cells and headings have none: their blocks become lines. */
  into?: Element;
  runs: Run[];
}

export const newFlow = (into?: Element): Flow => ({ into, runs: [] });

/** Adds the blocks of what `parent` holds to the plain tree's element. */
export function fillBlocks(into: Element, parent: Node, style: Style): Element {
  const flow = newFlow(into);
  walk(parent, flow, style);
  endBlock(flow);
  dropLastRules(into);
  return into;
}

/** What an element holds as one line, its blocks parted by `lineBreak`. */
export function lineOf(parents: Node[], style: Style, lineBreak: '<br>' | ' '): string {
  const flow = newFlow();
  for (const parent of parents) {
    endBlock(flow);
    walk(parent, flow, style);
  }
  return writeRuns(flow.runs, lineBreak);
}

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
  const { into } = flow;
  if (!into) visitInLine(element, name, flow, style);
  else if (/^H\d$/.test(name)) {
    const text = lineOf([element], { ...style, marks: style.marks & ~STRONG, idle: style.idle | STRONG }, ' ');
    addBlock(into, name, text.replace(/(^|\s)(#+)$/, '$1\\$2'));
  } else if (name === 'PRE') addCodeBlock(element, into);
  else if (name === 'UL' || name === 'OL' || name === 'MENU' || name === 'DIR') addList(element, into, style);
  else if (name === 'BLOCKQUOTE') {
    const quote = fillBlocks(into.ownerDocument.createElement(name), element, style);
    if (quote.firstChild) into.appendChild(quote);
  } else if (name === 'TABLE') addTable(element, into, style);
  else if (name === 'HR') {
    if (into.lastElementChild && into.lastElementChild.nodeName !== 'HR') addElement(into, name);
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
  if (!flow.into) flow.runs.push({ ...BREAK, marks: 0, address: '' });
  else if (flow.runs.length > 0) {
    addBlock(flow.into, 'p', writeRuns(flow.runs, '  \n'));
    flow.runs = [];
  }
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
