import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../../utils/model/highlight';
import { inPlaceOrder, isOrderOpen } from '../../../utils/model/highlight-order';
import { type FoundOrders, type HighlightGroup, orderGroups } from './highlight-groups';
import type { PlaceFinder, Places } from './place-finder';

/** An article's highlights in the order of the places found; those that are no longer there come last. */
export function inFoundOrder(highlights: readonly Highlight[], places: Places): Highlight[] {
  return inPlaceOrder(highlights, (id) => places.get(id)?.span?.start);
}

interface FoundOrder {
  groups: HighlightGroup[];
  /** Some of an article's highlights were looked for: puts all of them in order. */
  settle: (articleId: string) => void;
}

/**
 * Groups, each in the order in which its highlights are found in the text as soon as that is known. Positions of highlights that were made on the
 * page and in the reader count in different texts: only the text itself tells which comes first.
 */
export function useFoundOrder(byHints: HighlightGroup[], finder: PlaceFinder): FoundOrder {
  const [orders, setOrders] = useState<FoundOrders>(new Map());
  const groups = useMemo(() => orderGroups(byHints, orders), [byHints, orders]);
  const latest = useRef(groups);
  latest.current = groups;
  const leaving = useMemo(() => new AbortController(), []);
  useEffect(() => () => leaving.abort(), [leaving]);
  const focused = useRef<HTMLElement | null>(null);

  const settle = useCallback(
    async (articleId: string) => {
      const group = latest.current.find(({ article }) => article.id === articleId);
      if (!group || !isOrderOpen(group.highlights)) return;
      const { article, highlights } = group;
      // A text that cannot be read is told by whoever asked for the cards.
      const places = await finder.find(article, highlights, leaving.signal).catch(() => undefined);
      if (!places || leaving.signal.aborted) return;
      const found = inFoundOrder(highlights, places);
      if (found.every((one, at) => one === highlights[at])) return;
      focused.current = document.activeElement as HTMLElement | null;
      setOrders((former) => new Map(former).set(articleId, new Map(found.map(({ id }, at) => [id, at]))));
    },
    [finder],
  );
  // A card that moved lost the focus with its place.
  useLayoutEffect(() => {
    const former = focused.current;
    focused.current = null;
    if (former?.isConnected && document.activeElement !== former) former.focus({ preventScroll: true });
  }, [orders]);
  return { groups, settle };
}
