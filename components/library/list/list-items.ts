import { BLOCK } from './block-heights';
import type { Headings } from './headings';
import type { Row } from './row';

/** What is drawn of a long list, from its beginning to its end: rows, the headings above them, and space for what is far away. */
export type ListItem =
  | { type: 'row'; key: string; at: number; id: string; row?: Row }
  /** `isContinued`: its stretch began further above. */
  | { type: 'heading'; key: string; text: string; isContinued: boolean }
  | { type: 'space'; key: string; height: number };

interface ListItemsOptions {
  ids: readonly string[];
  get: (id: string) => Row | undefined;
  headings?: Headings;
  /** The blocks to draw, in order. */
  ranges: readonly [from: number, to: number][];
  /** Pixels between the beginnings of two blocks. */
  space: (from: number, to: number) => number;
  blockCount: number;
}

/** The items of the list in their order. A heading at the edge of a range is right as soon as the row before the edge is known. */
export function listItems({ ids, get, headings, ranges, space, blockCount }: ListItemsOptions): ListItem[] {
  const items: ListItem[] = [];
  let done = 0;
  const keyAt = (at: number) => {
    const row = get(ids[at] ?? '');
    return row && headings?.keyOf(row.article);
  };
  for (const [from, to] of ranges) {
    if (from > done) items.push({ type: 'space', key: `space ${done}`, height: space(done, from) });
    let before = from > 0 ? keyAt(from * BLOCK - 1) : undefined;
    for (let at = from * BLOCK; at < Math.min(to * BLOCK, ids.length); at += 1) {
      const id = ids[at] as string;
      const row = get(id);
      const group = row && headings?.keyOf(row.article);
      if (headings && group !== undefined) {
        const isEdge = at === from * BLOCK && at > 0;
        // Of a row that was not read yet nobody knows the heading; the stretch before an edge is the likelier one.
        const isContinued = isEdge && (before === undefined || before === group);
        if (isContinued || before !== group) {
          const text = headings.textOf(group);
          items.push({ type: 'heading', key: isContinued ? `over ${from}` : `heading ${id}`, text, isContinued });
        }
      }
      before = group;
      items.push({ type: 'row', key: id, at, id, row });
    }
    done = to;
  }
  if (done < blockCount) items.push({ type: 'space', key: 'end', height: space(done, blockCount) });
  return items;
}
