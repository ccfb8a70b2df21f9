import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

export interface CardFocus {
  /** The card that the list's one tab stop is on. */
  tabStop: string | undefined;
  /** The focus came to a card. */
  onFocus: (id: string) => void;
  /** Takes the focus from one card to another, drawn or not. Returns whether there was one to go to. */
  move: (from: string, to: 1 | -1 | 'first' | 'last') => boolean;
}

/** The focus among cards of which only some are drawn: the list draws the one with the tab stop. */
export function useCardFocus(scroller: RefObject<HTMLElement | null>, ids: readonly string[], firstId?: string): CardFocus {
  const [active, onFocus] = useState(firstId);
  const wanted = useRef<string | undefined>(undefined);
  const places = useMemo(() => new Map(ids.map((id, at) => [id, at])), [ids]);
  const tabStop = active !== undefined && places.has(active) ? active : ids[0];

  const focusWanted = () => {
    const id = wanted.current;
    if (id === undefined) return;
    const quote = scroller.current?.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"] .mark-quote`);
    if (quote || !places.has(id)) wanted.current = undefined;
    quote?.focus();
  };
  // A card that was not drawn yet is so now.
  useLayoutEffect(focusWanted);

  const move: CardFocus['move'] = (from, to) => {
    const at = places.get(from) ?? -1;
    const id = to === 'first' ? ids[0] : to === 'last' ? ids.at(-1) : ids[at + to];
    if (id === undefined) return false;
    wanted.current = id;
    onFocus(id);
    focusWanted();
    return true;
  };
  return { tabStop, onFocus, move };
}
