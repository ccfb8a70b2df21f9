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
  /** Counts a text of which this one is a part. */
  countNow: (markdown: string) => Promise<number>;
}

/** A text in parts, a moment after each change. `read` gives it as it stands; with another `initial` it is another text. */
export function useTextParts(initial: string, read: () => string): TextParts {
  const [parts, setParts] = useState(() => editParts([], initial));
  const [words, setWords] = useState<number>();
  const latest = useRef(parts);
  const shown = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    void countParts(parts, nextTask, stop.signal).then((count) => count !== undefined && setWords(count));
    return () => stop.abort();
  }, [parts]);
  useEffect(() => {
    if (initial !== shown.current) {
      shown.current = initial;
      latest.current = editParts([], initial);
      setWords(undefined);
      setParts(latest.current);
    }
    return () => clearTimeout(timer.current);
  }, [initial]);

  return {
    parts,
    words,
    touch() {
      clearTimeout(timer.current);
      const size = latest.current.reduce((sum, { text }) => sum + text.length, 0);
      const take = () => {
        latest.current = editParts(latest.current, read());
        setParts(latest.current);
      };
      timer.current = setTimeout(take, size > LONG ? LONG_PAUSE : PAUSE);
    },
    countNow: async (markdown) => (await countParts(editParts(latest.current, markdown), nextTask, new AbortController().signal)) ?? 0,
  };
}
