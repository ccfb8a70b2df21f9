import { sendMessage } from '../../../utils/messaging';
import { imageUsage, watch } from '../../../utils/store';
import type { JobTools } from '../../shared/jobs';

export interface MissingFiles {
  articleIds?: string[];
  host?: string;
  /** How many there are, for the progress. */
  total: number;
}

/**
 * Has the background fetch what is missing, call by call, until nothing is left or the person stops it; what was begun by then is still kept.
 * Returns how many files were kept.
 */
export async function fetchMissing({ articleIds, host, total }: MissingFiles, { signal, onProgress }: JobTools): Promise<number> {
  let [kept, done] = [0, 0];
  let start: number | undefined;
  let now = 0;
  const show = () => onProgress(Math.min(total, done + Math.max(0, now - (start ?? now))), total);
  onProgress(0, total);
  // A call takes some seconds: what it keeps meanwhile is seen in the store.
  const stop = watch(
    imageUsage,
    ({ count }) => {
      start ??= count;
      now = count;
      show();
    },
    () => {},
  );
  try {
    for (let after: Parameters<typeof sendMessage<'fetchImages'>>[1]['after']; ; ) {
      const request = { ...(articleIds && { articleIds }), ...(host !== undefined && { host }), ...(after && { after }) };
      const result = await untilStopped(sendMessage('fetchImages', request), signal);
      kept += result.kept;
      done = Math.max(done, total - result.left);
      start = now;
      show();
      after = result.after;
      if (result.left === 0 || !after) return kept;
    }
  } finally {
    stop();
  }
}

/** The result, or the signal's reason as soon as it is stopped. */
function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(signal.reason);
    if (signal.aborted) return fail();
    signal.addEventListener('abort', fail, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', fail));
  });
}
