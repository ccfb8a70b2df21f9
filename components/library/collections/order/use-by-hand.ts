import { useEffect, useRef } from 'preact/hooks';
import { t, tn } from '../../../../utils/i18n';
import type { Membership } from '../../../../utils/model/collection';
import { moveBefore } from '../../../../utils/model/positions';
import { moveInCollection, restorePlaces } from '../../../../utils/store';
import { useToasts } from '../../../shared/toasts';
import { type ListFilter, sortOf } from '../../list-filter';
import { type Step, targetOf } from './steps';

interface ByHandOptions {
  filter: ListFilter;
  /** The list as it is shown. */
  ids: readonly string[];
  /** Whether these are all: of a part nobody knows where it ends. */
  isWhole: boolean;
}

export interface ByHand {
  /** Whether the list is in the order by hand, so that it can be changed. */
  isOn: boolean;
  /** Moves articles right before another one, or to the end. */
  place(moving: readonly string[], before: string | undefined): Promise<void>;
  /** Moves them by one, or as far as it goes. */
  step(moving: readonly string[], step: Step): void;
}

/** A movement that goes on key by key: taken back as one. */
interface Run {
  what: string;
  former: Map<string, Membership>;
}

/** The order of the collection that is shown, changed by keys or the pointer. */
export function useByHand({ filter, ids, isWhole }: ByHandOptions): ByHand {
  const toasts = useToasts();
  const { collection } = filter;
  const isOn = Boolean(collection) && !filter.q && !filter.trash && sortOf(filter) === 'hand';
  // The order as it will be: keys come quicker than the list is read again.
  const order = useRef(ids);
  const shown = useRef(ids);
  const queue = useRef({ length: 0, last: Promise.resolve() });
  const run = useRef<Run>(undefined);
  if (shown.current !== ids && queue.current.length === 0) {
    shown.current = ids;
    order.current = ids;
  }

  // Keys that came before the whole list did.
  const early = useRef<(() => void)[]>([]);
  useEffect(() => {
    early.current = [];
  }, [collection, isOn]);

  const move = async (id: string, moving: readonly string[], before: string | undefined) => {
    try {
      const former = await moveInCollection(id, moving, before);
      if (former.length === 0) return;
      const what = JSON.stringify([id, moving]);
      if (run.current?.what !== what) run.current = { what, former: new Map() };
      const { former: all } = run.current;
      for (const place of former) if (!all.has(place.articleId)) all.set(place.articleId, place);
      const places = [...all.values()];
      const at = order.current.findIndex((one) => moving.includes(one)) + 1;
      toasts.forget([what]);
      toasts.show({
        text: tn('collections_movedTo', moving.length, at, order.current.length),
        about: [what],
        undo: async () => {
          run.current = undefined;
          await restorePlaces(places);
        },
      });
    } catch (error) {
      order.current = shown.current;
      toasts.showError(error);
    }
  };
  const place = (moving: readonly string[], before: string | undefined) => {
    if (!collection || !isOn) return Promise.resolve();
    const chosen = new Set(moving);
    const sorted = order.current.filter((id) => chosen.has(id));
    order.current = moveBefore(order.current, chosen, before);
    const waiting = queue.current;
    waiting.length += 1;
    waiting.last = waiting.last.then(() => move(collection, sorted, before)).finally(() => (waiting.length -= 1));
    return waiting.last;
  };

  const go = (moving: readonly string[], step: Step) => {
    const before = targetOf(order.current, new Set(moving), step);
    if (before !== null) void place(moving, before);
  };
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    if (isWhole) for (const run of early.current.splice(0)) run();
  }, [isWhole]);

  return {
    isOn,
    place,
    step(moving, step) {
      if (!collection) return;
      if (!isOn) return toasts.show({ text: t('collections_notByHand') });
      if (isWhole) go(moving, step);
      else early.current.push(() => latest.current(moving, step));
    },
  };
}
