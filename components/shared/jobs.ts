import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** For work that takes a while. */
export interface JobTools {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

export interface Jobs {
  /**
   * Runs `work` with its progress and *Cancel* on show. Returns what it returned, or undefined when it was stopped or failed; a failure
   * has been told by then.
   */
  run<T>(label: string, work: (tools: JobTools) => Promise<T>): Promise<T | undefined>;
}

export const JobContext = createContext<Jobs>({
  run: (_, work) => work({ signal: new AbortController().signal, onProgress: () => {} }),
});

/** Where long work shows how far it is. */
export function useJobs(): Jobs {
  return useContext(JobContext);
}
