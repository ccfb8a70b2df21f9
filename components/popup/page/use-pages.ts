import { useEffect, useRef, useState } from 'preact/hooks';
import { type JoinedPages, type PagesProgress, readAllPages } from '../../../utils/messaging';
import type { Capture } from '../../../utils/model/capture';
import { UnionclipError } from '../../../utils/model/errors';

export interface PagesState {
  /** While the pages are read. */
  progress?: PagesProgress;
  /** What could be read where something could not: it waits for the person's word. */
  partly?: JoinedPages;
  error?: unknown;
  start: () => void;
  cancel: () => void;
}

/** Reads all pages of the article in the tab, on demand. `onWhole` gets the article when nothing is missing. */
export function usePages(tabId: number | undefined, onWhole: (capture: Capture) => void): PagesState {
  const [state, setState] = useState<Pick<PagesState, 'progress' | 'partly' | 'error'>>({});
  const running = useRef<AbortController | undefined>(undefined);
  const latest = useRef(onWhole);
  latest.current = onWhole;
  useEffect(() => () => running.current?.abort(), []);

  async function run(tab: number, { signal }: AbortController) {
    try {
      const joined = await readAllPages(tab, { signal, onProgress: (progress) => setState({ progress }) });
      if (signal.aborted) return;
      if (joined.missing.length > 0) return setState({ partly: joined });
      setState({});
      latest.current(joined.capture);
    } catch (error) {
      if (!signal.aborted) setState({ error });
    }
  }

  return {
    ...state,
    start() {
      if (state.progress) return;
      if (tabId === undefined) return setState({ error: new UnionclipError('page-gone') });
      running.current = new AbortController();
      setState({ progress: { read: 0, known: 0, isDone: false } });
      void run(tabId, running.current);
    },
    cancel() {
      running.current?.abort();
      setState({});
    },
  };
}
