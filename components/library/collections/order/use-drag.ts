import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { tn } from '../../../../utils/i18n';
import { type ListModel, selectedIds } from '../../list/list-model';
import type { Go } from '../../use-address';
import { useCollectingFrom } from '../use-collecting';
import { type DragOptions, watchDrag } from './drag';
import './order.css';
import type { ByHand } from './use-by-hand';

interface UseDragOptions {
  root: RefObject<HTMLElement | null>;
  list: ListModel;
  byHand: ByHand;
  isTrash: boolean;
  go: Go;
}

/** Rows of the list can be dragged: within a collection to another place, and onto collections in the pane of filters. */
export function useDrag({ root, list, byHand, isTrash, go }: UseDragOptions): void {
  const collecting = useCollectingFrom(go);
  const latest = useRef<DragOptions>(undefined);
  latest.current = {
    isOrdered: () => byHand.isOn,
    idsOf: (id) => (list.selected.has(id) ? selectedIds(list) : [id]),
    label: (ids, title) => (ids.length === 1 ? title : tn('library_selected', ids.length)),
    onPlace: (ids, before) => void byHand.place(ids, before),
    onCollect: (ids, collectionId) => void collecting.change(ids, { add: [collectionId] }),
  };
  useEffect(() => {
    const page = root.current;
    if (!page || isTrash) return;
    const now = () => latest.current as DragOptions;
    return watchDrag(page, {
      isOrdered: () => now().isOrdered(),
      idsOf: (id) => now().idsOf(id),
      label: (ids, title) => now().label(ids, title),
      onPlace: (ids, before) => now().onPlace(ids, before),
      onCollect: (ids, collectionId) => now().onCollect(ids, collectionId),
    });
  }, [isTrash]);
  useEffect(() => void root.current?.classList.toggle('is-by-hand', byHand.isOn), [byHand.isOn]);
}
