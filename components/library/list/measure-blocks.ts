import { blockOf } from './block-heights';
import type { ListItem } from './list-items';

/** How high the drawn blocks are, with the headings above their rows. Blocks with rows that were not read yet are left out. */
export function measureBlocks(content: Element, items: readonly ListItem[]): [block: number, height: number][] {
  const heights: [number, number][] = [];
  let at = 0;
  while (at < items.length) {
    const [end, block, isWhole] = blockFrom(items, at);
    const [first, last] = [content.children[at], content.children[end - 1]];
    if (block !== undefined && isWhole && first && last) {
      heights.push([block, last.getBoundingClientRect().bottom - first.getBoundingClientRect().top]);
    }
    at = end;
  }
  return heights;
}

/** The end of the block whose first item is at `start`. A heading belongs to the row below it; one of what began further above takes no room. */
function blockFrom(items: readonly ListItem[], start: number): [end: number, block: number | undefined, isWhole: boolean] {
  let block: number | undefined;
  let isWhole = true;
  let end = start;
  for (; end < items.length; end += 1) {
    const item = items[end] as ListItem;
    if (item.type === 'space') break;
    const row = item.type === 'row' ? item : items[end + 1];
    if (row?.type !== 'row') break;
    const own = blockOf(row.at);
    if (block !== undefined && own !== block) break;
    block = own;
    if (item.type === 'row' && !item.row) isWhole = false;
  }
  return [Math.max(end, start + 1), block, isWhole];
}
