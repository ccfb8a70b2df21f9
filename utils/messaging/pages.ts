import { fromErrorData, UnionclipError } from '../model/errors';
import { CAPTURE_SCRIPT, type InjectedGlobals, type JoinedPages, PAGES_SCRIPT, type PagesProgress } from './injected';
import { runInTab } from './run-in-tab';

interface ReadOptions {
  onProgress: (progress: PagesProgress) => void;
  signal: AbortSignal;
}

/**
 * Reads all pages of the article in a tab, one after another, from the page itself: its cookies count, and nobody else is asked.
 * @throws UnionclipError as `captureTab` does; the signal's reason when it was aborted.
 */
export async function readAllPages(tabId: number, { onProgress, signal }: ReadOptions): Promise<JoinedPages> {
  await runInTab(tabId, { files: [CAPTURE_SCRIPT, PAGES_SCRIPT] });
  for (let isDone = false; !isDone; ) {
    signal.throwIfAborted();
    const progress = await runInTab<PagesProgress | null>(tabId, {
      func: () => (globalThis as InjectedGlobals).unionclipPages?.next() ?? null,
    });
    signal.throwIfAborted();
    if (!progress) throw new UnionclipError('page-gone', 'the document was replaced');
    onProgress(progress);
    isDone = progress.isDone;
  }
  const reply = await runInTab<Awaited<ReturnType<NonNullable<InjectedGlobals['unionclipPages']>['join']>> | null>(tabId, {
    func: () => (globalThis as InjectedGlobals).unionclipPages?.join() ?? null,
  });
  if (!reply) throw new UnionclipError('page-gone', 'the document was replaced');
  if (!reply.ok) throw fromErrorData(reply.error);
  return reply.joined;
}
