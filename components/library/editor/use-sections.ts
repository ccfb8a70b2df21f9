import { useEffect, useRef, useState } from 'preact/hooks';
import { sliceMarkdown } from '../../../utils/markdown/slices';
import { nextTask } from '../reader/append-parts';
import { countParts, editParts } from './text-parts';

/** A field with more than this in it takes seconds to open, and a moment for each key (measured). */
const WHOLE = 250_000;
const SECTION = 80_000;

export interface Sections {
  /** Which one is in the field. */
  at: number;
  count: number;
  /** Its text as it was put into the field. */
  text: string;
  /** What is selected in it at first. */
  select: [start: number, end: number];
  /** Length of all others, as a reader counts it; undefined until it is counted. */
  otherWords?: number;
  /** Takes the section as it is written now. */
  take: (text: string) => void;
  /** The whole text. */
  whole: () => string;
  go: (at: number) => void;
}

/** A very long text in sections, of which the field holds one; any other text is a single section. `place` is what is to be seen first. */
export function useSections(markdown: string, place: [start: number, end: number]): Sections {
  const texts = useRef<string[]>(undefined);
  texts.current ??= cut(markdown);
  const all = texts.current;
  const [now, setNow] = useState(() => sectionAt(all, place));
  const { at } = now;
  const [otherWords, setOtherWords] = useState(all.length > 1 ? undefined : 0);

  useEffect(() => {
    if (all.length === 1) return;
    const stop = new AbortController();
    setOtherWords(undefined);
    const others = all.filter((_, index) => index !== at).flatMap((text) => editParts([], text));
    countParts(others, nextTask, stop.signal).then((count) => stop.signal.aborted || setOtherWords(count));
    return () => stop.abort();
  }, [at]);

  return {
    ...now,
    count: all.length,
    otherWords,
    take(text) {
      all[at] = text;
    },
    whole: () => all.join(''),
    go: (next) => setNow({ at: next, text: all[next] ?? '', select: [0, 0] }),
  };
}

function cut(markdown: string): string[] {
  return sliceMarkdown(markdown, { whole: WHOLE, first: SECTION, next: SECTION });
}

function sectionAt(all: readonly string[], [start, end]: [number, number]): Pick<Sections, 'at' | 'text' | 'select'> {
  let [at, from] = [0, 0];
  while (at < all.length - 1 && start >= from + (all[at]?.length ?? 0)) {
    from += all[at]?.length ?? 0;
    at += 1;
  }
  return { at, text: all[at] ?? '', select: [start - from, Math.min(end - from, all[at]?.length ?? 0)] };
}
