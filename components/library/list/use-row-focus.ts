import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { rowLink } from './ArticleList';

interface RowFocusOptions {
  /** The row that keys mean. */
  tabStop?: string;
  /** The article that is open, if it is listed. */
  openId?: string;
  /** Which list it is. */
  listKey?: string;
}

export interface RowFocus {
  /** After every drawing: the focus is on the row that keys mean if it was in the list, and the row that is followed stays in sight. */
  keep: () => void;
  /** The person scrolls: nothing is brought back into sight. */
  release: () => void;
}

/**
 * Holds the focus on the row that keys mean, whatever is drawn anew around it, and in sight what keys moved to or what was opened. Typing in
 * the search field stays undisturbed.
 */
export function useRowFocus(scroller: RefObject<HTMLElement | null>, { tabStop, openId, listKey }: RowFocusOptions): RowFocus {
  const followed = useRef<string>(undefined);
  // Asked while the former rows are still there: a row that is taken away takes the focus with it.
  const focused = scroller.current?.contains(document.activeElement) ? focusedRow() : undefined;

  // Another list begins at its first row, but for the article that is open: that is to be seen, now and when the next one is opened.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [listKey]);
  useLayoutEffect(() => {
    followed.current = openId;
  }, [listKey, openId]);

  return {
    keep() {
      const { current: list } = scroller;
      if (!list) return;
      // Since the drawing began the focus may have been taken elsewhere: an article that was opened holds it.
      const isElsewhere = document.activeElement !== document.body && !list.contains(document.activeElement);
      const link = focused && tabStop && !isElsewhere ? rowLink(list, tabStop) : null;
      if (link) {
        const isMoved = focused !== tabStop;
        if (isMoved) followed.current = tabStop;
        if (isMoved || !list.contains(document.activeElement)) link.focus({ preventScroll: !isMoved });
      }
      // Rows around it that were read only now are of another height than guessed.
      if (followed.current) rowLink(list, followed.current)?.parentElement?.scrollIntoView?.({ block: 'nearest' });
    },
    release() {
      followed.current = undefined;
    },
  };
}

function focusedRow(): string | undefined {
  return document.activeElement?.closest('.row')?.querySelector<HTMLElement>('a[data-id]')?.dataset.id;
}
