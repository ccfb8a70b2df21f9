import { useRef } from 'preact/hooks';
import type { Layout } from '../hooks/use-layout';
import type { Address, ListFilter } from './address';
import type { Go } from './use-address';

interface ReadingOptions {
  address: Address;
  go: Go;
  layout: Layout;
  openId?: string;
}

export interface Reading {
  open: (id: string, options?: { isByKey?: boolean }) => void;
  close: () => void;
  /** Whether the open article takes the focus, asked once for each. */
  takesFocus: () => boolean;
  /** From all highlights to one in its text; closing the article leads back. */
  openHighlight: (article: string, highlight: string) => void;
  /** The highlight that was opened last that way. */
  lastHighlight?: string;
}

/** Opening and closing of articles: where the focus goes, and what the way back is. */
export function useReading({ address, go, layout, openId }: ReadingOptions): Reading {
  const { filter } = address;
  // An article takes the focus, so that keys mean it and the space bar scrolls it; only a click in the list leaves the focus there.
  const clicked = useRef<string>(undefined);
  // From a highlight in its text the way back is to all highlights, where one was.
  const cameFrom = useRef<{ filter: ListFilter; highlight: string; article: string }>(undefined);
  if (openId && cameFrom.current && cameFrom.current.article !== openId) cameFrom.current = undefined;

  return {
    open(id, { isByKey = false } = {}) {
      clicked.current = isByKey ? undefined : id;
      go({ screen: { name: 'article', id }, filter });
    },
    close() {
      if (cameFrom.current) go({ screen: { name: 'highlights' }, filter: cameFrom.current.filter });
      else go({ screen: { name: 'list' }, filter });
    },
    takesFocus() {
      const wasClicked = clicked.current === openId;
      clicked.current = undefined;
      return !wasClicked || layout === 'narrow';
    },
    openHighlight(article, highlight) {
      cameFrom.current = { filter, highlight, article };
      go({ screen: { name: 'article', id: article, highlight }, filter: {} });
    },
    lastHighlight: cameFrom.current?.highlight,
  };
}
