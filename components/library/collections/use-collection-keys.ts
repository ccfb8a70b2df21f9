import type { RefObject } from 'preact';
import type { ListModel } from '../list/list-model';
import type { ListFilter } from '../list-filter';
import type { Go } from '../use-address';
import type { Step } from './order/steps';
import { useByHand } from './order/use-by-hand';
import { useDrag } from './order/use-drag';
import { useCollectingFrom } from './use-collecting';

interface CollectionKeysOptions {
  filter: ListFilter;
  list: ListModel;
  root: RefObject<HTMLElement | null>;
  go: Go;
}

/** What keys and the pointer do to the collection that is shown. */
export function useCollectionKeys({ filter, list, root, go }: CollectionKeysOptions): {
  uncollect: (ids: string[]) => void;
  moveByHand: (ids: string[], to: Step) => void;
} {
  const collecting = useCollectingFrom(go);
  const byHand = useByHand({ filter, ids: list.ids, isWhole: Boolean(list.isWhole) });
  useDrag({ root, list, byHand, isTrash: Boolean(filter.trash), go });
  return {
    uncollect(ids) {
      if (filter.collection && !filter.trash && ids.length > 0) void collecting.change(ids, { remove: [filter.collection] });
    },
    moveByHand: byHand.step,
  };
}
