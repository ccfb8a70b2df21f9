import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HighlightEdit } from '../../../utils/model/highlight';
import { eachHighlight, type HighlightInArticle } from '../../../utils/store';
import { watchCalmly } from '../../../utils/store/watch';

type Change = HighlightEdit | 'removed';

interface Foreseen {
  change: Change;
  /** How many times the library had begun to be read: the last of these may not have it yet. */
  at: number;
}

/** All highlights outside the trash, the newest first. */
export interface AllHighlights {
  state: 'loading' | 'ready' | 'failed';
  all: HighlightInArticle[];
  error?: unknown;
  /** Shows a change at once: reading thousands again takes a moment. Returns what takes it back. */
  foresee: (id: string, change: Change) => () => void;
}

const none: HighlightInArticle[] = [];

export function useAllHighlights(): AllHighlights {
  const [read, setRead] = useState<{ all: HighlightInArticle[]; isWhole: boolean; error?: unknown }>({ all: none, isWhole: false });
  const [changes, setChanges] = useState<ReadonlyMap<string, Foreseen>>(new Map());
  const begun = useRef(0);

  useEffect(() => {
    let isFirst = true;
    const readAll = async () => {
      begun.current += 1;
      const all: HighlightInArticle[] = [];
      for await (const batch of eachHighlight({ batch: 250 })) {
        all.push(...batch);
        // The first ones are on the screen while the others are read.
        if (isFirst) setRead({ all: [...all], isWhole: false });
        isFirst = false;
      }
      return all;
    };
    return watchCalmly(
      readAll,
      (all) => {
        setRead({ all, isWhole: true });
        const { current } = begun;
        setChanges((former) => new Map([...former].filter(([, { at }]) => at >= current)));
      },
      (error) => setRead({ all: none, isWhole: true, error }),
    );
  }, []);

  const foresee = useCallback((id: string, change: Change) => {
    const at = begun.current;
    setChanges((former) => {
      const known = former.get(id)?.change;
      return new Map(former).set(id, { at, change: change === 'removed' || known === 'removed' ? change : { ...known, ...change } });
    });
    return () =>
      setChanges((former) => {
        const next = new Map(former);
        next.delete(id);
        return next;
      });
  }, []);

  const all = useMemo(() => (changes.size > 0 ? changed(read.all, changes) : read.all), [read.all, changes]);
  if (read.error !== undefined) return { state: 'failed', all, error: read.error, foresee };
  return { state: read.isWhole ? 'ready' : 'loading', all, foresee };
}

function changed(all: readonly HighlightInArticle[], changes: ReadonlyMap<string, Foreseen>): HighlightInArticle[] {
  return all.flatMap((one) => {
    const change = changes.get(one.highlight.id)?.change;
    if (!change) return [one];
    return change === 'removed' ? [] : [{ ...one, highlight: { ...one.highlight, ...change } }];
  });
}
