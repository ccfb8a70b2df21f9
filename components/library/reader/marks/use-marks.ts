import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../../utils/anchor';
import type { Highlight } from '../../../../utils/model/highlight';
import { getBody, listHighlights, listVersions } from '../../../../utils/store';
import { useLiveQuery } from '../../../hooks/use-live-query';
import { useMedia } from '../../../hooks/use-media';
import { useToasts } from '../../../shared/toasts';
import { useReaderStyle } from '../style/use-reader-style';
import { findPlaces, LOOKING, type MarkPlace, OUTSIDE, placeKey } from './find-places';
import { type FrameText, rangeIn, readFrameText, scrollToRange } from './frame-text';

/** A highlight with where it is in the text shown. */
export interface MarkEntry {
  highlight: Highlight;
  place: MarkPlace;
}

/** The highlights of the open article in the text that is shown of it. */
export interface Marks {
  /** In the order of the text; those without a place in it come last. Undefined until they are read. */
  entries: MarkEntry[] | undefined;
  /** The text, once all of it is there. */
  text: FrameText | undefined;
  /** Takes the frame's document; `whole` tells when all its text is there. */
  attach: (page: Document, whole: Promise<void>, signal: AbortSignal) => void;
  /** Says where a highlight with these selectors is: it need not be looked for. */
  expect: (highlight: Pick<Highlight, 'id' | 'selectors'>, span: Span) => void;
  /** Shows a highlight that is being kept, as if it were: the next key may mean it already. Returns what is to be told the end. */
  show: (highlight: Highlight) => (isKept: boolean) => void;
  /** Shows one in the text, set apart for a moment. Returns whether it has a place there. */
  jump: (id: string) => boolean;
  /** Sets one apart for as long as it is worked on, or none. */
  hold: (id: string | undefined) => void;
}

const FLASH_MS = 1600;

/** `hasText`: an address that was kept without a text has no place for any. */
export function useMarks(articleId: string, scroller: RefObject<HTMLElement | null>, hasText: boolean): Marks {
  const toasts = useToasts();
  const live = useLiveQuery(async () => ({ articleId, highlights: await listHighlights(articleId) }), [articleId]);
  const highlights = live.state === 'ready' && live.value.articleId === articleId ? live.value.highlights : undefined;
  const [text, setText] = useState<FrameText>();
  const [tick, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  // The paint suits the ground that it lies on.
  const [{ theme }] = useReaderStyle();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const held = useRef<string>(undefined);
  const coming = useRef(new Map<string, { highlight: Highlight; isKept: boolean }>());
  const flashing = useRef<ReturnType<typeof setTimeout>>(undefined);

  const attach = useCallback((page: Document, whole: Promise<void>, signal: AbortSignal) => {
    void whole.then(() => !signal.aborted && setText(readFrameText(page)));
    signal.addEventListener('abort', () => setText((current) => (current?.page === page ? undefined : current)));
  }, []);

  useEffect(() => {
    if (!text || !highlights) return;
    const missing = highlights.filter((highlight) => !text.places.has(placeKey(highlight)));
    if (missing.length === 0) return;
    const stop = new AbortController();
    const later = makeLater(() => redraw(undefined));
    const onFound = (highlight: Highlight, place: MarkPlace) => {
      text.places.set(placeKey(highlight), place);
      later();
    };
    findPlaces(text.index, missing, { onFound, otherTexts: () => otherTexts(articleId), signal: stop.signal }).catch(toasts.showError);
    return () => stop.abort();
  }, [text, highlights]);

  useMemo(() => {
    // What is read after it was kept says the truth, also when it was taken back at once.
    for (const [id, { isKept }] of coming.current) if (isKept || highlights?.some((one) => one.id === id)) coming.current.delete(id);
  }, [highlights]);
  const entries = useMemo(() => {
    if (!highlights) return undefined;
    const unknown = hasText ? LOOKING : OUTSIDE;
    const all = [...highlights, ...[...coming.current.values()].map(({ highlight }) => highlight)].map((highlight) => ({
      highlight,
      place: text?.places.get(placeKey(highlight)) ?? unknown,
    }));
    return all.sort((a, b) => (a.place.span?.start ?? Infinity) - (b.place.span?.start ?? Infinity) || 0);
  }, [highlights, text, tick, hasText]);
  const latest = useRef({ entries, text });
  latest.current = { entries, text };

  useEffect(() => {
    if (!text) return;
    const marks = (entries ?? []).flatMap(({ highlight: { id, color, note }, place }) => {
      const range = rangeIn(text, place.span);
      return range ? [{ id, color, range, hasNote: note !== '' }] : [];
    });
    text.painter.paint(marks);
    text.painter.emphasize(held.current);
  }, [entries, text, theme, isDark]);
  useEffect(() => () => text?.painter.clear(), [text]);
  useEffect(() => () => clearTimeout(flashing.current), []);

  const hold = useCallback((id: string | undefined) => {
    held.current = id;
    latest.current.text?.painter.emphasize(id);
  }, []);
  const jump = useCallback((id: string) => {
    const { entries: now, text: shown } = latest.current;
    const range = shown && rangeIn(shown, now?.find(({ highlight }) => highlight.id === id)?.place.span);
    if (!range || !scroller.current) return false;
    scrollToRange(scroller.current, range);
    shown.painter.emphasize(id);
    clearTimeout(flashing.current);
    flashing.current = setTimeout(() => shown.painter.emphasize(held.current), FLASH_MS);
    return true;
  }, []);
  const expect = useCallback((highlight: Pick<Highlight, 'id' | 'selectors'>, span: Span) => {
    latest.current.text?.places.set(placeKey(highlight), { state: 'in-place', span });
  }, []);

  const show = useCallback((highlight: Highlight) => {
    const one = { highlight, isKept: false };
    coming.current.set(highlight.id, one);
    redraw(undefined);
    return (isKept: boolean) => {
      one.isKept = isKept;
      if (!isKept && coming.current.delete(highlight.id)) redraw(undefined);
    };
  }, []);
  useEffect(() => () => coming.current.clear(), [articleId]);

  return { entries, text, attach, expect, show, jump, hold };
}

async function otherTexts(articleId: string): Promise<string[]> {
  const [body, versions] = await Promise.all([getBody(articleId), listVersions(articleId)]);
  return [...(body ? [body.markdown] : []), ...versions.map(({ markdown }) => markdown)];
}

/** Many calls in one go become one call afterwards. */
function makeLater(run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      run();
    });
  };
}
