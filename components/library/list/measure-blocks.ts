import { blockOf } from './block-heights';
import type { ListItem } from './list-items';

/** How high the drawn blocks are, with the headings above their rows. Blocks with rows that were not read yet are left out. */
export function measureBlocks(content: Element, items: readonly ListItem[]): [block: number, height: number][] {
  const heights: [number, number][] = [];
  for (let start = 0; start < items.length; ) {
    const { end, block, isWhole } = blockFrom(items, start);
    const last = content.children[end - 1];
    if (block !== undefined && isWhole && last) heights.push([block, last.getBoundingClientRect().bottom - topOf(content, items, start)]);
    start = end;
  }
  return heights;
}

// A heading stands still while its rows go by, so that only the row below says where it belongs; one of what began further above takes no room.
function topOf(content: Element, items: readonly ListItem[], at: number): number {
  const item = items[at];
  if (item?.type !== 'heading') return content.children[at]?.getBoundingClientRect().top ?? 0;
  const height = item.isContinued ? 0 : (content.children[at] as HTMLElement).offsetHeight;
  return (content.children[at + 1]?.getBoundingClientRect().top ?? 0) - height;
}

/** The end of the block whose first item is at `start`. A heading belongs to the row below it. */
function blockFrom(items: readonly ListItem[], start: number): { end: number; block?: number; isWhole: boolean } {
  let block: number | undefined;
  let isWhole = true;
  let end = start;
  for (; end < items.length; end += 1) {
    const item = items[end] as ListItem;
    const row = item.type === 'heading' ? items[end + 1] : item;
    if (row?.type !== 'row') break;
    const own = blockOf(row.at);
    if (block !== undefined && own !== block) break;
    block = own;
    if (!row.row) isWhole = false;
  }
  return { end: Math.max(end, start + 1), block, isWhole };
}
