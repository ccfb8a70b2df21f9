import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { rowLink } from './ArticleList';

export interface RowFocus {
  /** After every drawing: the focus is on the active row if it was in the list, and what keys moved to stays in sight. */
  keep: () => void;
  /** The person scrolls: nothing is brought back into sight. */
  release: () => void;
}

/** Holds the focus on the row that keys mean, whatever is drawn anew around it. Typing in the search field stays undisturbed. */
export function useRowFocus(scroller: RefObject<HTMLElement | null>, tabStop: string | undefined): RowFocus {
  const focused = useRef<string>(undefined);
  const isFollowing = useRef(false);
  // Asked while the former rows are still there: a row that is taken away takes the focus with it.
  const had = Boolean(scroller.current?.contains(document.activeElement));

  return {
    keep() {
      if (!had || !scroller.current || !tabStop) return;
      const link = rowLink(scroller.current, tabStop);
      if (!link) return;
      const isMoved = focused.current !== undefined && focused.current !== tabStop;
      focused.current = tabStop;
      if (isMoved) isFollowing.current = true;
      const isLost = !scroller.current.contains(document.activeElement);
      if (isMoved || isLost) link.focus({ preventScroll: !isMoved });
      // Rows around it that were read only now are of another height than guessed.
      else if (isFollowing.current) link.scrollIntoView?.({ block: 'nearest' });
    },
    release() {
      isFollowing.current = false;
    },
  };
}
