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

/**
 * Takes something back as a job of its own.
 * @throws DOMException `AbortError` where it was stopped or failed: by then it has been told, and must not be called done.
 */
export async function runBack(jobs: Jobs, label: string, work: (tools: JobTools) => Promise<unknown>): Promise<void> {
  const isDone = await jobs.run(label, async (tools) => {
    await work(tools);
    return !tools.signal.aborted;
  });
  if (!isDone) throw new DOMException('It was not taken back as a whole.', 'AbortError');
}
