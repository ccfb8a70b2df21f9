import { t, tn } from '../../utils/i18n';
import {
  markArticles,
  purgeArticles,
  removeArticles,
  restoreArticles,
  tagArticles,
  undoTagging,
  type WorkOptions,
} from '../../utils/store';
import { type Jobs, runBack } from '../shared/jobs';
import type { Toasts } from '../shared/toasts';

export interface TagChange {
  add?: string[];
  remove?: string[];
}

/** What is done to one article or a hundred thousand: with progress and *Cancel* when it takes long, and an undo for what was done until then. */
export interface BulkActs {
  changeTags(ids: readonly string[], change: TagChange): Promise<void>;
  mark(ids: readonly string[], marks: { isRead?: boolean; isStarred?: boolean }): Promise<void>;
  /** To the trash; `onBack` is called once they are back. Returns those that went. */
  remove(ids: readonly string[], onBack?: () => void): Promise<readonly string[]>;
  /** Returns those that came back. */
  restore(ids: readonly string[]): Promise<readonly string[]>;
  purge(ids: string[]): Promise<void>;
}

/** The acts, told by `toasts` and shown by `jobs`. */
export function bulkActs(toasts: Pick<Toasts, 'show'>, jobs: Jobs): BulkActs {
  /** Runs the act; `back` takes it back, with its own progress. Nothing is said where nothing was changed. */
  const run = async <T>(
    act: { doing: string; work: (tools: WorkOptions) => Promise<T> },
    said: (done: T) => { text: string; count: number },
    back?: (done: T, tools: WorkOptions) => Promise<unknown>,
    onBack?: () => void,
  ) => {
    const done = await jobs.run(act.doing, act.work);
    if (done === undefined) return undefined;
    const { text, count } = said(done);
    if (count === 0) return done;
    const undo = async () => {
      await runBack(jobs, t('library_undoing'), async (tools) => back?.(done, tools));
      onBack?.();
    };
    toasts.show({ text, ...(back ? { undo } : {}) });
    return done;
  };

  return {
    changeTags: async (ids, change) => {
      await run(
        { doing: t('library_tagging'), work: (tools) => tagArticles(ids, change, tools) },
        ({ articles: { length: count } }) => ({ count, text: tn('library_tagged', count) }),
        undoTagging,
      );
    },
    mark: async (ids, marks) => {
      await run(
        { doing: t('library_marking'), work: (tools) => markArticles(ids, marks, tools) },
        ({ length: count }) => ({ count, text: markedText(marks, count) }),
        (changed, tools) => markArticles(changed, opposite(marks), tools),
      );
    },
    remove: async (ids, onBack) =>
      (await run(
        { doing: t('library_deleting'), work: (tools) => removeArticles(ids, tools) },
        ({ length: count }) => ({ count, text: tn('library_deleted', count) }),
        restoreArticles,
        onBack,
      )) ?? [],
    restore: async (ids) =>
      (await run(
        { doing: t('library_restoring'), work: (tools) => restoreArticles(ids, tools) },
        ({ length: count }) => ({ count, text: tn('library_restored', count) }),
        removeArticles,
      )) ?? [],
    purge: async (ids) => {
      await run({ doing: t('library_deleting'), work: (tools) => purgeInParts(ids, tools) }, (count) => ({
        count,
        text: tn('library_purged', count),
      }));
    },
  };
}

// So many are gone for good in a moment: whoever stops it keeps the others.
const PART = 500;

async function purgeInParts(ids: string[], { signal, onProgress }: WorkOptions): Promise<number> {
  let done = 0;
  while (done < ids.length && !signal?.aborted) {
    await purgeArticles(ids.slice(done, done + PART));
    done = Math.min(done + PART, ids.length);
    onProgress?.(done, ids.length);
  }
  return done;
}

function markedText({ isRead, isStarred }: { isRead?: boolean; isStarred?: boolean }, count: number): string {
  if (isStarred !== undefined) return tn(isStarred ? 'library_markedStarred' : 'library_markedUnstarred', count);
  return tn(isRead ? 'library_markedRead' : 'library_markedUnread', count);
}

function opposite({ isRead, isStarred }: { isRead?: boolean; isStarred?: boolean }) {
  return { ...(isRead === undefined ? {} : { isRead: !isRead }), ...(isStarred === undefined ? {} : { isStarred: !isStarred }) };
}
