import { type Block, blocksOf, endBlock, type Flow, newFlow, type Style, visitNode } from './blocks';
import { isElement, isText } from './dom';

/** How a list is marked, for what follows it. */
export interface ListBlock {
  /** The character behind the numbers; a hyphen where there are none. */
  delimiter: '-' | '.' | ')';
  /** The number that would come next. */
  next: number;
  isLoose: boolean;
}

const HIGHEST = 999_999_999;

/** Adds a list to the flow. Lists of a kind that follow each other are one, or take the other delimiter where their numbers do not go on. */
export function writeList(list: Element, flow: Flow, style: Style): void {
  const items = itemsOf(list, style);
  if (items.length === 0) return;
  const isOrdered = list.nodeName === 'OL';
  const start = isOrdered ? startOf(list) : 0;
  const last = flow.blocks.at(-1);
  const before = last?.list && (last.list.delimiter !== '-') === isOrdered ? last.list : undefined;
  const isSame = before !== undefined && (!isOrdered || before.next === start);
  const delimiter = !isOrdered ? '-' : isSame ? before.delimiter : before?.delimiter === '.' ? ')' : '.';
  const texts = items.map((blocks, index) => itemText(blocks, isOrdered ? `${start + index}${delimiter} ` : '- '));
  const isLoose = items.some((blocks) => blocks.some((_, index) => index > 0 && !isTight(blocks, index))) || (isSame && before.isLoose);
  const text = texts.join(isLoose ? '\n\n' : '\n');
  const written = { delimiter, next: start + items.length, isLoose } as const;
  if (isSame && last) Object.assign(last, { text: `${last.text}${isLoose ? '\n\n' : '\n'}${text}`, list: written });
  else flow.blocks.push({ text, kind: 'list', list: written });
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return start >= 0 && start < HIGHEST ? start : 1;
}

// Editors write a nested list beside its item instead of in it, and paragraphs between the items.
function itemsOf(list: Element, style: Style): Block[][] {
  const items: Block[][] = [];
  let stray = newFlow();
  const closeStray = () => {
    endBlock(stray);
    const item = items.at(-1);
    if (stray.blocks.length > 0) {
      if (item) item.push(...stray.blocks);
      else items.push(stray.blocks);
    }
    stray = newFlow();
  };
  const add = (parent: Element) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isElement(child) && child.nodeName === 'LI') {
        closeStray();
        const blocks = blocksOf(child, style);
        if (blocks.length > 0) items.push(blocks);
      } else if (isElement(child) && !/^[OU]L$/.test(child.nodeName) && child.querySelector('li')) add(child);
      else if (isElement(child) || (isText(child) && child.data.trim())) visitNode(child, stray, style);
    }
  };
  add(list);
  closeStray();
  return items;
}

function itemText(blocks: Block[], marker: string): string {
  const text = blocks.reduce((sum, block, index) => sum + (index === 0 ? '' : isTight(blocks, index) ? '\n' : '\n\n') + block.text, '');
  return marker + text.replace(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`);
}

// A list may follow its item's line directly; a numbered one only where it begins with 1 (CommonMark, section 5.3).
function isTight(blocks: Block[], index: number): boolean {
  const { list, text } = blocks[index] ?? {};
  return list !== undefined && blocks[index - 1]?.kind === 'paragraph' && (list.delimiter === '-' || /^1[.)]/.test(text ?? ''));
}
