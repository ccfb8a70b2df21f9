import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import type { TagColor } from '../../../utils/model/tag-colors';
import { removeTag, renameTag, setTagColor, type TagChange, undoTagChange } from '../../../utils/store';
import { type JobTools, runBack, useJobs } from '../../shared/jobs';
import { useToasts } from '../../shared/toasts';

/** What is done to a tag everywhere. Each act says what it came to and can be taken back as long as the page stands. */
export interface TagActs {
  /** Into a name that is in use it makes one tag of the two. */
  rename(from: string, to: string, options?: { isMerge?: boolean }): Promise<void>;
  remove(tag: string): Promise<void>;
  color(tag: string, color?: TagColor): Promise<void>;
}

export function useTagActs(): TagActs {
  const toasts = useToasts();
  const jobs = useJobs();
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );

  return useMemo<TagActs>(() => {
    const lasts = () => isThere.current;
    const run = async (label: string, work: (tools: JobTools) => Promise<TagChange>, text: (count: number) => string) => {
      const change = await jobs.run(label, work);
      if (!change) return;
      toasts.show({
        text: text(change.articles.length),
        lasts,
        undo: () => runBack(jobs, t('library_undoing'), (tools) => undoTagChange(change, tools)),
      });
    };
    return {
      rename: (from, to, { isMerge = false } = {}) =>
        run(
          t('tags_changing'),
          (tools) => renameTag(from, to, tools),
          (count) => tn(isMerge ? 'tags_merged' : 'tags_renamed', count, from, to),
        ),
      remove: (tag) =>
        run(
          t('tags_changing'),
          (tools) => removeTag(tag, tools),
          (count) => tn('tags_deleted', count, tag),
        ),
      async color(tag, color) {
        try {
          const former = await setTagColor(tag, color);
          if (former === color) return;
          toasts.show({
            text: color ? t('tags_colored', tag, colorName(color)) : t('tags_uncolored', tag),
            lasts,
            undo: async () => {
              await setTagColor(tag, former);
            },
          });
        } catch (error) {
          toasts.showError(error);
        }
      },
    };
  }, [toasts, jobs]);
}

/** What a colour is called. */
export function colorName(color: TagColor): string {
  return t(`tags_color_${color}`);
}
