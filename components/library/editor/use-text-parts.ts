import { useEffect, useRef, useState } from 'preact/hooks';
import { nextTask } from '../reader/append-parts';
import { countParts, editParts, type TextPart } from './text-parts';

/** Short enough to feel alive beside the typing, long enough that typing comes first. */
const PAUSE = 200;
const LONG_PAUSE = 600;
const LONG = 300_000;

export interface TextParts {
  parts: readonly TextPart[];
  /** Length of the text as a reader counts it; undefined until it is counted. */
  words?: number;
  touch: () => void;
  /** Counts the text as it stands now. */
  countNow: (markdown: string) => Promise<number>;
}

/** The text in parts, a moment after each change. `read` gives the text as it stands. */
export function useTextParts(initial: string, read: () => string): TextParts {
  const [parts, setParts] = useState(() => editParts([], initial));
  const [words, setWords] = useState<number>();
  const latest = useRef(parts);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    void countParts(parts, nextTask, stop.signal).then((count) => count !== undefined && setWords(count));
    return () => stop.abort();
  }, [parts]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const take = (markdown: string) => {
    latest.current = editParts(latest.current, markdown);
    return latest.current;
  };
  return {
    parts,
    words,
    touch() {
      clearTimeout(timer.current);
      const size = latest.current.reduce((sum, { text }) => sum + text.length, 0);
      timer.current = setTimeout(() => setParts(take(read())), size > LONG ? LONG_PAUSE : PAUSE);
    },
    countNow: async (markdown) => (await countParts(take(markdown), nextTask, new AbortController().signal)) ?? 0,
  };
}
