import { endBlock, type Flow, fillBlocks, newFlow, type Style, visitNode } from './blocks';
import { isElement, isText, listOf } from './dom';
import { moveAll } from './plain-tree';

const HIGHEST = 999_999_999;

/**
 * Adds a list to the plain tree: its `type` is the character behind the numbers, and each item knows its own. Lists of a kind that follow
 * each other are one, or take the other character where their numbers do not go on.
 */
export function addList(source: Element, into: Element, style: Style): void {
  const isOrdered = source.nodeName === 'OL';
  const list = into.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
  fillItems(list, source, style);
  if (!list.firstChild) return;
  const last = into.lastElementChild;
  const before = last?.nodeName === list.nodeName ? last : undefined;
  const start = isOrdered ? startOf(source) : 0;
  const items = listOf(list.children);
  items.forEach((item, index) => {
    if (isOrdered) item.setAttribute('value', String(start + index));
    bindLists(item);
  });
  const isSame = before !== undefined && (!isOrdered || numberOf(before.lastElementChild) + 1 === start);
  if (isSame) moveAll(list, before);
  else into.appendChild(list);
  if (isOrdered && !isSame) list.setAttribute('type', before?.getAttribute('type') === '.' ? ')' : '.');
  if (items.some(isLoose)) (isSame ? before : list).className = 'loose';
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return start >= 0 && start < HIGHEST ? start : 1;
}

const numberOf = (item: Element | null) => Number(item?.getAttribute('value'));

// Editors write a nested list beside its item instead of in it, and paragraphs between the items.
function fillItems(list: Element, source: Element, style: Style): void {
  let stray: Flow | undefined;
  const newItem = () => list.ownerDocument.createElement('li');
  const add = (item: Element | undefined) => item?.firstChild && !item.parentNode && list.appendChild(item);
  const closeStray = () => {
    if (stray) endBlock(stray);
    add(stray?.into);
    stray = undefined;
  };
  const visitChildren = (parent: Element) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isElement(child) && child.nodeName === 'LI') {
        closeStray();
        add(fillBlocks(newItem(), child, style));
      } else if (isElement(child) && !/^[OU]L$/.test(child.nodeName) && child.querySelector('li')) visitChildren(child);
      else if (isElement(child) || (isText(child) && child.data.trim())) {
        stray ??= newFlow(list.lastElementChild ?? newItem());
        visitNode(child, stray, style);
      }
    }
  };
  visitChildren(source);
  closeStray();
}

// A list may follow its item's line directly; a numbered one only where it begins with 1 (CommonMark, section 5.3).
function bindLists(item: Element): void {
  for (const list of listOf(item.children)) {
    const paragraph = list.previousElementSibling;
    const canFollow = list.nodeName === 'UL' || (list.nodeName === 'OL' && numberOf(list.firstElementChild) === 1);
    if (canFollow && paragraph?.nodeName === 'P') paragraph.replaceWith(...paragraph.childNodes);
  }
}

// Blank lines part what an item holds, except a list from the text before it.
function isLoose(item: Element): boolean {
  return listOf(item.children).some((block, index) => index > 0 && block.previousElementSibling?.nodeName !== 'CODE');
}
